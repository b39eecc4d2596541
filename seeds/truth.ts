/** What `truth.json` holds: everything that was planted, by the ids of the data files. Times are ISO 8601 UTC. */
export interface Truth {
  readonly seed: number;
  /** The data cover `[start, end)`. */
  readonly start: string;
  readonly end: string;
  readonly counts: TruthCounts;
  readonly homophily: HomophilyTruth;
  readonly communities: readonly CommunityTruth[];
  readonly categories: readonly CategoryTruth[];
  readonly influence: InfluenceTruth;
  readonly prices: PriceTruth;
  /** To whom the shop may write: drawn with the share `drawn`, apart from everything else. */
  readonly contact: { readonly drawn: number; readonly people: readonly string[] };
  readonly coldUsers: readonly string[];
  readonly newProducts: readonly string[];
  readonly fraud: FraudTruth;
  /** Only of a shop that tried coupons. */
  readonly coupons?: CouponTruth;
}

/** Rows in each file, and of each kind of event. */
export interface TruthCounts {
  readonly people: number;
  readonly products: number;
  readonly friendships: number;
  readonly follows: number;
  readonly events: number;
  readonly eventsByKind: Readonly<Record<string, number>>;
  readonly influenceEdges: number;
  readonly causedPurchases: number;
}

export interface HomophilyTruth {
  /** Probability that a friendship was drawn inside a community, rather than from everybody. */
  readonly drawnInside: number;
}

export interface CommunityTruth {
  readonly id: string;
  readonly members: readonly string[];
  /** Category id -> probability of looking at it before the season; sums to 1 (to 6 decimals). */
  readonly taste: Readonly<Record<string, number>>;
  /** The style liked most and the next, words of the descriptions. */
  readonly styles: readonly string[];
  readonly homeRegion: string;
}

export interface CategoryTruth {
  readonly id: string;
  /** Month 1..12 in whose middle demand is highest. */
  readonly peakMonth: number;
  /** Demand is `1 + amplitude * cos(...)` times its mean. */
  readonly amplitude: number;
  /** A view ends in a purchase with a probability in proportion to `(price / list price) ^ elasticity`. */
  readonly elasticity: number;
}

export interface InfluenceTruth {
  /** A caused purchase follows after `minimumHours` plus an exponential time of `meanDays` on average. */
  readonly delay: { readonly distribution: 'exponential'; readonly meanDays: number; readonly minimumHours: number };
  readonly edges: readonly InfluenceEdgeTruth[];
  readonly caused: readonly CausedTruth[];
}

/** Each purchase of `from` after `since` causes a purchase of the same product by `to` with probability `strength`. */
export interface InfluenceEdgeTruth {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
  readonly since: string;
}

/** Event ids: `cause` is the friend's purchase, `event` the one that it caused. */
export interface CausedTruth {
  readonly event: string;
  readonly cause: string;
}

export interface PriceTruth {
  /** A price stands for this many days. */
  readonly periodDays: number;
  /** Every period in which the price was not the list price of `item_info.csv`. */
  readonly changes: readonly { readonly product: string; readonly from: string; readonly level: number }[];
}

export interface FraudTruth {
  readonly members: readonly string[];
  /** The products that the ring buys and rates with five stars. */
  readonly products: readonly string[];
  readonly bursts: readonly { readonly from: string; readonly to: string }[];
}

/** An experiment in which chance dealt coupons, and what a coupon does to each of its people. */
export interface CouponTruth {
  readonly experiment: string;
  readonly from: string;
  readonly windowDays: number;
  /** Chance of one purchase more in the window, without and with a coupon, by kind. */
  readonly bought: Readonly<Record<string, { readonly without: number; readonly with: number }>>;
  /** Everybody of the experiment by kind: persuadable, sureThing, lostCause, sleepingDog. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly treated: readonly string[];
  /** Event ids of the purchases that were added. */
  readonly purchases: readonly string[];
}
