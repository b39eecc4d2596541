import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng } from '../../src/algorithms/random.js';
import { denseProduct } from '../layers/dense-product.js';
import { dropout } from '../layers/dropout.js';
import { glorot, zeroBias } from '../layers/graph-layer.js';
import { layerNormalise } from '../layers/layer-normalise.js';

export interface ResidualMlpShape {
  readonly inputs: number;
  readonly width: number;
  readonly blocks: number;
  /** Share of the hidden numbers dropped in training, 0 <= dropout < 1. */
  readonly dropout: number;
}

/** A dense layer: `X W + b`. */
interface Dense {
  readonly w: tf.Variable<tf.Rank.R2>;
  readonly b: tf.Variable<tf.Rank.R1>;
}

/**
 * A multilayer perceptron with residual blocks, as "ResNet" in Platonov et al. (ICLR 2023), the classifier on which their
 * graph models are built:
 *
 *     h = drop(relu(X W_in + b_in));  h += drop(relu(norm(h) W_1 + b_1) W_2 + b_2), once a block;  logits = norm(h) w_out + b_out
 *
 * X is rows x inputs, the logits rows x 1. Whoever made it disposes of it.
 */
export class ResidualMlp {
  private readonly input: Dense;
  private readonly hidden: readonly (readonly [Dense, Dense])[];
  private readonly output: Dense;

  constructor(
    private readonly shape: ResidualMlpShape,
    seed: number,
  ) {
    const rng = seededRng(seed);
    const dense = (inputs: number, outputs: number): Dense => ({
      w: glorot(inputs, outputs, rng),
      b: zeroBias(outputs),
    });
    const { inputs, width, blocks } = shape;
    this.input = dense(inputs, width);
    this.hidden = Array.from({ length: blocks }, () => [dense(width, width), dense(width, width)] as const);
    this.output = dense(width, 1);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.input, ...this.hidden.flat(), this.output].flatMap(({ w, b }) => [w, b]);
  }

  /** @param rng source of the dropout, null outside training */
  apply(x: tf.Tensor2D, rng: Rng | null): tf.Tensor2D {
    const share = this.shape.dropout;
    let h = dropout(tf.relu(through(this.input, x)), share, rng);
    for (const [first, second] of this.hidden) {
      const inner = tf.relu(through(first, layerNormalise(h)));
      h = tf.add(h, dropout(through(second, inner), share, rng));
    }
    return through(this.output, layerNormalise(h));
  }

  dispose(): void {
    tf.dispose([...this.trainableWeights]);
  }
}

function through({ w, b }: Dense, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(denseProduct(x, w), b);
}
