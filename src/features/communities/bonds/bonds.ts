/** Two people of different sides who could get to know each other. */
export interface Introduction {
  readonly userIds: readonly [string, string];
  /** Categories that both care for, the most shared first. */
  readonly categoryIds: readonly string[];
}

/** A member without whom a community falls apart. */
export interface BridgeAtRisk {
  readonly userId: string;
  /** People in each piece that is left, the largest first. */
  readonly pieces: readonly number[];
  /** When the person last did anything. */
  readonly lastAt: Date | null;
  /** Chance that the person buys nothing within the horizon, 0 to 1; null where it is not foreseen. */
  readonly churnRisk: number | null;
  /** One for each piece but the largest, where two people were found who share what they do. */
  readonly introduce: readonly Introduction[];
}

/** Somebody who is new in a community. */
export interface Newcomer {
  readonly userId: string;
  readonly joinedAt: Date;
  /** Members to whom the person is tied. */
  readonly ties: number;
  /** Members who could say hello: they share what they do, and care for the same things. */
  readonly welcomers: readonly string[];
}

/** Somebody outside who would fit. */
export interface Candidate {
  readonly userId: string;
  /** Members to whom the person is tied, and ties elsewhere. */
  readonly ties: number;
  readonly others: number;
}
