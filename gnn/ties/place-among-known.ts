import { normaliseInto } from '../layers/row-normalise.js';
import { type NetworkState } from '../models/ranker-state.js';

/**
 * The vector of a person in the space of training: `normalise(e_u + Σ_i Â_ui f_i)` (`networkPart`); equal to the trained vector
 * as long as the person's items are those of training. A person whom training did not know has no `e_u`. Unlike in the score,
 * the mean vector is not taken off, because this vector is compared with those of other people.
 *
 * @param network fitted without friendships
 * @returns unit vector of the network's width; zeros where training knew none of the items
 */
export function placeAmongKnown(
  { own, itemCarriers, itemDegrees, width }: NetworkState,
  person: { readonly row: number; readonly items: Int32Array; readonly weights: Float32Array },
): Float32Array {
  const { row, items, weights } = person;
  const place = row < 0 ? new Float32Array(width) : own.slice(row * width, (row + 1) * width);
  const degree = weights.reduce((sum, weight) => sum + weight, 0);
  items.forEach((item, n) => {
    if (!(itemDegrees[item] > 0)) return;
    const share = weights[n] / Math.sqrt(degree * itemDegrees[item]);
    for (let c = 0; c < width; c += 1) place[c] += share * itemCarriers[item * width + c];
  });
  normaliseInto(place, width, place);
  return place;
}
