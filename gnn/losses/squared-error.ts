import * as tf from '@tensorflow/tfjs';

/**
 * Mean squared error, `mean((p - y)^2)` over all numbers. Gradient: `2 (p - y) / numbers`.
 *
 * @param predictions rows x outputs
 * @param targets rows x outputs
 * @returns a scalar
 */
export function squaredError(predictions: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar {
  return tf.mean(tf.square(tf.sub(predictions, targets)));
}
