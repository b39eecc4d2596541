import { type LocalRidgeBase, type RidgePenalty } from '../../gnn/models/ridge/local-ridge.js';

/** What is fitted in one row of the table. */
export interface RidgeRow {
  readonly name: string;
  readonly kind: 'ridge' | 'item-knn';
  /** A folder of the open data, or the made-up 100,000 x 100,000. */
  readonly data: 'gowalla-lightgcn' | 'yelp-gbsr' | 'synthetic';
  readonly base: Partial<LocalRidgeBase> & { readonly threads: number };
  readonly penalties: readonly RidgePenalty[];
  /** Every n-th person only; 1 = all. */
  readonly everyNth: number;
  /** Fit on train without valid.tsv, judge on that. */
  readonly judged: boolean;
}

export interface RidgeRowResult {
  readonly seconds: number;
  /** Of all threads: what other programs on the machine do changes it less than `seconds`. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly entries: number;
  readonly nonZeros: number;
  readonly judged: { readonly recall: number; readonly ndcg: number } | null;
}
