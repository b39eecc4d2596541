import { type Steps } from '../graph/steps.js';
import { discoveryLimit } from '../sales/false-discovery.js';
import { salesByGroupSteps, type SalesEstimate } from '../sales/sales-interval.js';
import { type MeasuredSales } from './measure-sales.js';

/** Sales by the recommendations of a person or of a group, or in a part of the shop. */
export interface SalesFigures extends Omit<SalesEstimate, 'chance'> {
  /** Attributed sales: purchases divided among the recommenders before them. */
  readonly attributed: number;
  /** Whether adjusted sales are above zero by more than chance. Of one among many people `lower` is above zero only where this holds. */
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

/**
 * The lower end for one among many people whose sales are not proven: not above zero, and lower by the chance that nothing was caused, below 1, so that
 * people with equal counts have an order.
 */
function unproven(lower: number, chance: number): number {
  return Math.min(0, lower) - chance;
}

/** @param limit the largest chance at which sales are proven: `provenLimit` where many are compared, else `ONE_QUESTION` */
export function figuresAt(columns: SalesColumns, n: number, limit: number): SalesFigures {
  const figures = Object.fromEntries(SALES_COLUMNS.map((name) => [name, columns[name][n]])) as Record<
    keyof SalesColumns,
    number
  >;
  const { chance, ...known } = figures;
  const { bought, expected, placeboLower, placeboUpper } = known;
  const proven = chance <= limit && known.lower > 0 && (limit === ONE_QUESTION || bought >= LEAST_BOUGHT);
  return {
    ...known,
    proven,
    lower: proven || limit === ONE_QUESTION || known.heard === 0 ? known.lower : unproven(known.lower, chance),
    adjusted: bought - expected,
    separable: placeboLower <= 0 && placeboUpper >= 0,
  };
}
