import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { spmm } from '../tensors/spmm.js';
import { denseProduct } from './dense-product.js';
import { glorot, type Graph, type GraphLayer, zeroBias } from './graph-layer.js';

/**
 * Graph convolution (Kipf and Welling, ICLR 2017): `Y = A^ (X W) + b`, A^ from `gcnGraph`.
 *
 * X is nodes x inputs, Y nodes x outputs.
 */
export class GcnLayer implements GraphLayer {
  private readonly w: tf.Variable<tf.Rank.R2>;
  private readonly b: tf.Variable<tf.Rank.R1>;

  constructor(inputs: number, outputs: number, seed: number) {
    this.w = glorot(inputs, outputs, seededRng(seed));
    this.b = zeroBias(outputs);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.w, this.b];
  }

  apply(x: tf.Tensor2D, { a, aT }: Graph): tf.Tensor2D {
    return tf.add(spmm(a, aT, denseProduct(x, this.w)), this.b);
  }

  dispose(): void {
    tf.dispose([this.w, this.b]);
  }
}
