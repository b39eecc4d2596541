import {
  befriend,
  countUsers,
  followedByUsers,
  followersOfUsers,
  follow,
  friendshipsOfPairs,
  friendshipsOfUsers,
  friendsOfUsers,
  friendsWhoShare,
  listUsers,
  setConsent,
  socialCounts,
  unfollow,
  unfriend,
  upsertUsers,
  usersByIds,
} from '../../../cypher/people/index.js';
import { checkBatch, checkDistinct, checkId, checkNewId, checkText } from '../../platform/checks.js';
import { type Failure, invalidInput, notFound } from '../../platform/errors.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';

/** Who may see what a person does, as a reason for what is recommended to them. */
export const SHARE_ACTIVITY = ['FRIENDS', 'NOBODY'] as const;
export type ShareActivity = (typeof SHARE_ACTIVITY)[number];

/** A person as the graph has her. */
export interface UserRecord {
  readonly userId: string;
  readonly name: string | null;
  readonly joinedAt: Date | null;
  readonly region: string | null;
  readonly shareActivity: ShareActivity;
}

export interface UserFilter {
  readonly region?: string | null;
  readonly joinedAfter?: Date | null;
  /** Any letter case. */
  readonly nameContains?: string | null;
}

/** What the shop tells of a person: absent keeps what is stored, null takes it away. */
export interface UserRow {
  readonly userId: string;
  readonly name?: string | null;
  readonly joinedAt?: Date | null;
  readonly region?: string | null;
}

export interface SocialCounts {
  readonly friends: number;
  readonly followers: number;
  readonly following: number;
}

/** The three lists of people a person has. */
export type Circle = 'friends' | 'followers' | 'following';

export interface CirclePage {
  readonly index: number;
  /** Whose list. */
  readonly of: string;
  /** The id before the page, empty for the first. */
  readonly after: string;
}

/** A friendship or a follow as it stands; `created` where this call made it. */
export interface Tie {
  readonly since: Date | null;
  readonly created: boolean;
}

/** A friendship of somebody whose friendships are listed. */
export interface FriendshipRow {
  readonly request: number;
  /** The friend. */
  readonly userId: string;
  readonly since: Date | null;
}

/** Two people who may be friends. */
export interface FriendPair {
  readonly userId: string;
  readonly friendId: string;
}

const CIRCLES = { friends: friendsOfUsers, followers: followersOfUsers, following: followedByUsers } as const;
const NO_TIES: SocialCounts = { friends: 0, followers: 0, following: 0 };

