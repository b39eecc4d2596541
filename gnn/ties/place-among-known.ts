import { normaliseInto } from '../layers/row-normalise.js';
import { type NetworkState } from '../models/ranker-state.js';

/**
 * Where a person stands among the vectors of training: `normalise(e_u + Σ_i Â_ui f_i)` (`networkPart`), exactly where training
 * placed her while she has what she had. A stranger has no `e_u`: unlike in the score, her place is compared with others' vectors and
 * must lie in their space, not be told apart from everybody's direction.
 *
 * @param network fitted without friendships
 * @returns unit vector of the network's width; zeros for who has nothing that training knew
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
