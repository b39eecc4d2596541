import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';

/**
 * Picks rows (embedding look-up): `Y[k] = X[rows[k]]`, repeats allowed. The gradient adds each row of dY to the row it
 * came from; the stock `gather` has none on wasm.
 *
 * @param x height x width
 * @param rows row numbers, 0 .. height - 1
 * @returns rows.length x width
 * @throws RangeError where a row number lies outside
 */
export function gatherRows(x: tf.Tensor2D, rows: Int32Array): tf.Tensor2D {
  const height = x.shape[0];
  for (const row of rows) if (row < 0 || row >= height) throw new RangeError(`row ${row} is not below ${height}`);
  const op = tf.customGrad((input) => ({
    value: runKernel('GatherRows', { x: input as tf.Tensor }, { rows }),
    gradFunc: (dy) => runKernel('ScatterRows', { x: dy }, { rows, height }),
  }));
  return op(x) as tf.Tensor2D;
}
