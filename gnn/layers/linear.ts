import * as tf from '@tensorflow/tfjs';
import { type Rng } from '../../src/algorithms/random.js';
import { denseProduct } from './dense-product.js';
import { glorot, zeroBias } from './graph-layer.js';
import { type Weighted } from './weighted.js';

/** `X W + b`: the linear map that heads are made of. X is rows x inputs, what comes back rows x outputs. */
export class Linear implements Weighted {
  private readonly w: tf.Variable<tf.Rank.R2>;
  private readonly b: tf.Variable<tf.Rank.R1>;

  constructor(inputs: number, outputs: number, rng: Rng) {
    this.w = glorot(inputs, outputs, rng);
    this.b = zeroBias(outputs);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.w, this.b];
  }

  apply(x: tf.Tensor2D): tf.Tensor2D {
    return tf.add(denseProduct(x, this.w), this.b);
  }

  dispose(): void {
    tf.dispose([this.w, this.b]);
  }
}
