import * as tf from '@tensorflow/tfjs';
import { hostView, tensorFrom } from '../tensors/host-memory.js';

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
    const source = input as tf.Tensor2D;
    const value = tensorFrom<tf.Rank.R2>(source.shape, (out) => normaliseInto(hostView(source), source.shape[1], out));
    (save as tf.GradSaveFunc)([source, value]);
    return { value, gradFunc: (dy, saved) => backward(saved[0] as tf.Tensor2D, saved[1], dy) };
  });
  return op(x) as tf.Tensor2D;
}

/** The same on a plain row-major array; `out` may be `x` itself. */
export function normaliseInto(x: Float32Array, width: number, out: Float32Array): void {
  for (let at = 0; at < x.length; at += width) {
    let square = 0;
    for (let c = at; c < at + width; c += 1) square += x[c] * x[c];
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let c = at; c < at + width; c += 1) out[c] = x[c] * factor;
  }
}

function backward(x: tf.Tensor2D, z: tf.Tensor, dz: tf.Tensor): tf.Tensor2D {
  const [rows, width] = x.shape;
  return tensorFrom<tf.Rank.R2>([rows, width], (out) => {
    const from = hostView(x);
    const unit = hostView(z);
    const slope = hostView(dz);
    for (let at = 0; at < out.length; at += width) {
      let square = 0;
      let along = 0;
      for (let c = at; c < at + width; c += 1) {
        square += from[c] * from[c];
        along += unit[c] * slope[c];
      }
      const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
      for (let c = at; c < at + width; c += 1) out[c] = factor * (slope[c] - along * unit[c]);
    }
  });
}
