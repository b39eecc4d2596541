import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';

export { normaliseInto } from '../kernels/host/normalise-rows.js';

/**
 * Scales every row to length 1, `z = x / ||x||`. A row of zeros stays zero and gets no gradient, where the plain formula
 * gives NaN.
 *
 * Gradient: `dx = (dz - z (z . dz)) / ||x||`.
 *
 * @param x rows x width
 * @returns rows x width
 */
export function rowNormalise(x: tf.Tensor2D): tf.Tensor2D {
  const op = tf.customGrad((input, save) => {
    const source = input as tf.Tensor;
    const value = runKernel('NormaliseRows', { x: source }, {});
    (save as tf.GradSaveFunc)([source, value]);
    return {
      value,
      gradFunc: (dz, saved) => runKernel('NormaliseRowsGrad', { x: saved[0], z: saved[1], dz }, {}),
    };
  });
  return op(x) as tf.Tensor2D;
}
