/** A community of the latest run as it stands in the graph. */
export interface CommunityRecord {
  readonly communityId: string;
  /** User id of the most influential member; null where none is scored. */
  readonly leader: string | null;
  /** Number of members. */
  readonly people: number;
  /** Ties between members. */
  readonly inside: number;
  /** Where most members live; null where no member has a region. */
  readonly region: string | null;
  readonly regionPeople: number;
  /** Ids of the categories that members care for more than everybody does, the most telling first. */
  readonly categories: readonly string[];
  /** Share of each category among what members did, 0 to 1. */
  readonly shares: readonly number[];
  /** Share of each category over its share among everybody. */
  readonly lifts: readonly number[];
  /** Id of the run that found it. */
  readonly model: string;
}

/** Members of one community hear members of another. */
export interface CommunityHearing {
  readonly communityId: string;
  readonly heardId: string;
  readonly times: number;
}

/** Where a page of communities starts. */
export interface CommunityPosition {
  readonly afterPeople: number | null;
  readonly afterId: string | null;
}
