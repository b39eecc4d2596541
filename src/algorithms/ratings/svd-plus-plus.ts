import { rowsOfGroup } from '../grouped-rows.js';
import { randomNormal, seededRng, shuffle } from '../random.js';
import { mean } from '../statistics.js';
import { type IndexedRatings, type Pairs } from './rating-table.js';

export interface FactorOptions {
  readonly factors: number;
  /** Passes over the ratings. */
  readonly epochs: number;
  /** Step of stochastic gradient descent in the first epoch, and what each epoch multiplies it by. */
  readonly rate: number;
  readonly decay: number;
  /** L2 penalties a rating: on biases, and on factors. */
  readonly biasPenalty: number;
  readonly factorPenalty: number;
  readonly seed: number;
}

export const FACTOR_DEFAULTS: FactorOptions = {
  factors: 24,
  epochs: 60,
  rate: 0.01,
  decay: 0.97,
  biasPenalty: 0.01,
  factorPenalty: 0.06,
  seed: 1,
};

/** `mean + b_u + b_i + <x_i, u>`, where u = own factors + the mean-scaled sum of what each rated item says of its raters. */
export interface FactorModel {
  readonly factors: number;
  readonly mean: number;
  readonly person: Float64Array;
  readonly item: Float64Array;
  /** people x factors: own factors and those of the rated items together. */
  readonly ofPerson: Float64Array;
  /** items x factors. */
  readonly ofItem: Float64Array;
}

/** Standard deviation of factors at the start. */
const SPREAD = 0.05;

/**
 * SVD++ (Koren 2008, equation 15) by stochastic gradient descent, person after person in a drawn order; what an item says of its raters moves once
 * for each person. O(epochs · ratings · factors).
 *
 * @param onEpoch receives the model after each epoch; returning false ends the fit
 */
export function fitFactors(
  ratings: IndexedRatings,
  options: Partial<FactorOptions> = {},
  onEpoch: (model: FactorModel, epoch: number) => boolean = () => true,
): FactorModel {
  const settings = { ...FACTOR_DEFAULTS, ...options };
  const { factors, epochs, biasPenalty, factorPenalty, decay } = settings;
  const { people, items, item, value } = ratings;
  const rng = seededRng(settings.seed);
  const drawn = (count: number): Float64Array =>
    Float64Array.from({ length: count * factors }, () => SPREAD * randomNormal(rng));
  const model = {
    ...{ factors, mean: mean(value), person: new Float64Array(people), item: new Float64Array(items) },
    ...{ ofPerson: new Float64Array(people * factors), ofItem: drawn(items) },
  };
  const own = drawn(people);
  const implied = new Float64Array(items * factors);
  const order = Uint32Array.from({ length: people }, (_, p) => p);
  const [sum, pull] = [new Float64Array(factors), new Float64Array(factors)];
  let rate = settings.rate;
  for (let epoch = 1; epoch <= epochs; epoch += 1, rate *= decay) {
    for (const p of shuffle(order, rng)) {
      const rows = rowsOfGroup(ratings.ofPerson, p);
      if (rows.length === 0) continue;
      const scale = 1 / Math.sqrt(rows.length);
      sayOfRaters(rows, item, implied, factors, scale, sum);
      pull.fill(0);
      for (let k = 0; k < rows.length; k += 1) {
        const i = item[rows[k]];
        const ofP = p * factors;
        const ofI = i * factors;
        let expected = model.mean + model.person[p] + model.item[i];
        for (let f = 0; f < factors; f += 1) expected += model.ofItem[ofI + f] * (own[ofP + f] + sum[f]);
        const error = value[rows[k]] - expected;
        model.person[p] += rate * (error - biasPenalty * model.person[p]);
        model.item[i] += rate * (error - biasPenalty * model.item[i]);
        for (let f = 0; f < factors; f += 1) {
          const q = model.ofItem[ofI + f];
          const x = own[ofP + f];
          pull[f] += error * q;
          own[ofP + f] += rate * (error * q - factorPenalty * x);
          model.ofItem[ofI + f] += rate * (error * (x + sum[f]) - factorPenalty * q);
        }
      }
      const kept = 1 - rate * factorPenalty;
      for (let k = 0; k < rows.length; k += 1) {
        const at = item[rows[k]] * factors;
        for (let f = 0; f < factors; f += 1) implied[at + f] = kept * implied[at + f] + rate * scale * pull[f];
      }
    }
    for (let p = 0; p < people; p += 1) {
      const rows = rowsOfGroup(ratings.ofPerson, p);
      sayOfRaters(rows, item, implied, factors, 1 / Math.sqrt(Math.max(1, rows.length)), sum);
      for (let f = 0; f < factors; f += 1) model.ofPerson[p * factors + f] = own[p * factors + f] + sum[f];
    }
    if (!onEpoch(model, epoch)) break;
  }
  return model;
}

/** What the model says of pairs. */
export function ofFactors(model: FactorModel, { person, item }: Pairs): Float64Array {
  const { factors, ofPerson, ofItem } = model;
  return Float64Array.from(person, (p, row) => {
    const i = item[row];
    let sum = model.mean + model.person[p] + model.item[i];
    for (let f = 0; f < factors; f += 1) sum += ofPerson[p * factors + f] * ofItem[i * factors + f];
    return sum;
  });
}

function sayOfRaters(
  rows: Int32Array,
  item: Int32Array,
  implied: Float64Array,
  factors: number,
  scale: number,
  sum: Float64Array,
): void {
  sum.fill(0);
  for (let k = 0; k < rows.length; k += 1) {
    const at = item[rows[k]] * factors;
    for (let f = 0; f < factors; f += 1) sum[f] += scale * implied[at + f];
  }
}
