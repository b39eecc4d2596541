import type * as tf from '@tensorflow/tfjs';

/** What holds weights. Whoever made it disposes of it. */
export interface Weighted {
  readonly trainableWeights: readonly tf.Variable[];
  dispose(): void;
}
