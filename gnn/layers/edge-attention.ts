import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';
import { type Csr } from '../tensors/csr.js';

/**
 * Attention over the edges of a graph, softmax and weighted sum in one op (Velickovic et al., ICLR 2018). For row i, its
 * entries j and each head h,
 *
 * `Y_i^h = sum_j alpha_ij^h V_j^h`, `alpha_ij^h = softmax_j(leaky(to_i^h + from_j^h))`, `leaky(x) = max(x, slope x)`.
 *
 * Gradients by `g_ij = alpha_ij (dY_i . V_j - dY_i . Y_i) leaky'`: `dto_i = sum_j g_ij`, `dfrom_j = sum_i g_ij`,
 * `dV_j = sum_i alpha_ij dY_i`. A row without entries gets zeros. O(entries · width), and no tensor of entries x width is
 * made; alpha, entries x heads, is kept for the gradient.
 *
 * @param a rows x cols; who attends (rows) to whom (columns), its values are not looked at
 * @param v cols x (heads · d), the heads side by side
 * @param to rows x heads
 * @param from cols x heads
 * @param slope of the leaky rectifier below 0, 0 .. 1
 * @returns rows x (heads · d)
 * @throws RangeError where the shapes do not fit
 */
export function edgeAttention(a: Csr, v: tf.Tensor2D, to: tf.Tensor2D, from: tf.Tensor2D, slope = 0.2): tf.Tensor2D {
  const [rows, heads] = to.shape;
  if (rows !== a.rows || v.shape[0] !== a.cols || from.shape[0] !== a.cols) {
    throw new RangeError(
      `${a.rows} x ${a.cols} edges cannot join ${rows} rows to ${v.shape[0]} values and ${from.shape[0]} scores`,
    );
  }
  if (from.shape[1] !== heads || v.shape[1] % heads !== 0) {
    throw new RangeError(`${heads} heads, ${from.shape[1]} scores of the senders, ${v.shape[1]} values`);
  }
  const op = tf.customGrad((values, receivers, senders, save) => {
    const inputs = { v: values as tf.Tensor, to: receivers as tf.Tensor, from: senders as tf.Tensor };
    const [y, alpha] = runKernel('EdgeAttention', inputs, { a, slope });
    (save as tf.GradSaveFunc)([inputs.v, inputs.to, inputs.from, y, alpha]);
    return {
      value: y,
      gradFunc: (dy, saved) => {
        const [sv, sTo, sFrom, sy, sAlpha] = saved;
        return runKernel('EdgeAttentionGrad', { v: sv, to: sTo, from: sFrom, y: sy, alpha: sAlpha, dy }, { a, slope });
      },
    };
  });
  return op(v, to, from) as tf.Tensor2D;
}
