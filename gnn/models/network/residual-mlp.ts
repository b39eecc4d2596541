import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng } from '../../../src/algorithms/random.js';
import { dropout } from '../../layers/dropout.js';
import { layerNormalise } from '../../layers/layer-normalise.js';
import { Linear } from '../../layers/linear.js';

export interface ResidualMlpShape {
  readonly inputs: number;
  readonly width: number;
  readonly blocks: number;
  /** Share of the hidden numbers dropped in training, 0 <= dropout < 1. */
  readonly dropout: number;
}

/**
 * A multilayer perceptron with residual blocks, as "ResNet" in Platonov et al. (ICLR 2023), the classifier on which their
 * graph models are built:
 *
 *     h = drop(relu(X W_in + b_in));  h += drop(relu(norm(h) W_1 + b_1) W_2 + b_2), once a block;  logits = norm(h) w_out + b_out
 *
 * X is rows x inputs, the logits rows x 1. Its maker disposes of it.
 */
export class ResidualMlp {
  private readonly input: Linear;
  private readonly hidden: readonly (readonly [Linear, Linear])[];
  private readonly output: Linear;

  constructor(
    private readonly shape: ResidualMlpShape,
    seed: number,
  ) {
    const rng = seededRng(seed);
    const { inputs, width, blocks } = shape;
    this.input = new Linear(inputs, width, rng);
    this.hidden = Array.from(
      { length: blocks },
      () => [new Linear(width, width, rng), new Linear(width, width, rng)] as const,
    );
    this.output = new Linear(width, 1, rng);
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.input, ...this.hidden.flat(), this.output].flatMap((linear) => linear.trainableWeights);
  }

  /** @param rng source of the dropout, null outside training */
  apply(x: tf.Tensor2D, rng: Rng | null): tf.Tensor2D {
    const share = this.shape.dropout;
    let h = dropout(tf.relu(this.input.apply(x)), share, rng);
    for (const [first, second] of this.hidden) {
      const inner = tf.relu(first.apply(layerNormalise(h)));
      h = tf.add(h, dropout(second.apply(inner), share, rng));
    }
    return this.output.apply(layerNormalise(h));
  }

  dispose(): void {
    tf.dispose([...this.trainableWeights]);
  }
}
