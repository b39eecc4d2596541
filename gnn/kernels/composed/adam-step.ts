import * as tf from '@tensorflow/tfjs';
import { kernel } from '../contract.js';

export const adamStep = kernel('AdamStep', ({ inputs, attrs: { rate, beta1, beta2, epsilon } }) => {
  const outputs: [tf.Tensor, tf.Tensor, tf.Tensor] = tf.tidy(() => {
    const [value, first, second, gradient] = [
      inputs.value,
      inputs.first,
      inputs.second,
      inputs.gradient,
    ] as tf.Tensor[];
    const m = tf.add(first, tf.mul(tf.sub(gradient, first), 1 - beta1));
    const v = tf.add(second, tf.mul(tf.sub(tf.square(gradient), second), 1 - beta2));
    return [tf.sub(value, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), epsilon))), m, v];
  });
  return outputs;
});
