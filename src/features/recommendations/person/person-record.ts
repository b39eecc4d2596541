import { type UserId } from '../../people/index.js';
/** Events of one person, the latest first, as columns of one length, but for `texts`. Events of one second are in no order. */
export interface EventColumns {
  /** Product ids. */
  readonly items: readonly string[];
  /** Codes of `EVENT_KINDS`. */
  readonly kinds: readonly number[];
  /** Stars of a rating, pieces of a purchase, 1 for the other kinds. */
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Milliseconds since 1970. */
  readonly moments: readonly number[];
  /** Texts of the comments among the events, in their order. */
  readonly texts: readonly string[];
  /** Whether these are all events of the person; else they are the latest. */
  readonly whole: boolean;
}

/** A friend or followed person who shares activity and is not inauthentic, read from the graph. */
export interface FriendRecord extends EventColumns {
  readonly userId: UserId;
  /** False for a person who is followed only. */
  readonly friend: boolean;
  readonly name: string | null;
  readonly joinedAt: Date | null;
  readonly region: string | null;
  /** How many people are tied to the friend. */
  readonly degree: number;
}

/** A person with own events and those of friends, read from the graph. */
export interface PersonRecord extends EventColumns {
  readonly userId: UserId;
  readonly region: string | null;
  readonly friends: readonly FriendRecord[];
}
