import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';
import { type Csr } from './csr.js';

/**
 * Sparse times dense, `Y = A X`, with its own gradient `dX = A^T dY`. One fused pass over the entries of A: the textbook
 * gather + segment sum is six to ten times slower, quadratic on the cpu back end and missing on wasm.
 *
 * @param a rows x cols; must not be written after its first product, back ends keep a copy (`releaseMatrix`)
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
  return runKernel('Spmm', base === null ? { x } : { x, base }, { a, scale }) as tf.Tensor2D;
}
