import * as tf from '@tensorflow/tfjs';
import { type Rng } from '../../src/algorithms/random.js';

/**
 * Dropout (Srivastava et al., JMLR 2014): each number is set to 0 with probability `share`, the rest divided by
 * `1 - share`. Same generator, same mask on every back end.
 *
 * @param x rows x width
 * @param share 0 <= share < 1
 * @param rng null outside training: x comes back as it is
 * @throws RangeError where the share lies outside
 */
export function dropout(x: tf.Tensor2D, share: number, rng: Rng | null): tf.Tensor2D {
  if (!(share >= 0 && share < 1)) throw new RangeError(`a share of ${share} cannot be dropped`);
  if (rng === null || share === 0) return x;
  const mask = new Float32Array(x.size);
  for (let k = 0; k < mask.length; k += 1) mask[k] = rng() < share ? 0 : 1 / (1 - share);
  return tf.mul(x, tf.tensor2d(mask, x.shape));
}
