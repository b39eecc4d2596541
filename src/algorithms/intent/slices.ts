import { type Rng, shuffle } from '../random.js';
import { FEATURES, writeFeatures } from './intent-features.js';
import { buysWithin, DAY, type ShopPast } from './shop-past.js';

/** People at moments: what was known before each, and whether the person bought within the horizon after it. */
export interface IntentSlices {
  /** Row of the person, one for each row. */
  readonly person: Int32Array;
  /** rows x features. */
  readonly features: Float32Array;
  /** 1 where the person bought. */
  readonly labels: Float64Array;
}

/** Everybody who did anything before a moment. */
export function peopleAt(past: ShopPast, at: number): { person: Int32Array; features: Float32Array } {
  const person: number[] = [];
  const features = new Float32Array(past.people * FEATURES);
  for (let p = 0; p < past.people; p += 1) {
    if (writeFeatures(past, p, at, features, person.length * FEATURES)) person.push(p);
  }
  return { person: Int32Array.from(person), features: features.subarray(0, person.length * FEATURES) };
}

/**
 * People at several moments with what came of them.
 *
 * @param most rows at most; of more some are drawn
 */
export function slicesAt(
  past: ShopPast,
  moments: readonly number[],
  horizonDays: number,
  most: number,
  rng: Rng,
): IntentSlices {
  const { people, starts, time } = past;
  // A person at a moment as one number.
  const known: number[] = [];
  moments.forEach((at, m) => {
    for (let p = 0; p < people; p += 1)
      if (starts[p] < starts[p + 1] && time[starts[p]] < at) known.push(m * people + p);
  });
  const drawn = known.length > most ? shuffle(known, rng).slice(0, most) : known;
  const person = Int32Array.from(drawn, (code) => code % people);
  const features = new Float32Array(drawn.length * FEATURES);
  const labels = Float64Array.from(drawn, (code, row) => {
    const at = moments[Math.floor(code / people)];
    writeFeatures(past, person[row], at, features, row * FEATURES);
    return buysWithin(past, person[row], at, at + horizonDays * DAY) ? 1 : 0;
  });
  return { person, features, labels };
}
