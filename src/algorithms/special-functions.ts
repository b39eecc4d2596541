// Tests run in a context where `Math` is looked up by an interceptor at each use.
const { abs, log } = Math;

/** Lanczos's coefficients for g = 7 and nine terms: 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TAU = 0.9189385332046727;
const SERIES_END = 1e-13;
const MOST_TERMS = 100_000;

/** Logarithm of the gamma function (Lanczos 1964). @param x above 0 */
export function logGamma(x: number): number {
  if (x < 0.5) return log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += LANCZOS[i] / (z + i);
  const t = z + 7.5;
  return HALF_LOG_TAU + (z + 0.5) * log(t) - t + log(sum);
}

/** Logarithm of the beta function of two numbers above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its series, after Euler's transformation where that converges sooner.
 *
 * @param c not 0, -1, -2, ...
 * @param z 0 <= z < 1
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  const surplus = c - a - b;
  return surplus < 0 ? (1 - z) ** surplus * series(c - a, c - b, c, z) : series(a, b, c, z);
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (abs(term) <= SERIES_END * abs(sum)) break;
  }
  return sum;
}
