import type * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { Linear } from '../layers/linear.js';
import { type Weighted } from '../layers/weighted.js';
import { huber } from '../losses/huber.js';
import { squaredError } from '../losses/squared-error.js';

/** `{ delta }`: Huber's loss, linear beyond delta. */
export type RegressionLoss = 'squared' | { readonly delta: number };

/** Numbers about a node from its row X (rows x inputs): `Y = X W + b`, rows x outputs. */
export class RegressionHead implements Weighted {
  private readonly linear: Linear;

  constructor(
    inputs: number,
    outputs: number,
    seed: number,
    private readonly lossKind: RegressionLoss = 'squared',
  ) {
    this.linear = new Linear(inputs, outputs, seededRng(seed));
  }

  get trainableWeights(): readonly tf.Variable[] {
    return this.linear.trainableWeights;
  }

  /** Predictions, rows x outputs. */
  apply(x: tf.Tensor2D): tf.Tensor2D {
    return this.linear.apply(x);
  }

  /**
   * @param targets rows x outputs
   * @returns a scalar
   */
  loss(x: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar {
    const predictions = this.apply(x);
    return this.lossKind === 'squared'
      ? squaredError(predictions, targets)
      : huber(predictions, targets, this.lossKind.delta);
  }

  dispose(): void {
    this.linear.dispose();
  }
}
