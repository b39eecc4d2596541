import * as tf from '@tensorflow/tfjs';
import { softplus } from './softplus.js';

/**
 * Bayesian personalised ranking (BPR: Rendle et al., UAI 2009): what a person has should score above what she has not,
 * `mean(-log sigmoid(s+ - s-))`. Gradient: `-sigmoid(s- - s+) / pairs` towards s+, the opposite towards s-.
 *
 * @param positive scores of what she has, pairs x 1
 * @param negative scores of what she has not, pairs x 1, or pairs x k for k against each
 * @returns a scalar
 */
export function bayesianPersonalisedRanking(positive: tf.Tensor2D, negative: tf.Tensor2D): tf.Scalar {
  return tf.mean(softplus(tf.sub(negative, positive)));
}
