import { type UserId } from './ids.js';
import { checkBatch, checkDistinct, checkId, checkLine, checkNewId, isGiven } from '../../platform/checks.js';
import { invalidInput, notFound } from '../../platform/errors.js';
import { type QueryContext } from '../../platform/neo4j/index.js';
import { similarTo, wholeOrBeginning } from '../../platform/search-words.js';
import { PEOPLE_LENGTHS } from './lengths.js';
import { type PeopleStore, type StoredUserFilter } from './people.store.js';
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
  type UserFilter,
  type UserRecord,
  type UserRow,
} from './records.js';
import { type Standing } from './relation.js';
import { RegionsService } from './regions.service.js';

/** Regions of one answer at most. */
const MOST_REGIONS = 1_000;

/** Of a search, people who are looked at. */
const MOST_HITS = 500;
/** Characters of a search at most. */
const MOST_TYPED = 200;

const NO_TIES: SocialCounts = { friends: 0, followers: 0, following: 0 };

/** People, their ties, and their consent to share activity. */
export class PeopleService {
  private readonly regions: RegionsService;

  constructor(
    private readonly store: PeopleStore,
    private readonly now: () => number,
  ) {
    this.regions = new RegionsService(store, now);
  }

  /** In the order of `ids`; undefined for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(UserRecord | undefined)[]> {
    const rows = await this.store.byIds(ids, context);
    const found = new Map(rows.map((row) => [row.userId, row]));
    return ids.map((id) => found.get(id));
  }

  /**
   * A region that a request names, as it is stored; letter case is ignored.
   * @param path of the argument, named by the failure
   * @throws Failure NOT_FOUND if nobody lives there
   */
  async requireRegion(name: string, context?: QueryContext, ...path: string[]): Promise<string> {
    const region = await this.regions.find(name, context);
    if (region === undefined) throw notFound('region', name, ...path);
    return region;
  }

  /**
   * At most `limit` ids in ascending order, starting after `after` (empty: from the first).
   * @throws Failure NOT_FOUND for a region where nobody lives
   */
  async list(filter: UserFilter, after: string, limit: number, context?: QueryContext): Promise<string[]> {
    return this.store.list(await this.asStored(filter, context), after, limit, context);
  }

  /** @throws Failure as `list` */
  async count(filter: UserFilter, context?: QueryContext): Promise<number> {
    return this.store.count(await this.asStored(filter, context), context);
  }

