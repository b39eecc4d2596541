import { type UserId } from './ids.js';
import * as queries from '../../../cypher/people/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import {
  type ExamplePerson,
  type FriendPair,
  type FriendshipRow,
  type PersonPage,
  type RegionSize,
  type ShareActivity,
  type SocialCounts,
  type Tie,
  type TiedPersonRow,
  type TieKind,
  type UserRecord,
} from './records.js';
import { type Standing } from './relation.js';

/** A filter in the form that the queries take: the part of a name is in lower case. */
export interface StoredUserFilter {
  readonly region?: string | null;
  readonly joinedAfter?: Date | null;
  readonly nameContains?: string;
}

/** A checked row of a batch; `clear` names the properties to remove. */
export interface StoredUserRow {
  readonly id: string;
  readonly name?: string | null;
  readonly joinedAt?: Date | null;
  readonly region?: string | null;
  readonly mayContact?: boolean;
  readonly clear: readonly ('name' | 'region')[];
}

const PEOPLE_BY_TIE = {
  friends: queries.friendsOfUsers,
  followers: queries.followersOfUsers,
  following: queries.followedByUsers,
} as const;

/** The queries about people and their ties. */
export class PeopleStore {
  constructor(private readonly db: Database) {}

  /** In any order; no row for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<UserRecord[]> {
    const rows = await this.db.run(queries.usersByIds, { ids: [...new Set(ids)] }, context);
    return rows.map((row) => row as UserRecord);
  }

  /** At most `limit` ids in ascending order, starting after `after`. */
  async list(filter: StoredUserFilter, after: string, limit: number, context?: QueryContext): Promise<string[]> {
    const rows = await this.db.run(queries.listUsers, { ...filter, after, limit }, context);
    return rows.map((row) => row.userId);
  }

  /** At most one person of each kind. */
  async examples(context?: QueryContext): Promise<ExamplePerson[]> {
    const rows = await this.db.run(queries.exampleUsers, {}, context);
    return rows.map((row) => row as ExamplePerson);
  }

  /** Ids of people, the best first. @param request words in the syntax of the full-text index */
  async search(
    request: { readonly words: string; readonly text: string; readonly hits: number; readonly limit: number },
    context?: QueryContext,
  ): Promise<string[]> {
    return (await this.db.run(queries.searchPeople, request, context)).map(({ userId }) => userId);
  }

  async count(filter: StoredUserFilter, context?: QueryContext): Promise<number> {
    const [row] = await this.db.run(queries.countUsers, filter, context);
    return row.total;
  }

  async regionExists(region: string, context?: QueryContext): Promise<boolean> {
    const [row] = await this.db.run(queries.regionExists, { region }, context);
    return row.exists;
  }

  /** The regions of people in ascending order. */
  async regions(): Promise<string[]> {
    const rows = await this.db.run(queries.listRegions, {}, { operation: 'listRegions' });
    return rows.map(({ region }) => region);
  }

  /** How many people live in each region, the largest first. */
  async regionSizes(limit: number, context?: QueryContext): Promise<RegionSize[]> {
    return this.db.run(queries.countByRegion, { limit }, context);
  }

  /** At most `limit` rows a page, each page in ascending order of ids. */
  async tiedPeople(
    kind: TieKind,
    pages: readonly PersonPage[],
    limit: number,
    context?: QueryContext,
  ): Promise<TiedPersonRow[]> {
    return this.db.run(PEOPLE_BY_TIE[kind], { requests: pages, limit }, context);
  }

  /** At most `limit` rows a page, each page in ascending order of the friends' ids. */
  async friendships(pages: readonly PersonPage[], limit: number, context?: QueryContext): Promise<FriendshipRow[]> {
    return this.db.run(queries.friendshipsOfUsers, { requests: pages, limit }, context);
  }

  /** The pairs that are friends: `index` is the position in `pairs`. */
  async friendshipsOfPairs(
    pairs: readonly FriendPair[],
    context?: QueryContext,
  ): Promise<{ index: number; since: Date | null }[]> {
    const params = { pairs: pairs.map((pair, index) => ({ ...pair, index })) };
    return this.db.run(queries.friendshipsOfPairs, params, context);
  }

  /** In any order; no row for an unknown id. */
  async socialCounts(
    ids: readonly string[],
    context?: QueryContext,
  ): Promise<(SocialCounts & { readonly userId: UserId })[]> {
    return this.db.run(queries.socialCounts, { ids: [...new Set(ids)] }, context);
  }

  /** What each of `ids` is to the viewer, by id: none where the viewer is unknown, or the person. */
  async relationsTo(viewerId: UserId, ids: readonly string[], context?: QueryContext): Promise<Map<string, Standing>> {
    const rows = await this.db.run(queries.relationsToViewer, { viewerId, ids: [...new Set(ids)] }, context);
    return new Map(
      rows.map(({ userId, shareActivity, friend, followed }) => {
        const relation = friend ? 'FRIEND' : followed ? 'FOLLOWED' : 'STRANGER';
        return [userId, { relation, consent: shareActivity as ShareActivity }];
      }),
    );
  }

  /** Whether each row was new, in any order. `now` is the join date of a new person whose row has none. */
  async upsert(rows: readonly StoredUserRow[], now: Date, context?: QueryContext): Promise<{ created: boolean }[]> {
    return this.db.run(queries.upsertUsers, { rows, now }, context);
  }

  /** Stores one friendship, from the smaller id to the larger; undefined if a person is unknown. */
  async befriend(userId: UserId, friendId: UserId, since: Date, context?: QueryContext): Promise<Tie | undefined> {
    const [smallerId, largerId] = userId < friendId ? [userId, friendId] : [friendId, userId];
    const [tie] = await this.db.run(queries.befriend, { smallerId, largerId, since }, context);
    return tie;
  }

  /** How many friendships were removed; undefined if a person is unknown. */
  async unfriend(userId: UserId, friendId: UserId, context?: QueryContext): Promise<number | undefined> {
    const rows = await this.db.run(queries.unfriend, { userId, friendId }, context);
    return rows.at(0)?.removed;
  }

  /** Undefined if a person is unknown. */
  async follow(userId: UserId, followedId: UserId, since: Date, context?: QueryContext): Promise<Tie | undefined> {
    const [tie] = await this.db.run(queries.follow, { userId, followedId, since }, context);
    return tie;
  }

  /** How many follows were removed; undefined if a person is unknown. */
  async unfollow(userId: UserId, followedId: UserId, context?: QueryContext): Promise<number | undefined> {
    const rows = await this.db.run(queries.unfollow, { userId, followedId }, context);
    return rows.at(0)?.removed;
  }

  /** False if the person is unknown. */
  async setConsent(userId: UserId, shareActivity: ShareActivity, context?: QueryContext): Promise<boolean> {
    const rows = await this.db.run(queries.setConsent, { userId, shareActivity }, context);
    return rows.length > 0;
  }
}
