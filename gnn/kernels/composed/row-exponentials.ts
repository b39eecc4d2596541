import * as tf from '@tensorflow/tfjs';
import { kernel } from '../contract.js';

export const rowExponentials = kernel('RowExponentials', ({ inputs, attrs: { scale } }) => {
  const outputs: [tf.Tensor, tf.Tensor, tf.Tensor] = tf.tidy(() => {
    const x = inputs.x as tf.Tensor2D;
    const largest = tf.max(x, 1, true);
    const exponentials = tf.exp(tf.mul(tf.sub(x, largest), scale));
    const sums = tf.sum(exponentials, 1);
    return [exponentials, sums, tf.add(tf.log(sums), tf.mul(tf.squeeze(largest, [1]), scale))];
  });
  return outputs;
});
