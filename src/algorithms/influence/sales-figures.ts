import { type Steps } from '../graph/steps.js';
import { salesByGroupSteps, type SalesEstimate } from '../sales/sales-interval.js';
import { type MeasuredSales } from './measure-sales.js';

/** Sales by the recommendations of a person or of a group, or in a part of the shop. */
export interface SalesFigures extends SalesEstimate {
  /** Attributed sales (purchases divided among the recommenders before them), and what was paid for them. */
  readonly attributed: number;
  readonly revenue: number;
  /** 95 % interval of the placebo. */
  readonly placeboLower: number;
  readonly placeboUpper: number;
  /** Whether the placebo's interval contains zero: else the matched people differ in something that was not matched, such as taste. */
  readonly separable: boolean;
}

/** Figures of many people or groups, in columns of equal length. */
export type SalesColumns = { readonly [Name in Exclude<keyof SalesFigures, 'adjusted' | 'separable'>]: Float64Array };

export const SALES_COLUMNS = [
  ...(['heard', 'bought', 'expected', 'lower', 'upper'] as const),
  ...(['attributed', 'revenue', 'placeboLower', 'placeboUpper'] as const),
] satisfies (keyof SalesColumns)[];

/**
 * Adds up sales by groups of recommendations.
 * @param groupOf the group of a row, 0 .. count - 1; -1 for none
 */
export function* salesColumnsSteps(
  { tally, placebo, attributed, revenue }: Pick<MeasuredSales, 'tally' | 'placebo' | 'attributed' | 'revenue'>,
  groupOf: (row: number) => number,
  count: number,
): Steps<SalesColumns> {
  const estimates = yield* salesByGroupSteps(tally, groupOf, count);
  const placebos = yield* salesByGroupSteps(placebo, groupOf, count);
  const sums = { attributed: new Float64Array(count), revenue: new Float64Array(count) };
  attributed.forEach((share, row) => {
    const group = share > 0 ? groupOf(row) : -1;
    if (group < 0) return;
    sums.attributed[group] += share;
    sums.revenue[group] += revenue[row];
  });
  const column = (from: readonly SalesEstimate[], name: keyof SalesEstimate): Float64Array =>
    Float64Array.from(from, (estimate) => estimate[name]);
  return {
    ...{ heard: column(estimates, 'heard'), bought: column(estimates, 'bought') },
    ...{ expected: column(estimates, 'expected'), lower: column(estimates, 'lower') },
    ...{ upper: column(estimates, 'upper'), ...sums },
    ...{ placeboLower: column(placebos, 'lower'), placeboUpper: column(placebos, 'upper') },
  };
}

export function figuresAt(columns: SalesColumns, n: number): SalesFigures {
  const figures = Object.fromEntries(SALES_COLUMNS.map((name) => [name, columns[name][n]])) as Record<
    keyof SalesColumns,
    number
  >;
  const { bought, expected, placeboLower, placeboUpper } = figures;
  return { ...figures, adjusted: bought - expected, separable: placeboLower <= 0 && placeboUpper >= 0 };
}
