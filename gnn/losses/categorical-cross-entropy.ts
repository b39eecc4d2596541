import * as tf from '@tensorflow/tfjs';
import { logSumExp } from './log-sum-exp.js';

/**
 * Mean cross entropy of logits with one right class a row, `mean(logsumexp(z) - z_y)`. Gradient: `(softmax(z) - 1_y) / rows`.
 *
 * @param logits rows x classes
 * @param labels class of each row, 0 .. classes - 1
 * @returns a scalar
 * @throws RangeError where a label is no class or their number differs from that of the rows
 */
export function categoricalCrossEntropy(logits: tf.Tensor2D, labels: ArrayLike<number>): tf.Scalar {
  const [rows, classes] = logits.shape;
  if (labels.length !== rows) throw new RangeError(`${labels.length} labels for ${rows} rows`);
  const right = new Float32Array(rows * classes);
  for (let r = 0; r < rows; r += 1) {
    const label = labels[r];
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(`label ${label} of row ${r} is none of ${classes} classes`);
    }
    right[r * classes + label] = 1;
  }
  const chosen = tf.sum(tf.mul(logits, tf.tensor2d(right, [rows, classes])), 1, true);
  return tf.mean(tf.sub(logSumExp(logits), chosen));
}
