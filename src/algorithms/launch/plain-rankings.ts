import { topK } from '../top-k.js';
import { type LaunchHistory } from './history.js';

/** Adds to a count so little that it only orders people with equal counts. */
const TIE = 1e-6;

/** What is known before a launch. */
export interface Known {
  readonly history: LaunchHistory;
  /** Unix seconds of the launch. */
  readonly at: number;
}

/** The most active people of a category: how many of its products each took; of people with as many, who took more of all. */
export function mostActive({ history, at }: Known, category: Int32Array, of: number): Float32Array {
  const { people, person, product, at: times } = history;
  const scores = new Float64Array(people);
  for (let n = 0; n < person.length && times[n] < at; n += 1) {
    scores[person[n]] += (category[product[n]] === of ? 1 : 0) + TIE;
  }
  return knownScores(scores);
}

/** Content-kNN: the cosines of those of the k nearest products that each person took; of products as near the latest. */
export function nearestTakers({ history, at }: Known, cosines: Float32Array, k: number): Float32Array {
  const { people, person, product, at: times } = history;
  const near = new Float32Array(cosines.length).fill(-Infinity);
  for (let n = 0; n < person.length && times[n] < at; n += 1) {
    near[product[n]] = cosines[product[n]] + (TIE * times[n]) / at;
  }
  const weight = new Float64Array(cosines.length);
  topK(near, k, null, 0).items.forEach((j) => (weight[j] = cosines[j]));
  const scores = new Float64Array(people);
  for (let n = 0; n < person.length && times[n] < at; n += 1) scores[person[n]] += weight[product[n]] + TIE;
  return knownScores(scores);
}

function knownScores(scores: Float64Array): Float32Array {
  return Float32Array.from(scores, (score) => (score > 0 ? score : -Infinity));
}
