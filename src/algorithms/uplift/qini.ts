import { type Trial } from './trial.js';

/** Points of a Qini curve: people treated in the order of the score, and what that gained over control. */
export interface QiniCurve {
  /** People from the best score down, from 0 on; equal scores make one point. */
  readonly people: Float64Array;
  /** Outcome of treated people less that of control scaled to as many people. */
  readonly gained: Float64Array;
}

type Judged = Pick<Trial, 'treated' | 'outcome'>;

/** The Qini curve as scikit-uplift defines it (`qini_curve`; Radcliffe 2007). O(rows log rows). */
export function qiniCurve(scores: ArrayLike<number>, { treated, outcome }: Judged): QiniCurve {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row);
  order.sort((a, b) => scores[b] - scores[a] || b - a);
  const people: number[] = [0];
  const gained: number[] = [0];
  let [inTreated, ofTreated, inControl, ofControl] = [0, 0, 0, 0];
  for (let k = 0; k < order.length; k += 1) {
    const row = order[k];
    if (treated[row] === 1) {
      inTreated += 1;
      ofTreated += outcome[row];
    } else {
      inControl += 1;
      ofControl += outcome[row];
    }
    if (k + 1 < order.length && scores[order[k + 1]] === scores[row]) continue;
    people.push(k + 1);
    gained.push(ofTreated - (inControl > 0 ? (ofControl * inTreated) / inControl : 0));
  }
  return { people: Float64Array.from(people), gained: Float64Array.from(gained) };
}

/**
 * The Qini coefficient as scikit-uplift defines it (`qini_auc_score` with negative effects): the area between the curve and the line of
 * a random order, by that of the best order there could be; 0 is random, 1 the best, 0 also where there is nothing to order.
 */
export function qiniCoefficient(scores: ArrayLike<number>, judged: Judged): number {
  const { treated, outcome } = judged;
  const best = Float64Array.from({ length: outcome.length }, (_, row) =>
    treated[row] === 1 ? outcome[row] : -outcome[row],
  );
  const above = (of: ArrayLike<number>): number => {
    const { people, gained } = qiniCurve(of, judged);
    const last = people.length - 1;
    let area = (-people[last] * gained[last]) / 2;
    for (let k = 1; k <= last; k += 1) area += ((people[k] - people[k - 1]) * (gained[k] + gained[k - 1])) / 2;
    return area;
  };
  const whole = above(best);
  return whole > 0 ? above(scores) / whole : 0;
}
