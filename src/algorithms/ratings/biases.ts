import { mean } from '../statistics.js';
import { type IndexedRatings, type Pairs } from './rating-table.js';

/** `mean + person + item`: how kindly somebody rates and how well something is rated. */
export interface Biases {
  readonly mean: number;
  readonly person: Float64Array;
  readonly item: Float64Array;
}

export interface BiasPenalties {
  /** Ratings at the mean that each person, and each item, is taken to have besides. */
  readonly person: number;
  readonly item: number;
}

const SWEEPS = 15;

/**
 * Biases with L2 penalties by alternating least squares (Koren 2009, section 2.1). Somebody without ratings has bias 0. O(ratings) a sweep.
 *
 * @param penalties from 0
 */
export function fitBiases(ratings: IndexedRatings, penalties: BiasPenalties): Biases {
  const centre = mean(ratings.value);
  const person = new Float64Array(ratings.people);
  const item = new Float64Array(ratings.items);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    update(item, ratings.item, person, ratings.person, ratings.value, centre, penalties.item);
    update(person, ratings.person, item, ratings.item, ratings.value, centre, penalties.person);
  }
  return { mean: centre, person, item };
}

/** What the biases say of pairs. */
export function ofBiases({ mean: centre, person, item }: Biases, pairs: Pairs): Float64Array {
  return Float64Array.from(pairs.person, (p, row) => centre + person[p] + item[pairs.item[row]]);
}

function update(
  own: Float64Array,
  ownOf: Int32Array,
  other: Float64Array,
  otherOf: Int32Array,
  value: Float64Array,
  centre: number,
  penalty: number,
): void {
  const counts = new Float64Array(own.length);
  own.fill(0);
  for (let row = 0; row < value.length; row += 1) {
    own[ownOf[row]] += value[row] - centre - other[otherOf[row]];
    counts[ownOf[row]] += 1;
  }
  for (let n = 0; n < own.length; n += 1) if (counts[n] > 0) own[n] /= counts[n] + penalty;
}
