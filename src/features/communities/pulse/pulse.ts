/** What members of a community did in one week. */
export interface CommunityWeek {
  /** The week begins here and lasts seven days. */
  readonly from: Date;
  /** Members who did anything. */
  readonly active: number;
  /** Members who bought. */
  readonly buyers: number;
  readonly events: number;
}

/** How a community does: its last four weeks beside the four before. */
export interface Pulse {
  /** The last four weeks end here. */
  readonly until: Date;
  /** Members who signed up in the last four weeks, and in the four before. */
  readonly joined: number;
  readonly joinedBefore: number;
  /** Members who did anything. */
  readonly active: number;
  readonly activeBefore: number;
  /** Of `activeBefore` the share who did something again, 0 to 1; null where nobody was. */
  readonly retention: number | null;
  /** The last twelve weeks, the earliest first. */
  readonly weeks: readonly CommunityWeek[];
}

/** A product that members take up more than before. */
export interface RisingProduct {
  readonly productId: string;
  readonly people: number;
  readonly peopleBefore: number;
}

/** What a member wrote of a product. */
export interface CommunityPost {
  readonly eventId: string;
  readonly userId: string;
  readonly productId: string;
  readonly text: string;
  readonly at: Date;
  readonly listeners: number;
}
