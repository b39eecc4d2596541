import { setImmediate } from 'node:timers/promises';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import {
  leftOutOfPart,
  type LeftOutOfPart,
  revenueOfPart,
  revenueOfPeople,
  salesOfPartSteps,
  salesOfPeopleSteps,
  type TablePart,
} from '../../../algorithms/influence/measured-list.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { type Revenue } from '../../../algorithms/influence/revenue.js';
import { type SalesFigures } from '../../../algorithms/influence/sales-figures.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';
import { type Money } from '../../../platform/money.js';

/** Sales by word of mouth and what was paid for them, one amount for each currency. */
export interface WordSalesRecord extends SalesFigures {
  readonly attributedRevenue: readonly Money[];
  readonly adjustedRevenue: readonly Money[];
  /** What is left out because of inauthentic people; null for the sales of one person or period. */
  readonly leftOut: LeftOutOfPart | null;
  /** The products that the sales are of, in place of one of which too little is known. */
  readonly basedOn: readonly NearProduct[];
}

/** Sales of all word of mouth in a part of the shop. */
export async function salesOfPart(table: SalesTable, part: TablePart, signal?: AbortSignal): Promise<WordSalesRecord> {
  const figures = await finishInTurns(salesOfPartSteps(table, part), setImmediate, { signal });
  const { basedOn = [] } = part;
  return {
    ...{ ...figures, ...amountsOf(revenueOfPart(table, part)) },
    leftOut: leftOutOfPart(table, part, figures),
    basedOn,
  };
}

/** Sales of some people in a part of the shop, in the order given. */
export async function salesOfPeople(
  table: SalesTable,
  people: readonly number[],
  part: TablePart,
): Promise<WordSalesRecord[]> {
  const figures = await finishInTurns(salesOfPeopleSteps(table, people, part), setImmediate);
  const revenue = revenueOfPeople(table, people, part);
  return figures.map((of, n) => ({ ...of, ...amountsOf(revenue[n]), leftOut: null, basedOn: part.basedOn ?? [] }));
}

/** What was paid, as GraphQL has it. */
export function amountsOf(revenue: readonly Revenue[]): Pick<WordSalesRecord, 'attributedRevenue' | 'adjustedRevenue'> {
  return {
    attributedRevenue: revenue.map(({ currency, attributed: amount }) => ({ amount, currency })),
    adjustedRevenue: revenue.map(({ currency, adjusted: amount }) => ({ amount, currency })),
  };
}
