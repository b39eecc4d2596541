import { solvePositiveDefinite } from '../cholesky.js';
import { normalQuantile } from '../statistics.js';
import { nelderMead } from '../nelder-mead.js';

/** A parameter above 0 as the data say it. */
export interface Estimate {
  readonly value: number;
  /** Bounds of the 95 % interval, by the curvature of the likelihood on the scale of logarithms; NaN where it is flat. */
  readonly lower: number;
  readonly upper: number;
}

export interface Fit<Name extends string> {
  readonly parameters: Readonly<Record<Name, Estimate>>;
  readonly logLikelihood: number;
}

/** The values of a fit, without their intervals. */
export type Values<Name extends string> = Readonly<Record<Name, number>>;

/** Starts of the search, as logarithms: the likelihoods of these models may have more than one hill. */
const STARTS = [0, -1, 1.5];
/** Logarithms of parameters stay within this: data without any information would let the search run away. */
const FARTHEST = 12;
const STEP = 1e-3;
const Z95 = normalQuantile(0.975);

/**
 * Finds the parameters above 0 that make the data most likely: Nelder and Mead's search over their logarithms from three
 * starts, and once more from the best place.
 *
 * @param logLikelihood of all data, by the parameters in the order of `names`; what is not finite counts as impossible
 * @throws RangeError where no start leads to a finite likelihood
 */
export function maximumLikelihood<Name extends string>(
  names: readonly Name[],
  logLikelihood: (values: readonly number[]) => number,
): Fit<Name> {
  const loss = (logs: readonly number[]): number => {
    if (logs.some((log) => Math.abs(log) > FARTHEST)) return Number.MAX_VALUE;
    const value = logLikelihood(logs.map(Math.exp));
    return Number.isFinite(value) ? -value : Number.MAX_VALUE;
  };
  const ends = STARTS.map((start) =>
    nelderMead(
      loss,
      names.map(() => start),
    ),
  );
  const best = nelderMead(loss, ends.reduce((a, b) => (b.value < a.value ? b : a)).at);
  if (best.value === Number.MAX_VALUE) throw new RangeError('No parameters make these data possible.');
  const logs = best.at;
  const widths = standardErrors(loss, logs);
  const parameters = Object.fromEntries(
    names.map((name, i) => [
      name,
      {
        value: Math.exp(logs[i]),
        lower: Math.exp(logs[i] - Z95 * widths[i]),
        upper: Math.exp(logs[i] + Z95 * widths[i]),
      },
    ]),
  ) as Record<Name, Estimate>;
  return { parameters, logLikelihood: -best.value };
}

/** The values of a fit. */
export function valuesOf<Name extends string>({ parameters }: Fit<Name>): Values<Name> {
  return Object.fromEntries(
    Object.entries<Estimate>(parameters).map(([name, { value }]) => [name, value]),
  ) as Values<Name>;
}

/** Square roots of the diagonal of the inverse of the second derivatives; NaN where they are not a hill. */
function standardErrors(loss: (logs: readonly number[]) => number, at: readonly number[]): number[] {
  const size = at.length;
  const moved = (i: number, a: number, j: number, b: number): number =>
    loss(at.map((value, k) => value + (k === i ? a : 0) + (k === j ? b : 0)));
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const second =
        (moved(i, STEP, j, STEP) - moved(i, STEP, j, -STEP) - moved(i, -STEP, j, STEP) + moved(i, -STEP, j, -STEP)) /
        (4 * STEP * STEP);
      hessian[i * size + j] = second;
      hessian[j * size + i] = second;
    }
  }
  return at.map((_, i) => {
    const unit = Float64Array.from(at, (_value, k) => (k === i ? 1 : 0));
    solvePositiveDefinite(hessian.slice(), size, unit);
    return Math.sqrt(unit[i]);
  });
}
