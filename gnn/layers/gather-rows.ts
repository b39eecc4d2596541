import * as tf from '@tensorflow/tfjs';
import { hostView, tensorFrom } from '../tensors/host-memory.js';

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
  const [height, width] = x.shape;
  for (const row of rows) if (row < 0 || row >= height) throw new RangeError(`row ${row} is not below ${height}`);
  const op = tf.customGrad((input) => ({
    value: tensorFrom<tf.Rank.R2>([rows.length, width], (out) => {
      const from = hostView(input as tf.Tensor);
      for (let k = 0; k < rows.length; k += 1) {
        const source = rows[k] * width;
        const target = k * width;
        for (let c = 0; c < width; c += 1) out[target + c] = from[source + c];
      }
    }),
    gradFunc: (dy) =>
      tensorFrom<tf.Rank.R2>([height, width], (out) => {
        const slope = hostView(dy);
        out.fill(0);
        for (let k = 0; k < rows.length; k += 1) {
          const target = rows[k] * width;
          const source = k * width;
          for (let c = 0; c < width; c += 1) out[target + c] += slope[source + c];
        }
      }),
  }));
  return op(x) as tf.Tensor2D;
}
