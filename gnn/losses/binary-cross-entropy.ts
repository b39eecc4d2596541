import * as tf from '@tensorflow/tfjs';
import { softplus } from './softplus.js';

/**
 * Mean binary cross entropy of logits, `mean(max(z, 0) - z y + log(1 + exp(-|z|)))`: finite however sure a logit is.
 * Gradient: `(sigmoid(z) - y) / rows`.
 *
 * @param logits rows x 1
 * @param labels rows x 1, each 0 or 1
 * @returns a scalar
 */
export function binaryCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  return tf.mean(tf.sub(softplus(logits), tf.mul(logits, labels)));
}
