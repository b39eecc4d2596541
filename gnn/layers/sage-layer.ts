import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { spmm } from '../tensors/spmm.js';
import { denseProduct } from './dense-product.js';
import { glorot, type Graph, type GraphLayer, receivers, zeroBias } from './graph-layer.js';

/**
 * GraphSAGE with the mean (Hamilton, Ying and Leskovec, NeurIPS 2017): `Y = X W_self + (D^(-1) A) X W_near + b`, the matrix
 * from `meanGraph`.
 *
 * X is nodes x inputs, Y nodes x outputs. Where a matrix of r rows goes with X of more rows, its rows are the first r nodes
 * (see `sampleBlocks`).
 */
export class SageLayer implements GraphLayer {
  private readonly self: tf.Variable<tf.Rank.R2>;
  private readonly near: tf.Variable<tf.Rank.R2>;
  private readonly b: tf.Variable<tf.Rank.R1>;

  constructor(inputs: number, outputs: number, seed: number) {
    const rng = seededRng(seed);
    this.self = glorot(inputs, outputs, rng);
    this.near = glorot(inputs, outputs, rng);
    this.b = zeroBias(outputs);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.self, this.near, this.b];
  }

  apply(x: tf.Tensor2D, { a, aT }: Graph): tf.Tensor2D {
    return tf.add(tf.add(denseProduct(receivers(x, a), this.self), spmm(a, aT, denseProduct(x, this.near))), this.b);
  }

  dispose(): void {
    tf.dispose([this.self, this.near, this.b]);
  }
}
