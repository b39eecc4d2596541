import * as tf from '@tensorflow/tfjs';

/**
 * Huber's loss (Annals of Mathematical Statistics, 1964): quadratic near the target, linear far from it, so that a few
 * odd targets do not rule the rest. With `e = p - y`, mean over all numbers of `e^2 / 2` where `|e| <= delta`, else
 * `delta (|e| - delta / 2)`. Gradient: e cut to -delta .. delta, over the number of numbers.
 *
 * @param predictions rows x outputs
 * @param targets rows x outputs
 * @param delta where it turns linear, in units of the target, above 0
 * @returns a scalar
 * @throws RangeError where delta is not above 0
 */
export function huber(predictions: tf.Tensor2D, targets: tf.Tensor2D, delta = 1): tf.Scalar {
  if (!(delta > 0)) throw new RangeError(`a delta of ${delta}`);
  const op = tf.customGrad((input, save) => {
    const error = input as tf.Tensor2D;
    const near = tf.clipByValue(error, -delta, delta);
    (save as tf.GradSaveFunc)([near]);
    // With n the near part both branches are one: n^2 / 2 + |n| (|e| - |n|) = n e - n^2 / 2.
    return {
      value: tf.sub(tf.mul(near, error), tf.div(tf.square(near), 2)),
      gradFunc: (dy, saved) => tf.mul(dy, saved[0]),
    };
  });
  return tf.mean(op(tf.sub(predictions, targets)));
}
