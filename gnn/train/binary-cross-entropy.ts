import * as tf from '@tensorflow/tfjs';

/**
 * Mean binary cross entropy of logits, `mean(max(z, 0) - z y + log(1 + exp(-|z|)))`: finite however sure a logit is.
 * Gradient: `(sigmoid(z) - y) / rows`.
 *
 * @param logits rows x 1
 * @param labels rows x 1, each 0 or 1
 */
export function binaryCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  const op = tf.customGrad((input, save) => {
    const z = input as tf.Tensor2D;
    (save as tf.GradSaveFunc)([z]);
    const sure = tf.log(tf.add(tf.exp(tf.neg(tf.abs(z))), 1));
    return {
      value: tf.mean(tf.add(tf.sub(tf.relu(z), tf.mul(z, labels)), sure)),
      gradFunc: (dy, saved) => tf.mul(dy, tf.div(tf.sub(tf.sigmoid(saved[0] as tf.Tensor2D), labels), labels.shape[0])),
    };
  });
  return op(logits) as tf.Scalar;
}
