import { type UserId } from './ids.js';
/** Who may see a person's activity as a reason for a recommendation. */
export type ShareActivity = 'FRIENDS' | 'NOBODY';

/** A person as stored in the graph. */
export interface UserRecord {
  readonly userId: UserId;
  readonly name: string | null;
  readonly joinedAt: Date | null;
  readonly region: string | null;
  readonly shareActivity: ShareActivity;
}

/** A person as the shop sends it: an absent value keeps what is stored, null removes it. */
export interface UserRow {
  readonly userId: UserId;
  readonly name?: string | null;
  readonly joinedAt?: Date | null;
  readonly region?: string | null;
  /** Whether the shop may write to the person; null withdraws it. */
  readonly mayContact?: boolean | null;
}

/** All given conditions must hold; an absent condition is not checked. */
export interface UserFilter {
  readonly region?: string | null;
  readonly joinedAfter?: Date | null;
  /** Part of the name, in any letter case. */
  readonly nameContains?: string | null;
}

/** A region and how many people live there. */
export interface RegionSize {
  /** As the shop sent it. */
  readonly name: string;
  readonly people: number;
}

/** Which of a person's ties to list: friends, followers, or the people that the person follows. */
export type TieKind = 'friends' | 'followers' | 'following';

/** How many ties of each kind a person has. */
export type SocialCounts = Readonly<Record<TieKind, number>>;

/** One page of one person's list, when pages of many people are read in one query. */
export interface PersonPage {
  /** Comes back as `request` in each row of this page. */
  readonly index: number;
  /** Id of the person whose list it is. */
  readonly of: string;
  /** The page starts after this id; empty for the first page. */
  readonly after: string;
}

/** A person on a page of the list of another person. */
export interface TiedPersonRow {
  /** `index` of the page. */
  readonly request: number;
  readonly userId: UserId;
}

/** A friend on a page of a person's friendships. */
export interface FriendshipRow extends TiedPersonRow {
  readonly since: Date | null;
}

/** Two people who may be friends. */
export interface FriendPair {
  readonly userId: UserId;
  readonly friendId: UserId;
}

/** A stored friendship or follow. */
export interface Tie {
  readonly since: Date | null;
  /** True if this call made the tie, false if it existed before. */
  readonly created: boolean;
}

/** A person who shows what friends do: one with most friends, one with as many friends and acts as is usual, and the latest without any. */
export interface ExamplePerson {
  readonly kind: 'HUB' | 'USUAL' | 'NEWCOMER';
  readonly userId: string;
}
