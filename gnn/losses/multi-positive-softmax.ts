import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { type SoftmaxBatch } from '../kernels/contract.js';
import { runKernel } from '../kernels/run-kernel.js';

/**
 * Multi-positive sampled softmax: every item of every person in the batch is a positive, one set J of uniform negatives
 * is shared. With `s = z_u . z_i / tau` and `A_u = logsumexp_J(s) + log(items / |J|)`
 *
 * `loss = tau * sum_u d_u^(-1/2) sum_{i of u} [logaddexp(A_u, s_ui) - s_ui] / sum_u d_u^(1/2)`,
 *
 * where J is everything the bracket is `A_u - s_ui`. (Single-positive and pairwise losses were clearly worse at the same
 * number of steps.) Value and gradient come out of one pass of one kernel; positives stay an edge list.
 *
 * @param z unit rows of the batch (people, negatives, positives), rows x width
 * @param tau temperature, above 0
 * @returns a scalar
 */
export function multiPositiveSoftmax(z: tf.Tensor2D, batch: SoftmaxBatch, tau: number): tf.Scalar {
  const op = tf.customGrad((input, save) => {
    const [loss, gradient] = runKernel('MultiPositiveSoftmax', { z: input as tf.Tensor }, { batch, tau });
    (save as tf.GradSaveFunc)([gradient]);
    return { value: loss, gradFunc: (dy, saved) => tf.mul(saved[0], dy) };
  });
  return op(z) as tf.Scalar;
}
