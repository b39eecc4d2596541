import * as tf from '@tensorflow/tfjs';

/**
 * `log(1 + exp(x))` as `max(x, 0) + log(1 + exp(-|x|))`: neither overflows nor turns into NaN. Gradient: `sigmoid(x)`.
 *
 * @param x any shape; the same comes back
 */
export function softplus<T extends tf.Tensor>(x: T): T {
  const op = tf.customGrad((input, save) => {
    const z = input as tf.Tensor;
    (save as tf.GradSaveFunc)([z]);
    return {
      value: tf.add(tf.relu(z), tf.log(tf.add(tf.exp(tf.neg(tf.abs(z))), 1))),
      gradFunc: (dy, saved) => tf.mul(dy, tf.sigmoid(saved[0])),
    };
  });
  return op(x) as T;
}
