import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { denseProduct } from './dense-product.js';
import { edgeAttention } from './edge-attention.js';
import { glorot, type Graph, type GraphLayer, receivers, zeroBias } from './graph-layer.js';

/**
 * Graph attention (Velickovic et al., ICLR 2018) with separate self and neighbour parts (GAT-sep: Platonov et al., ICLR
 * 2023): what a node is does not compete with its neighbours for attention. With `V = X W_near` cut into heads,
 *
 * `Y_i = X_i W_self + concat_h sum_j alpha_ij^h V_j^h + b`,
 * `alpha_ij^h = softmax_j(leaky(p^h . V_i^h + q^h . V_j^h))`, j over the neighbours of i, leaky with slope 0.2.
 *
 * X is nodes x inputs, Y nodes x outputs. The matrix says who is whose neighbour, its values are not looked at; where
 * a matrix of r rows goes with X of more rows, its rows are the first r nodes (see `sampleBlocks`).
 */
export class GatLayer implements GraphLayer {
  private readonly self: tf.Variable<tf.Rank.R2>;
  private readonly near: tf.Variable<tf.Rank.R2>;
  private readonly to: tf.Variable<tf.Rank.R2>;
  private readonly from: tf.Variable<tf.Rank.R2>;
  private readonly b: tf.Variable<tf.Rank.R1>;

  /**
   * @param heads they share the outputs, each has outputs / heads of them
   * @throws RangeError where the heads do not divide the outputs
   */
  constructor(
    inputs: number,
    outputs: number,
    seed: number,
    private readonly heads = 1,
  ) {
    if (outputs % heads !== 0) throw new RangeError(`${heads} heads cannot share ${outputs} outputs`);
    const rng = seededRng(seed);
    this.self = glorot(inputs, outputs, rng);
    this.near = glorot(inputs, outputs, rng);
    this.to = glorot(heads, outputs / heads, rng);
    this.from = glorot(heads, outputs / heads, rng);
    this.b = zeroBias(outputs);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.self, this.near, this.to, this.from, this.b];
  }

  apply(x: tf.Tensor2D, { a }: Graph): tf.Tensor2D {
    const own = receivers(x, a);
    const v = denseProduct(x, this.near);
    const near = edgeAttention(a, v, this.perHead(receivers(v, a), this.to), this.perHead(v, this.from));
    return tf.add(tf.add(denseProduct(own, this.self), near), this.b);
  }

  dispose(): void {
    tf.dispose([...this.trainableWeights]);
  }

  /** The product of each head's part of a row with its own vector: rows x heads. */
  private perHead(v: tf.Tensor2D, vectors: tf.Tensor2D): tf.Tensor2D {
    const parts = tf.reshape(v, [v.shape[0], this.heads, -1]);
    return tf.sum(tf.mul(parts, vectors), 2);
  }
}
