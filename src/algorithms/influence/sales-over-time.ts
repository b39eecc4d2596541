import { type Steps } from '../graph/steps.js';
import { lowerBound } from '../sorted-search.js';
import { oneGroup, type TablePart, within } from './measured-list.js';
import { type Revenue, revenueBy } from './revenue.js';
import { figuresAt, ONE_QUESTION, salesColumnsSteps, type SalesFigures } from './sales-figures.js';
import { type SalesTable } from './sales-table.js';

/** Sales by the recommendations of one period. */
export interface PeriodSales {
  readonly figures: SalesFigures;
  readonly revenue: readonly Revenue[];
}

/**
 * Sales of all word of mouth within a part, by the time of the recommendation. Each period has an interval of its own, which is no difference of
 * other intervals; the other figures of all periods add up to those of the part where the periods cover it.
 *
 * @param ends when each period begins and, at the end, when the last one ends: ascending, in seconds
 */
export function* salesOverTimeSteps(
  table: SalesTable,
  part: TablePart,
  ends: readonly number[],
): Steps<readonly PeriodSales[]> {
  const count = ends.length - 1;
  const period = within(table, part, oneGroup(table, part));
  const groupOf = (row: number): number => (period(row) < 0 ? -1 : periodOf(table.rows.told[row], ends));
  const columns = yield* salesColumnsSteps(table.sales, groupOf, count);
  const revenue = revenueBy(table, groupOf, count);
  return revenue.map((of, n) => ({ figures: figuresAt(columns, n, ONE_QUESTION), revenue: of }));
}

/** The period that a moment is in; -1 where it is in none. */
function periodOf(at: number, ends: readonly number[]): number {
  const next = lowerBound(ends, at);
  const period = ends[next] === at ? next : next - 1;
  return period < ends.length - 1 ? period : -1;
}
