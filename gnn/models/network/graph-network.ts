import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng } from '../../../src/algorithms/random.js';
import { dropout } from '../../layers/dropout.js';
import { type Graph, type GraphLayer } from '../../layers/graph-layer.js';
import { layerNormalise } from '../../layers/layer-normalise.js';
import { Linear } from '../../layers/linear.js';
import { type Weighted } from '../../layers/weighted.js';

export interface GraphNetworkShape {
  readonly inputs: number;
  readonly width: number;
  readonly blocks: number;
  /** Share of the hidden numbers dropped in training, 0 <= dropout < 1. */
  readonly dropout: number;
  /** Makes the layer of a block, from width to width. */
  readonly layer: (width: number, seed: number) => GraphLayer;
}

/**
 * Graph layers in residual blocks (the models of Platonov et al., ICLR 2023):
 *
 *     h = drop(relu(X W_in + b_in));  h += drop(relu(layer(norm(h))) W + b), once a block;  Y = norm(h)
 *
 * X is nodes x inputs, Y nodes x width: a head reads it. Deep ones stay trainable, since a block that has nothing to say is
 * passed by.
 */
export class GraphNetwork implements Weighted {
  private readonly input: Linear;
  private readonly hidden: readonly { readonly layer: GraphLayer; readonly linear: Linear }[];

  constructor(
    private readonly shape: GraphNetworkShape,
    seed: number,
  ) {
    const rng = seededRng(seed);
    const { inputs, width, blocks, layer } = shape;
    this.input = new Linear(inputs, width, rng);
    this.hidden = Array.from({ length: blocks }, (_, block) => ({
      layer: layer(width, seed + block + 1),
      linear: new Linear(width, width, rng),
    }));
  }

  get trainableWeights(): readonly tf.Variable[] {
    const parts = [this.input, ...this.hidden.flatMap(({ layer, linear }) => [layer, linear])];
    return parts.flatMap((part) => part.trainableWeights);
  }

  /** @param rng source of the dropout, null outside training */
  apply(x: tf.Tensor2D, graph: Graph, rng: Rng | null): tf.Tensor2D {
    const share = this.shape.dropout;
    let h = dropout(tf.relu(this.input.apply(x)), share, rng);
    for (const { layer, linear } of this.hidden) {
      const inner = tf.relu(layer.apply(layerNormalise(h), graph));
      h = tf.add(h, dropout(linear.apply(inner), share, rng));
    }
    return layerNormalise(h);
  }

  dispose(): void {
    tf.dispose([...this.trainableWeights]);
  }
}