/** People, whom they know and whom they let see what they do. */
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** The people of these ids in the order asked, undefined where there is nobody. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(UserRecord | undefined)[]> {
    const rows = await this.db.run(usersByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.userId, row as UserRecord]));
    return ids.map((id) => found.get(id));
  }

  /** Ids in order, after `after` (empty: from the first), at most `limit`. */
  async list(filter: UserFilter, after: string, limit: number, context?: QueryContext): Promise<string[]> {
    const rows = await this.db.run(listUsers, { ...asStored(filter), after, limit }, context);
    return rows.map((row) => row.userId);
  }

  async count(filter: UserFilter, context?: QueryContext): Promise<number> {
    const [row] = await this.db.run(countUsers, asStored(filter), context);
    return row.total;
  }

  /** Pages of one circle for many people in one query, each ordered by id; nothing for people who do not exist. */
  async circle(
    circle: Circle,
    pages: readonly CirclePage[],
    limit: number,
    context?: QueryContext,
  ): Promise<{ request: number; userId: string }[]> {
    return this.db.run(CIRCLES[circle], { requests: pages, limit }, context);
  }

  /** Pages of friendships for many people in one query, each ordered by the friend's id. */
  async friendships(pages: readonly CirclePage[], limit: number, context?: QueryContext): Promise<FriendshipRow[]> {
    return this.db.run(friendshipsOfUsers, { requests: pages, limit }, context);
  }

  /** Since when each pair are friends, in the order asked; undefined where they are not. */
  async friendshipsOf(
    pairs: readonly FriendPair[],
    context?: QueryContext,
  ): Promise<(Pick<FriendshipRow, 'since'> | undefined)[]> {
    const rows = await this.db.run(
      friendshipsOfPairs,
      { pairs: pairs.map((pair, index) => ({ ...pair, index })) },
      context,
    );
    const found = new Map(rows.map(({ index, since }) => [index, { since: since ?? null }]));
    return pairs.map((_, index) => found.get(index));
  }

  /** How many friends and followers each has, read from the degrees the graph keeps; zeros where there is nobody. */
  async socialCounts(ids: readonly string[], context?: QueryContext): Promise<SocialCounts[]> {
    const rows = await this.db.run(socialCounts, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.userId, row]));
    return ids.map((id) => found.get(id) ?? NO_TIES);
  }

  /** For each of these people: is she a friend of the viewer and lets friends see what she does? */
  async sharesWith(viewerId: string, ids: readonly string[], context?: QueryContext): Promise<boolean[]> {
    const rows = await this.db.run(friendsWhoShare, { viewerId, ids: [...new Set(ids)] }, context);
    const found = new Set(rows.map((row) => row.userId));
    return ids.map((id) => found.has(id));
  }

  /**
   * Stores people, all or none: new ones let friends see what they do and joined now unless their row says otherwise.
   * @returns how many are new and how many were there, and the ids in the order given
   * @throws Failure INVALID_INPUT naming the row at fault
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
        name: checkText(user.name, 200, ...at, 'name'),
        region: checkText(user.region, 100, ...at, 'region'),
        joinedAt: user.joinedAt,
        clear: (['name', 'region'] as const).filter((field) => user[field] === null),
      };
    });
    const ids = rows.map((row) => row.id);
    checkDistinct(ids, 'userId', 'input', 'users');
    const stored = await this.db.run(upsertUsers, { rows, now: new Date(this.now()) }, context);
    const created = stored.filter((row) => row.created).length;
    return { created, updated: stored.length - created, ids };
  }

  /**
   * Makes two people friends; when they are already, says so and changes nothing. Stored once, from the smaller id.
   * @throws Failure INVALID_INPUT for oneself, NOT_FOUND where one of them is unknown
   */
  async befriend(userId: string, friendId: string, since?: Date | null, context?: QueryContext): Promise<Tie> {
    const [user, friend] = checkPair(userId, friendId, 'friendId', 'befriend');
    const [smallerId, largerId] = user < friend ? [user, friend] : [friend, user];
    const params = { smallerId, largerId, since: since ?? new Date(this.now()) };
    const [tie] = await this.db.run(befriend, params, context);
    return tie ?? (await this.refuseUnknown(user, friend, 'friendId', context));
  }

  /**
   * @returns whether they were friends
   * @throws Failure as befriend
   */
  async unfriend(userId: string, friendId: string, context?: QueryContext): Promise<boolean> {
    const [user, friend] = checkPair(userId, friendId, 'friendId', 'unfriend');
    const [row] = await this.db.run(unfriend, { userId: user, friendId: friend }, context);
    return row ? row.removed > 0 : await this.refuseUnknown(user, friend, 'friendId', context);
  }

  /**
   * Lets one person follow another; when she does already, says so and changes nothing.
   * @throws Failure as befriend
   */
  async follow(userId: string, followedId: string, since?: Date | null, context?: QueryContext): Promise<Tie> {
    const [user, followed] = checkPair(userId, followedId, 'followedId', 'follow');
    const params = { userId: user, followedId: followed, since: since ?? new Date(this.now()) };
    const [tie] = await this.db.run(follow, params, context);
    return tie ?? (await this.refuseUnknown(user, followed, 'followedId', context));
  }

  /**
   * @returns whether she did follow
   * @throws Failure as befriend
   */
  async unfollow(userId: string, followedId: string, context?: QueryContext): Promise<boolean> {
    const [user, followed] = checkPair(userId, followedId, 'followedId', 'unfollow');
    const [row] = await this.db.run(unfollow, { userId: user, followedId: followed }, context);
    return row ? row.removed > 0 : await this.refuseUnknown(user, followed, 'followedId', context);
  }

  /**
   * Who may see what she does, from the next read on.
   * @throws Failure NOT_FOUND where she is unknown
   */
  async setConsent(userId: string, shareActivity: ShareActivity, context?: QueryContext): Promise<void> {
    const id = checkId(userId, 'user', 'input', 'userId');
    const [row] = await this.db.run(setConsent, { userId: id, shareActivity }, context);
    if (!row) throw notFound('user', id, 'input', 'userId');
  }

  /** Says which of two is unknown. */
  private async refuseUnknown(userId: string, other: string, field: string, context?: QueryContext): Promise<never> {
    const [user] = await this.byIds([userId], context);
    throw user ? notFound('user', other, 'input', field) : notFound('user', userId, 'input', 'userId');
  }
}

function checkPair(userId: string, other: string, field: string, verb: string): [string, string] {
  const user = checkId(userId, 'user', 'input', 'userId');
  const second = checkId(other, 'user', 'input', field);
  if (user === second) throw oneself(verb, field);
  return [user, second];
}

function oneself(verb: string, field: string): Failure {
  return invalidInput(`Nobody can ${verb} herself.`, 'input', field);
}

function asStored(filter: UserFilter): { region?: string | null; joinedAfter?: Date | null; nameContains?: string } {
  return {
    region: filter.region,
    joinedAfter: filter.joinedAfter,
    nameContains: filter.nameContains?.trim().toLowerCase() || undefined,
  };
}
