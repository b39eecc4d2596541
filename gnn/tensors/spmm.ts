import * as tf from '@tensorflow/tfjs';
import { type Csr } from './csr.js';
import { hostView, tensorFrom } from './host-memory.js';

/**
 * Sparse times dense, `Y = A X`, with its own gradient `dX = A^T dY`. One fused pass over the entries of A: the textbook
 * gather + segment sum is six to ten times slower, quadratic on the cpu back end and missing on wasm.
 *
 * @param a rows x cols
 * @param aT its transpose; `a` itself where A is symmetric
 * @param x dense, cols x width
 * @returns dense, rows x width
 * @throws RangeError where the shapes do not fit
 */
export function spmm(a: Csr, aT: Csr, x: tf.Tensor2D): tf.Tensor2D {
  const op = tf.customGrad((input) => ({
    value: spmmForward(a, input as tf.Tensor2D, null, 1),
    gradFunc: (dy) => spmmForward(aT, dy as tf.Tensor2D, null, 1),
  }));
  return op(x) as tf.Tensor2D;
}

/**
 * `scale * (base + A x)` without a gradient: the step of which propagation layers and their backward passes are made.
 *
 * @param base rows x width, or null for zeros
 */
export function spmmForward(a: Csr, x: tf.Tensor2D, base: tf.Tensor2D | null, scale: number): tf.Tensor2D {
  const [height, width] = x.shape;
  if (height !== a.cols) throw new RangeError(`${a.rows} x ${a.cols} matrix cannot multiply ${height} x ${width}`);
  if (base !== null && (base.shape[0] !== a.rows || base.shape[1] !== width)) {
    throw new RangeError(`cannot add ${base.shape.join(' x ')} to ${a.rows} x ${width}`);
  }
  return tensorFrom<tf.Rank.R2>([a.rows, width], (out) => {
    multiplyInto(a, hostView(x), width, base === null ? null : hostView(base), scale, out);
  });
}

/**
 * The kernel on plain arrays: `out = scale * (base + A x)`, row-major. Eight columns at a time are summed in local
 * variables, which the compiler keeps in registers; nothing is allocated.
 */
export function multiplyInto(
  a: Csr,
  x: Float32Array,
  width: number,
  base: Float32Array | null,
  scale: number,
  out: Float32Array,
): void {
  const { rows, indptr, indices, values } = a;
  const blocked = width - (width % 8);
  for (let r = 0; r < rows; r += 1) {
    const first = indptr[r];
    const last = indptr[r + 1];
    const rowAt = r * width;
    for (let c = 0; c < blocked; c += 8) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      for (let e = first; e < last; e += 1) {
        const v = values[e];
        const at = indices[e] * width + c;
        s0 += v * x[at];
        s1 += v * x[at + 1];
        s2 += v * x[at + 2];
        s3 += v * x[at + 3];
        s4 += v * x[at + 4];
        s5 += v * x[at + 5];
        s6 += v * x[at + 6];
        s7 += v * x[at + 7];
      }
      const to = rowAt + c;
      if (base !== null) {
        s0 += base[to];
        s1 += base[to + 1];
        s2 += base[to + 2];
        s3 += base[to + 3];
        s4 += base[to + 4];
        s5 += base[to + 5];
        s6 += base[to + 6];
        s7 += base[to + 7];
      }
      out[to] = scale * s0;
      out[to + 1] = scale * s1;
      out[to + 2] = scale * s2;
      out[to + 3] = scale * s3;
      out[to + 4] = scale * s4;
      out[to + 5] = scale * s5;
      out[to + 6] = scale * s6;
      out[to + 7] = scale * s7;
    }
    for (let c = blocked; c < width; c += 1) {
      let sum = base === null ? 0 : base[rowAt + c];
      for (let e = first; e < last; e += 1) sum += values[e] * x[indices[e] * width + c];
      out[rowAt + c] = scale * sum;
    }
  }
}
