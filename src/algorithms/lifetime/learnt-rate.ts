import { solvePositiveDefinite } from '../cholesky.js';
import { boughtUntil, firstDay, HALF_LIVES, type PurchaseDays, type View, viewOn } from './purchase-days.js';

/** More that is known of the people of a view, one column each; for instance what their friends bought. */
export type MoreColumns = (view: View) => readonly Float64Array[];

/** Shares of the time observed after which the past is played once more: the rest is what was to be foreseen. */
const CUTS = [0.4, 0.5, 0.6, 0.7];
/** Ridge penalty a row, on columns whose mean square is 1. */
const PENALTY = 0.02;
/** Fewer people teach nothing. */
const FEWEST_PEOPLE = 50;

/** What a model without memory expects of each person of a view in so many units of time. */
export type PlainExpectation = (view: View, ahead: number) => Float64Array;

export interface LearntRateOptions {
  /** Units of time to foresee, above 0. */
  readonly ahead: number;
  /** Days of one unit of time. */
  readonly unit: number;
  readonly plain: PlainExpectation;
  readonly more?: MoreColumns;
}

/**
 * What a plain model says, corrected by how it erred in this shop's own past: a ridge regression of purchases a unit of time on the
 * plain expectation and on decayed counts of purchases, learnt on the past as it was known on four earlier days.
 *
 * @param view the people to foresee
 * @returns expected purchases of each person of the view, from 0; undefined where the past is too short to learn from
 */
export function learntRate(bought: PurchaseDays, view: View, options: LearntRateOptions): Float64Array | undefined {
  const { ahead, unit } = options;
  const first = firstDay(bought);
  const rows: number[][] = [];
  const rates: number[] = [];
  for (const cut of CUTS) {
    const earlier = viewOn(bought, Math.floor(first + cut * (view.end - first)), unit);
    const left = (view.end - earlier.end) / unit;
    if (earlier.people.length < FEWEST_PEOPLE || left <= 0) return undefined;
    columnsOf(earlier, left, options).forEach((row) => rows.push(row));
    boughtUntil(bought, earlier, view.end).forEach((count) => rates.push(count / left));
  }
  const weights = ridge(rows, rates);
  return Float64Array.from(columnsOf(view, ahead, options), (row) =>
    Math.max(0, ahead * row.reduce((sum, value, c) => sum + value * weights[c], 0)),
  );
}

/** One row a person, of rates a unit of time. */
function columnsOf(view: View, ahead: number, { plain, more }: LearntRateOptions): number[][] {
  const expected = plain(view, ahead);
  const others = more?.(view) ?? [];
  return Array.from(view.people, (_, n) => [
    expected[n] / ahead,
    ...view.recent.map((counts, h) => (counts[n] * Math.LN2) / HALF_LIVES[h]),
    ...others.map((column) => column[n]),
  ]);
}

function ridge(rows: readonly (readonly number[])[], wanted: readonly number[]): number[] {
  const size = rows[0].length;
  const scale = rows[0].map((_, c) => Math.sqrt(rows.reduce((sum, row) => sum + row[c] ** 2, 0) / rows.length) || 1);
  const a = new Float64Array(size * size);
  const b = new Float64Array(size);
  rows.forEach((row, n) => {
    for (let i = 0; i < size; i += 1) {
      b[i] += (row[i] / scale[i]) * wanted[n];
      for (let j = 0; j < size; j += 1) a[i * size + j] += (row[i] / scale[i]) * (row[j] / scale[j]);
    }
  });
  for (let i = 0; i < size; i += 1) a[i * size + i] += PENALTY * rows.length;
  solvePositiveDefinite(a, size, b);
  return Array.from(b, (weight, i) => weight / scale[i]);
}
