import { logGamma } from '../special-functions.js';
import { type Fit, maximumLikelihood, type Values } from './maximum-likelihood.js';
import { counted, type PurchaseHistory } from './purchase-history.js';

// Tests run in a context where `Math` is looked up by an interceptor at each use.
const { exp, log, log1p } = Math;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987; formulas of Fader and Hardie 2005): a person buys at a rate drawn from
 * Gamma(r, alpha), and leaves at a rate drawn from Gamma(s, beta), at any moment.
 */
export type ParetoNbd = Values<'r' | 'alpha' | 's' | 'beta'>;

/** Positive nodes and weights of Gauss and Legendre's rule of 16 points. */
const NODES = [
  0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.755404408355003, 0.8656312023878318,
  0.9445750230732326, 0.9894009349916499,
];
const WEIGHTS = [
  0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767, 0.1246289712555339,
  0.0951585116824928, 0.0622535239386479, 0.0271524594117541,
];
/** The integrand falls by this power of e within a panel, and what follows four panels does not count. */
const FALL_OF_PANEL = 10;
const PANELS = 4;

/** @throws RangeError where the history cannot be, or nothing can be learnt of it */
export function fitParetoNbd(history: PurchaseHistory): Fit<keyof ParetoNbd> {
  const { frequency, recency, age, people } = counted(history);
  return maximumLikelihood(['r', 'alpha', 's', 'beta'], ([r, alpha, s, beta]) => {
    let sum = 0;
    for (let n = 0; n < people.length; n += 1) {
      sum += people[n] * logLikelihood({ r, alpha, s, beta }, frequency[n], recency[n], age[n]);
    }
    return sum;
  });
}

function logLikelihood(model: ParetoNbd, x: number, recency: number, age: number): number {
  const { r, alpha, s, beta } = model;
  const shared = logGamma(r + x) - logGamma(r) + r * log(alpha) + s * log(beta);
  const alive = logAlive(model, x, age);
  const gone = log(s) + logGone(model, x, recency, age);
  return shared + Math.max(alive, gone) + log1p(exp(-Math.abs(alive - gone)));
}

function logAlive({ r, alpha, s, beta }: ParetoNbd, x: number, age: number): number {
  return -(r + x) * log(alpha + age) - s * log(beta + age);
}

/**
 * Logarithm of the integral of `(alpha + t)^-(r + x) (beta + t)^-(s + 1)` over the moments t of leaving between the last purchase and
 * the end: by Gauss and Legendre, over the logarithm of alpha + t or beta + t, which makes it nearly an exponential function. (The
 * hypergeometric form of the formula needs millions of terms where alpha and beta are far apart.)
 */
function logGone({ r, alpha, s, beta }: ParetoNbd, x: number, recency: number, age: number): number {
  if (age <= recency) return -Infinity;
  const near = Math.min(alpha, beta);
  const [start, end] = [log(near + recency), log(near + age)];
  const fall = r + x + s + 1;
  const width = Math.min(end - start, FALL_OF_PANEL / fall);
  const logAt = (u: number): number => {
    const time = exp(u) - near;
    return u - (r + x) * log(alpha + time) - (s + 1) * log(beta + time);
  };
  const top = logAt(start);
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel += 1) {
    const from = start + panel * width;
    if (from >= end) break;
    const half = (Math.min(from + width, end) - from) / 2;
    for (let i = 0; i < NODES.length; i += 1) {
      const [early, late] = [half * (1 - NODES[i]), half * (1 + NODES[i])];
      sum += half * WEIGHTS[i] * (exp(logAt(from + early) - top) + exp(logAt(from + late) - top));
    }
  }
  return top + log(sum);
}

/** Probability that the person still buys. */
export function aliveParetoNbd(model: ParetoNbd, x: number, recency: number, age: number): number {
  const gone = log(model.s) + logGone(model, x, recency, age);
  return 1 / (1 + exp(gone - logAlive(model, x, age)));
}

/** Expected number of purchases in the time `ahead`. @param ahead in the unit of the history, from 0 */
export function expectedParetoNbd(model: ParetoNbd, x: number, recency: number, age: number, ahead: number): number {
  const { r, alpha, beta } = model;
  // The formula has no value at s = 1, and hardly another one beside it.
  const s = Math.abs(model.s - 1) < 1e-6 ? 1 + 1e-6 : model.s;
  const stays = 1 - ((beta + age) / (beta + age + ahead)) ** (s - 1);
  const rate = ((r + x) * (beta + age)) / ((alpha + age) * (s - 1));
  return rate * stays * aliveParetoNbd({ r, alpha, s, beta }, x, recency, age);
}
