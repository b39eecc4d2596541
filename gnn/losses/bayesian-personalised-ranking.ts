import * as tf from '@tensorflow/tfjs';
import { softplus } from './softplus.js';

/**
 * Bayesian personalised ranking (BPR: Rendle et al., UAI 2009): an item of the person should score above another,
 * `mean(-log sigmoid(s+ - s-))`. Gradient: `-sigmoid(s- - s+) / pairs` towards s+, the opposite towards s-.
 *
 * @param positive scores of items of the person, pairs x 1
 * @param negative scores of other items, pairs x 1, or pairs x k for k against each
 * @returns a scalar
 */
export function bayesianPersonalisedRanking(positive: tf.Tensor2D, negative: tf.Tensor2D): tf.Scalar {
  return tf.mean(softplus(tf.sub(negative, positive)));
}
