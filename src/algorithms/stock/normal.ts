import { normalQuantile } from '../statistics.js';

const { abs, exp, PI, sqrt } = Math;

/** Beyond this the series of the error function loses digits and the continued fraction takes over. */
const FAR = 3;
const TERMS = 200;

/** Density of the standard normal. */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / sqrt(2 * PI);
}

/** Chance that a standard normal lies above `z`, to 13 digits: by its series, far out by its continued fraction (Abramowitz and Stegun, 26.2.11 and 26.2.14). */
export function normalAbove(z: number): number {
  if (z < 0) return 1 - normalAbove(-z);
  if (z > FAR) {
    let fraction = 0;
    for (let k = TERMS; k >= 1; k -= 1) fraction = k / (z + fraction);
    return normalDensity(z) / (z + fraction);
  }
  let [term, sum] = [z, z];
  for (let k = 1; abs(term) > 1e-17 && k < TERMS; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - normalDensity(z) * sum;
}

/** The point below which a standard normal lies with probability `p`, 0 < p < 1, to 12 digits: `normalQuantile` made better by Newton's steps. */
export function exactNormalQuantile(p: number): number {
  let z = normalQuantile(p);
  for (let step = 0; step < 4; step += 1) z += (p - 1 + normalAbove(z)) / normalDensity(z);
  return z;
}

/** Mean shortfall of a standard normal above `z`. */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalAbove(z);
}
