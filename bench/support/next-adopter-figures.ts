import { type Cascade, CUT } from '../data/cascades.js';

/** Scores of all people after these adopters, the latest last. */
export type NextAdopterScore = (adopters: Int32Array) => Float64Array;

export type NextAdopterFigures = Record<`${'hits' | 'map'}@${10 | 50 | 100}`, number>;

const RANKS = [10, 50, 100] as const;

/**
 * Every adopter but the first is to be found among all who are not in yet; Hits@K: how often the adopter is among the first K; MAP@K:
 * the mean of one over the place of the adopter, 0 beyond K. In percent, mean over all adopters up to the cut. Of equal scores the one
 * who adopted anything first comes first.
 */
export function nextAdopterFigures(cascades: readonly Cascade[], score: NextAdopterScore): NextAdopterFigures {
  const sums: NextAdopterFigures = {
    'hits@10': 0,
    'hits@50': 0,
    'hits@100': 0,
    'map@10': 0,
    'map@50': 0,
    'map@100': 0,
  };
  let targets = 0;
  for (const { people } of cascades) {
    for (let n = 1; n < Math.min(CUT, people.length); n += 1) {
      const place = placeOf(people[n], score(people.subarray(0, n)), new Set(people.subarray(0, n)));
      targets += 1;
      for (const k of RANKS) {
        if (place > k) continue;
        sums[`hits@${k}`] += 1;
        sums[`map@${k}`] += 1 / place;
      }
    }
  }
  for (const key of Object.keys(sums) as (keyof NextAdopterFigures)[]) {
    sums[key] = Math.round((1e4 * sums[key]) / targets) / 100;
  }
  return sums;
}

function placeOf(target: number, scores: Float64Array, inAlready: ReadonlySet<number>): number {
  let before = 0;
  for (let v = 0; v < scores.length; v += 1) {
    if (scores[v] > scores[target] || (scores[v] === scores[target] && v < target)) before += inAlready.has(v) ? 0 : 1;
  }
  return before + 1;
}
