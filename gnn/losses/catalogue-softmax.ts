import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';

/** Probabilities are held this far from 0 where their logarithm is taken. */
const CLOSEST = 1e-30;

/**
 * Mean cross entropy over a whole catalogue, not sampled: `mean(logsumexp_j(h · e_j) - h · e_y)`. Gradients: `dH = (P E - E_y) / rows`,
 * `dE = (Pᵀ H - scatter(H, y)) / rows`, P the softmax, which is computed once; the logits are kept for nothing else.
 *
 * @param h rows x width: who asks
 * @param e items x width
 * @param targets item of each row, 0 .. items - 1
 * @returns a scalar
 * @throws RangeError where sizes do not fit or a target is no item
 */
export function catalogueSoftmax(h: tf.Tensor2D, e: tf.Tensor2D, targets: Int32Array): tf.Scalar {
  const [rows, items] = [h.shape[0], e.shape[0]];
  if (targets.length !== rows) throw new RangeError(`${targets.length} targets for ${rows} rows`);
  for (const target of targets)
    if (!(target >= 0 && target < items)) throw new RangeError(`item ${target} is none of ${items}`);
  const op = tf.customGrad((left, right, save) => {
    const [asking, catalogue] = [left as tf.Tensor2D, right as tf.Tensor2D];
    const p = tf.softmax(tf.matMul(asking, catalogue, false, true));
    const places = targets.map((target, row) => row * items + target);
    const ofTarget = runKernel('GatherRows', { x: tf.reshape(p, [rows * items, 1]) }, { rows: places });
    (save as tf.GradSaveFunc)([asking, catalogue, p]);
    return {
      value: tf.neg(tf.mean(tf.log(tf.maximum(ofTarget, CLOSEST)))),
      gradFunc: (dy, saved) => {
        const [asked, all, chances] = saved as tf.Tensor2D[];
        const wanted = runKernel('GatherRows', { x: all }, { rows: targets });
        const came = runKernel('ScatterRows', { x: asked }, { rows: targets, height: items });
        const share = tf.div(dy, rows);
        return [
          tf.mul(tf.sub(tf.matMul(chances, all), wanted), share),
          tf.mul(tf.sub(tf.matMul(chances, asked, true), came), share),
        ];
      },
    };
  });
  return op(h, e) as tf.Scalar;
}
