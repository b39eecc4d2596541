import { type RecommendationList } from '../../activity/index.js';

/** What answers with one list led to. Each answer counts once in `shown`, `clicked`, `carted` and `bought`. */
export interface ListResults {
  readonly list: RecommendationList;
  readonly shown: number;
  readonly clicked: number;
  readonly carted: number;
  readonly bought: number;
  /** Every purchase: one answer may lead to several. */
  readonly purchases: number;
}
