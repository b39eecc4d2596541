import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { Linear } from '../layers/linear.js';
import { rowNormalise } from '../layers/row-normalise.js';
import { type Weighted } from '../layers/weighted.js';

/** Scores pairs: how well what stands in a row of `left` goes with what stands in the same row of `right`. */
export interface RankingHead extends Weighted {
  /**
   * @param left pairs x width
   * @param right pairs x width
   * @returns pairs x 1, larger is better
   */
  apply(left: tf.Tensor2D, right: tf.Tensor2D): tf.Tensor2D;
}

/** `s = x . y` (matrix factorisation, Koren, Bell and Volinsky 2009; LightGCN). No weights. */
export class DotHead implements RankingHead {
  readonly trainableWeights: readonly tf.Variable[] = [];

  apply(left: tf.Tensor2D, right: tf.Tensor2D): tf.Tensor2D {
    return tf.sum(tf.mul(left, right), 1, true);
  }

  dispose(): void {
    // Holds nothing.
  }
}

/** `s = x . y / (||x|| ||y|| tau)`: length, which follows popularity, does not count. No weights. A row of zeros scores 0. */
export class CosineHead implements RankingHead {
  readonly trainableWeights: readonly tf.Variable[] = [];

  /**
   * @param temperature tau, above 0
   * @throws RangeError
   */
  constructor(private readonly temperature = 1) {
    if (!(temperature > 0)) throw new RangeError(`a temperature of ${temperature}`);
  }

  apply(left: tf.Tensor2D, right: tf.Tensor2D): tf.Tensor2D {
    return tf.div(tf.sum(tf.mul(rowNormalise(left), rowNormalise(right)), 1, true), this.temperature);
  }

  dispose(): void {
    // Holds nothing.
  }
}

/**
 * `s = relu([x, y, x * y] W_1 + b_1) w_2 + b_2` (neural collaborative filtering, He et al., WWW 2017: the product beside the
 * two themselves): learns what goes together, at the price of one pass a pair.
 */
export class MlpHead implements RankingHead {
  private readonly hidden: Linear;
  private readonly output: Linear;

  constructor(width: number, hidden: number, seed: number) {
    const rng = seededRng(seed);
    this.hidden = new Linear(3 * width, hidden, rng);
    this.output = new Linear(hidden, 1, rng);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [...this.hidden.trainableWeights, ...this.output.trainableWeights];
  }

  apply(left: tf.Tensor2D, right: tf.Tensor2D): tf.Tensor2D {
    const pairs = tf.concat2d([left, right, tf.mul<tf.Tensor2D>(left, right)], 1);
    return this.output.apply(tf.relu(this.hidden.apply(pairs)));
  }

  dispose(): void {
    this.hidden.dispose();
    this.output.dispose();
  }
}
