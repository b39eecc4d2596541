import { type LaunchHistory } from '../../../algorithms/launch/history.js';
import { type LaunchRanker } from '../../../algorithms/launch/launch-ranker.js';

/** What a thread ranks everybody from. */
export interface RankingJob {
  readonly history: LaunchHistory;
  readonly ranker: LaunchRanker;
  /** Unix seconds. */
  readonly at: number;
  /** Of the product's content with that of each product of the history. */
  readonly cosines: Float32Array;
}
