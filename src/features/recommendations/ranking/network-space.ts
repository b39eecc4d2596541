import { type NetworkState, type PersonView } from '../../../../gnn/index.js';
import { embeddingsOf } from '../../models/index.js';
import { type ServingModel } from '../shop/serving-model.js';

/** Vectors of items in a network, row-major: `width` numbers an item, each vector of length 1. */
type ItemVectors = Pick<NetworkState, 'items' | 'width'>;

/** The network whose vectors say how similar people and products are; undefined if the model has none. */
export function networkOf({ ranker }: ServingModel): NetworkState | undefined {
  return embeddingsOf(ranker.state) ?? undefined;
}

/** Cosine of two items. */
export function itemCosine({ items, width }: ItemVectors, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += items[a * width + c] * items[b * width + c];
  return sum;
}

/**
 * Vector of a person from own items, `normalise(Σ_i w_i z_i / sqrt(d · D_i))`, the first half of the fold that scores the
 * person. Undefined without an item that the network knows.
 */
export function personVector(view: PersonView, { items, width, itemDegrees }: NetworkState): Float32Array | undefined {
  const vector = new Float32Array(width);
  for (let n = 0; n < view.items.length; n += 1) {
    const item = view.items[n];
    if (!(itemDegrees[item] > 0)) continue;
    const share = view.weights[n] / Math.sqrt(itemDegrees[item]);
    for (let c = 0; c < width; c += 1) vector[c] += share * items[item * width + c];
  }
  const norm = Math.hypot(...vector);
  return norm > 0 ? vector.map((value) => value / norm) : undefined;
}
