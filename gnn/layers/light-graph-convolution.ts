import * as tf from '@tensorflow/tfjs';
import { type Csr } from '../tensors/csr.js';
import { spmmForward } from '../tensors/spmm.js';

/**
 * Light graph convolution (LightGCN, He et al., SIGIR 2020): no weights, no non-linearity, the mean of the embeddings
 * after 0 .. depth hops, `E = (I + P + ... + P^depth) E0 / (depth + 1)`, by Horner's rule, one product a hop.
 *
 * Gradient: the same polynomial of P^T, which is P, applied to dE.
 *
 * @param p nodes x nodes and symmetric (see `propagationMatrix`); this is not checked
 * @param e0 nodes x width
 * @param depth hops, at least 1
 * @returns nodes x width
 */
export function lightGraphConvolution(p: Csr, e0: tf.Tensor2D, depth = 2): tf.Tensor2D {
  const op = tf.customGrad((input) => ({
    value: propagate(p, input as tf.Tensor2D, depth),
    gradFunc: (dy) => propagate(p, dy as tf.Tensor2D, depth),
  }));
  return op(e0) as tf.Tensor2D;
}

function propagate(p: Csr, x: tf.Tensor2D, depth: number): tf.Tensor2D {
  return tf.tidy(() => {
    let sum = x;
    for (let hop = 1; hop <= depth; hop += 1) sum = spmmForward(p, sum, x, hop === depth ? 1 / (depth + 1) : 1);
    return sum;
  });
}