  /**
   * People in whose name or id words begin with the words of a text, in any order, letter case and accents aside: who has the id first, then whole
   * words, then those with most friends and followers, of 500 at most. Where nobody has them, people with similar words.
   * @returns at most `limit` ids; none for a text without letters and digits
   * @throws Failure INVALID_INPUT for a text of more than 200 characters
   */
  async search(text: string, limit: number, context?: QueryContext): Promise<string[]> {
    const typed = checkLine(text, MOST_TYPED, 'text') ?? '';
    for (const words of [wholeOrBeginning(typed), similarTo(typed)]) {
      if (words === undefined) continue;
      const found = await this.store.search({ words, text: typed, hits: MOST_HITS, limit }, context);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** People who show what friends do for a shop; a kind of which nobody is has none. */
  async examples(context?: QueryContext): Promise<ExamplePerson[]> {
    return this.store.examples(context);
  }

  /** How many people live in each region, the largest 1,000 first; people without a region are in none. */
  async regionSizes(context?: QueryContext): Promise<RegionSize[]> {
    return this.store.regionSizes(MOST_REGIONS, context);
  }

  /**
   * Pages of tied people of many people in one query, each page in ascending order of ids. An unknown person has an
   * empty page.
   */
  async tiedPeople(
    kind: TieKind,
    pages: readonly PersonPage[],
    limit: number,
    context?: QueryContext,
  ): Promise<TiedPersonRow[]> {
    return this.store.tiedPeople(kind, pages, limit, context);
  }

  /** Pages of friendships of many people in one query, each page in ascending order of the friends' ids. */
  async friendships(pages: readonly PersonPage[], limit: number, context?: QueryContext): Promise<FriendshipRow[]> {
    return this.store.friendships(pages, limit, context);
  }

  /** Since when each pair are friends, in the order of `pairs`; undefined for a pair that are not friends. */
  async friendshipsOf(
    pairs: readonly FriendPair[],
    context?: QueryContext,
  ): Promise<(Pick<FriendshipRow, 'since'> | undefined)[]> {
    const rows = await this.store.friendshipsOfPairs(pairs, context);
    const found = new Map(rows.map(({ index, since }) => [index, { since }]));
    return pairs.map((_, index) => found.get(index));
  }

  /** In the order of `ids`; zeros for an unknown id. Read from the degrees that the graph keeps. */
  async socialCounts(ids: readonly string[], context?: QueryContext): Promise<SocialCounts[]> {
    const rows = await this.store.socialCounts(ids, context);
    const found = new Map(rows.map((row) => [row.userId, row]));
    return ids.map((id) => found.get(id) ?? NO_TIES);
  }

  /** What each person of `ids` is to the viewer, and the person's consent, as stored now; strangers are those unknown too. */
  async standingsTo(viewerId: UserId, ids: readonly string[], context?: QueryContext): Promise<Standing[]> {
    const found = await this.store.relationsTo(viewerId, ids, context);
    return ids.map((id) => found.get(id) ?? { relation: 'STRANGER', consent: 'NOBODY' });
  }

  /**
   * Stores people, all or none. By default a new person joined now and shares activity with friends.
   * @returns how many people are new, how many were known, and their ids in the order given
   * @throws Failure INVALID_INPUT with the path of the wrong row
   */
  async upsert(
    users: readonly UserRow[],
    context?: QueryContext,
  ): Promise<{ created: number; updated: number; ids: string[] }> {
    checkBatch(users, 'input', 'users');
    const rows = users.map((user, index) => {
      const at = ['input', 'users', String(index)];
      return {
        id: checkNewId(user.userId, 'user', ...at, 'userId'),
        name: checkLine(user.name, PEOPLE_LENGTHS.name, ...at, 'name'),
        region: checkLine(user.region, PEOPLE_LENGTHS.region, ...at, 'region'),
        joinedAt: user.joinedAt,
        mayContact: user.mayContact === null ? false : user.mayContact,
        clear: (['name', 'region'] as const).filter((field) => user[field] === null),
      };
    });
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'userId', 'input', 'users');
    const stored = await this.store.upsert(rows, new Date(this.now()), context);
    const created = stored.filter((row) => row.created).length;
    return { created, updated: stored.length - created, ids };
  }

  /**
   * Makes two people friends. Changes nothing if they are friends already.
   * @throws Failure INVALID_INPUT if both are the same person, NOT_FOUND if one of them is unknown
   */
  async befriend(userId: UserId, friendId: UserId, since?: Date | null, context?: QueryContext): Promise<Tie> {
    const [user, friend] = checkPair(userId, friendId, 'friendId');
    const tie = await this.store.befriend(user, friend, since ?? new Date(this.now()), context);
    return tie ?? (await this.refuseUnknown(user, friend, 'friendId', context));
  }

  /**
   * @returns whether they were friends
   * @throws Failure as `befriend`
   */
  async unfriend(userId: UserId, friendId: UserId, context?: QueryContext): Promise<boolean> {
    const [user, friend] = checkPair(userId, friendId, 'friendId');
    const removed = await this.store.unfriend(user, friend, context);
    return removed === undefined ? this.refuseUnknown(user, friend, 'friendId', context) : removed > 0;
  }

  /**
   * Lets one person follow another. Changes nothing if the person follows already.
   * @throws Failure as `befriend`
   */
  async follow(userId: UserId, followedId: UserId, since?: Date | null, context?: QueryContext): Promise<Tie> {
    const [user, followed] = checkPair(userId, followedId, 'followedId');
    const tie = await this.store.follow(user, followed, since ?? new Date(this.now()), context);
    return tie ?? (await this.refuseUnknown(user, followed, 'followedId', context));
  }

  /**
   * @returns whether the person followed the other
   * @throws Failure as `befriend`
   */
  async unfollow(userId: UserId, followedId: UserId, context?: QueryContext): Promise<boolean> {
    const [user, followed] = checkPair(userId, followedId, 'followedId');
    const removed = await this.store.unfollow(user, followed, context);
    return removed === undefined ? this.refuseUnknown(user, followed, 'followedId', context) : removed > 0;
  }

  /**
   * Sets who may see the activity of a person, from the next read on.
   * @throws Failure NOT_FOUND if the person is unknown
   */
  async setConsent(userId: UserId, shareActivity: ShareActivity, context?: QueryContext): Promise<void> {
    const id = checkId(userId, 'user', 'input', 'userId');
    if (!(await this.store.setConsent(id, shareActivity, context))) throw notFound('user', id, 'input', 'userId');
  }

  private async asStored(
    { region: name, joinedAfter, nameContains }: UserFilter,
    context?: QueryContext,
  ): Promise<StoredUserFilter> {
    const region = isGiven(name) ? await this.requireRegion(name, context, 'filter', 'region') : undefined;
    return { region, joinedAfter, nameContains: nameContains?.toLowerCase() || undefined };
  }

  /** Throws NOT_FOUND for the unknown one of two people. */
  private async refuseUnknown(userId: UserId, other: string, field: string, context?: QueryContext): Promise<never> {
    const [user] = await this.byIds([userId], context);
    throw user ? notFound('user', other, 'input', field) : notFound('user', userId, 'input', 'userId');
  }
}

function checkPair(userId: UserId, other: string, field: string): [string, string] {
  const user = checkId(userId, 'user', 'input', 'userId');
  const second = checkId(other, 'user', 'input', field);
  if (user === second) throw invalidInput(`\`${field}\` must name another person than \`userId\`.`, 'input', field);
  return [user, second];
}
