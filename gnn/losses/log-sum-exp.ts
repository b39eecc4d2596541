import * as tf from '@tensorflow/tfjs';

/**
 * `log(sum(exp(x)))` of each row, by way of its largest number so that nothing overflows. Gradient: the row's softmax.
 *
 * @param x rows x width
 * @returns rows x 1
 */
export function logSumExp(x: tf.Tensor2D): tf.Tensor2D {
  const op = tf.customGrad((input, save) => {
    const z = input as tf.Tensor2D;
    (save as tf.GradSaveFunc)([z]);
    const max = tf.max(z, 1, true);
    return {
      value: tf.add(max, tf.log(tf.sum(tf.exp(tf.sub(z, max)), 1, true))),
      gradFunc: (dy, saved) => tf.mul(dy, tf.softmax(saved[0])),
    };
  });
  return op(x) as tf.Tensor2D;
}
