import { type Rng, randomGamma } from '../random.js';
import { hypergeometric, logBeta, logGamma } from '../special-functions.js';
import { type Fit, maximumLikelihood, type Values } from './maximum-likelihood.js';
import { counted, type PurchaseHistory } from './purchase-history.js';

// Tests run in a context where `Math` is looked up by an interceptor at each use.
const { exp, log, log1p } = Math;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): a person buys at a rate drawn from Gamma(r, alpha), and after each purchase leaves for good with
 * a probability drawn from Beta(a, b).
 */
export type BgNbd = Values<'r' | 'alpha' | 'a' | 'b'>;

/** @throws RangeError where the history cannot be, or nothing can be learnt of it */
export function fitBgNbd(history: PurchaseHistory): Fit<keyof BgNbd> {
  const { frequency, recency, age, people } = counted(history);
  return maximumLikelihood(['r', 'alpha', 'a', 'b'], ([r, alpha, a, b]) => {
    let sum = 0;
    for (let n = 0; n < people.length; n += 1) {
      sum += people[n] * logLikelihood({ r, alpha, a, b }, frequency[n], recency[n], age[n]);
    }
    return sum;
  });
}

function logLikelihood({ r, alpha, a, b }: BgNbd, x: number, recency: number, age: number): number {
  const shared = logGamma(r + x) - logGamma(r) + r * log(alpha) + logBeta(a, b + x) - logBeta(a, b);
  const alive = -(r + x) * log(alpha + age);
  if (x === 0) return shared + alive;
  const gone = log(a / (b + x - 1)) - (r + x) * log(alpha + recency);
  return shared + Math.max(alive, gone) + log1p(exp(-Math.abs(alive - gone)));
}

/** Probability that the person still buys. */
export function aliveBgNbd({ r, alpha, a, b }: BgNbd, x: number, recency: number, age: number): number {
  if (x === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x));
}

/** Expected number of purchases in the time `ahead`. @param ahead in the unit of the history, from 0 */
export function expectedBgNbd(model: BgNbd, x: number, recency: number, age: number, ahead: number): number {
  const { r, alpha, b } = model;
  // The formula has no value at a = 1, and hardly another one beside it.
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a;
  const left = alpha + age;
  const stays =
    (left / (left + ahead)) ** (r + x) * hypergeometric(r + x, b + x, a + b + x - 1, ahead / (left + ahead));
  return ((a + b + x - 1) / (a - 1)) * (1 - stays) * aliveBgNbd({ r, alpha, a, b }, x, recency, age);
}

/**
 * Draws how often a person buys in the time `ahead`: what the model thinks possible, given the person's history.
 *
 * @param faster factor of the rate that the model gives the person
 * @returns whole numbers, ascending, as many as `draws`
 */
export function drawBgNbd(
  model: BgNbd,
  [x, recency, age]: readonly [number, number, number],
  { ahead, faster, draws, rng }: { ahead: number; faster: number; draws: number; rng: Rng },
): Int32Array {
  const { r, alpha, a, b } = model;
  const alive = aliveBgNbd(model, x, recency, age);
  const counts = new Int32Array(draws);
  for (let d = 0; d < draws; d += 1) {
    if (rng() >= alive) continue;
    const rate = (faster * randomGamma(rng, r + x)) / (alpha + age);
    const [leave, stay] = [randomGamma(rng, a), randomGamma(rng, b + x)];
    const leaves = leave / (leave + stay);
    for (let time = -log(1 - rng()) / rate; time <= ahead; time -= log(1 - rng()) / rate) {
      counts[d] += 1;
      if (rng() < leaves) break;
    }
  }
  return counts.sort();
}
