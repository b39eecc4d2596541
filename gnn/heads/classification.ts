import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { Linear } from '../layers/linear.js';
import { type Weighted } from '../layers/weighted.js';
import { binaryCrossEntropy } from '../losses/binary-cross-entropy.js';
import { categoricalCrossEntropy } from '../losses/categorical-cross-entropy.js';

/**
 * Which class a node is of, from its row X (rows x inputs). Two classes: one logit `z = x w + b`, `P(1) = sigmoid(z)`,
 * binary cross entropy. More: a logit a class, `P = softmax(z)`, categorical cross entropy.
 */
export class ClassificationHead implements Weighted {
  private readonly linear: Linear;

  /**
   * @param classes at least 2
   * @throws RangeError
   */
  constructor(
    inputs: number,
    readonly classes: number,
    seed: number,
  ) {
    if (!(classes >= 2)) throw new RangeError(`${classes} classes are nothing to choose from`);
    this.linear = new Linear(inputs, classes === 2 ? 1 : classes, seededRng(seed));
  }

  get trainableWeights(): readonly tf.Variable[] {
    return this.linear.trainableWeights;
  }

  /** Logits: rows x 1 for two classes, else rows x classes. */
  apply(x: tf.Tensor2D): tf.Tensor2D {
    return this.linear.apply(x);
  }

  /**
   * @param labels class of each row, 0 .. classes - 1
   * @returns a scalar
   */
  loss(x: tf.Tensor2D, labels: ArrayLike<number>): tf.Scalar {
    const logits = this.apply(x);
    if (this.classes > 2) return categoricalCrossEntropy(logits, labels);
    return binaryCrossEntropy(logits, tf.tensor2d(Float32Array.from(labels), [labels.length, 1]));
  }

  /** P of each class: rows x classes, rows sum to 1. */
  probabilities(x: tf.Tensor2D): tf.Tensor2D {
    const logits = this.apply(x);
    if (this.classes > 2) return tf.softmax(logits);
    const one = tf.sigmoid(logits);
    return tf.concat2d([tf.sub(1, one), one], 1);
  }

  dispose(): void {
    this.linear.dispose();
  }
}
