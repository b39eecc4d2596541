import { type SalesTable } from './sales-table.js';

/** What a seed plan needs of a sales table; it can be copied to a thread. */
export interface PlanTable extends Pick<SalesTable, 'people' | 'teller'> {
  readonly listening: Pick<SalesTable['listening'], 'arcs'>;
  readonly sales: Pick<SalesTable['sales'], 'chances' | 'errors' | 'delay' | 'total'> & {
    readonly tally: Pick<SalesTable['sales']['tally'], 'bought'>;
  };
}

/** The part of a table that a plan needs, and no more. */
export function planTableOf({ people, teller, listening, sales }: SalesTable): PlanTable {
  const { chances, errors, delay, total, tally } = sales;
  return {
    people,
    teller,
    listening: { arcs: listening.arcs },
    sales: { chances, errors, delay, total, tally: { bought: tally.bought } },
  };
}
