import type * as tf from '@tensorflow/tfjs';

/** Holds weights; its maker disposes of it. */
export interface Weighted {
  readonly trainableWeights: readonly tf.Variable[];
  dispose(): void;
}
