import * as tf from '@tensorflow/tfjs';
import { rowNormalise } from './row-normalise.js';

/**
 * Layer normalisation (Ba, Kiros and Hinton, 2016) without gain and bias, which a dense layer behind it takes over: each
 * row gets mean 0 and variance 1. A row of equal numbers becomes zeros.
 *
 * @param x rows x width
 * @returns rows x width
 */
export function layerNormalise(x: tf.Tensor2D): tf.Tensor2D {
  const centred = tf.sub<tf.Tensor2D>(x, tf.mean(x, 1, true));
  return tf.mul(rowNormalise(centred), Math.sqrt(x.shape[1]));
}
