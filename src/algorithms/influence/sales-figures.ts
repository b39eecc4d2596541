import { type Steps } from '../graph/steps.js';
import { discoveryLimit } from '../sales/false-discovery.js';
import { salesByGroupSteps, type SalesEstimate } from '../sales/sales-interval.js';
import { type MeasuredSales } from './measure-sales.js';

/** Sales by the recommendations of a person or of a group, or in a part of the shop. */
export interface SalesFigures extends Omit<SalesEstimate, 'chance'> {
  /** Attributed sales: purchases divided among the recommenders before them. */
  readonly attributed: number;
  /** Whether adjusted sales are above zero by more than chance, and separable. Of one among many people `lower` is above zero only where chance does not explain it. */
  readonly proven: boolean;
  /** 95 % interval of the placebo. */
  readonly placeboLower: number;
  readonly placeboUpper: number;
  /** Whether the placebo's interval contains zero: else the matched people differ in something that was not matched, such as taste. */
  readonly separable: boolean;
}

/** Figures of many people or groups, in columns of equal length. */
export type SalesColumns = {
  readonly [Name in Exclude<keyof SalesFigures, 'adjusted' | 'proven' | 'separable'> | 'chance']: Float64Array;
};

export const SALES_COLUMNS = [
  ...(['heard', 'bought', 'expected', 'lower', 'upper', 'chance'] as const),
  ...(['attributed', 'placeboLower', 'placeboUpper'] as const),
] satisfies (keyof SalesColumns)[];

/** One among many people is not said to have sold something on a single purchase. */
const LEAST_BOUGHT = 2 - 1e-3;
/** A single question is answered with yes where chance alone does so well in at most so many cases: both ends of an interval of 95 %. */
export const ONE_QUESTION = 0.025;

/**
 * Adds up sales by groups of recommendations.
 * @param groupOf the group of a row, 0 .. count - 1; -1 for none
 */
export function* salesColumnsSteps(
  { tally, placebo, attributed }: Pick<MeasuredSales, 'tally' | 'placebo' | 'attributed'>,
  groupOf: (row: number) => number,
  count: number,
): Steps<SalesColumns> {
  const estimates = yield* salesByGroupSteps(tally, groupOf, count);
  const placebos = yield* salesByGroupSteps(placebo, groupOf, count);
  const shares = new Float64Array(count);
  attributed.forEach((share, row) => {
    const group = share > 0 ? groupOf(row) : -1;
    if (group >= 0) shares[group] += share;
  });
  const column = (from: readonly SalesEstimate[], name: keyof SalesEstimate): Float64Array =>
    Float64Array.from(from, (estimate) => estimate[name]);
  return {
    ...{ heard: column(estimates, 'heard'), bought: column(estimates, 'bought') },
    ...{ expected: column(estimates, 'expected'), lower: column(estimates, 'lower') },
    ...{ upper: column(estimates, 'upper'), chance: column(estimates, 'chance'), attributed: shares },
    ...{ placeboLower: column(placebos, 'lower'), placeboUpper: column(placebos, 'upper') },
  };
}

/** The largest chance at which one of these people or groups is said to have sold something (`discoveryLimit`). */
export function provenLimit({ heard, chance }: SalesColumns): number {
  return discoveryLimit(chance.filter((_, n) => heard[n] > 0));
}

type Row = Record<keyof SalesColumns, number>;

/** Figures of one of many, and the chance of as many purchases with nothing caused. */
function at(columns: SalesColumns, n: number): Row {
  const entries = SALES_COLUMNS.map((name) => [name, columns[name][n]]);
  return Object.fromEntries(entries) as Row;
}

/** Whether more was sold than chance explains, for one among many as for a single question. */
function aboveChance({ chance, lower, bought }: Row, limit: number): boolean {
  return chance <= limit && lower > 0 && (limit === ONE_QUESTION || bought >= LEAST_BOUGHT);
}

/** @param limit the largest chance at which sales are proven: `provenLimit` where many are compared, else `ONE_QUESTION` */
export function figuresAt(columns: SalesColumns, n: number, limit: number): SalesFigures {
  const row = at(columns, n);
  const { heard, bought, expected, lower, upper, attributed, placeboLower, placeboUpper } = row;
  const adjusted = bought - expected;
  const separable = placeboLower <= 0 && placeboUpper >= 0;
  const above = aboveChance(row, limit);
  const shown = above || limit === ONE_QUESTION || heard === 0 ? lower : Math.min(0, lower);
  return {
    ...{ heard, bought, expected, adjusted, attributed, placeboLower, placeboUpper, separable },
    proven: above && separable,
    // The interval comes of draws: where these hardly differ, its estimate may lie beside it by a hundredth.
    lower: Math.min(adjusted, shown),
    upper: Math.max(adjusted, upper),
  };
}

/**
 * What people are ordered by: the lower end of the interval; after those who sold more than chance explains the others, of whom those with equal ends
 * by how likely it is that they sold nothing.
 */
export function orderAt(columns: SalesColumns, n: number, limit: number): number {
  const row = at(columns, n);
  return aboveChance(row, limit) || row.heard === 0 ? row.lower : Math.min(0, row.lower) - row.chance;
}
