import { type Listening } from '../graph/reach.js';
import { rowOwners } from '../graph/arcs.js';
import { type SalesRows } from '../sales/sales-log.js';
import { type RankingFigures } from './forecast.js';
import { type MeasuredSales } from './measure-sales.js';
import { type InfluenceScores } from './score.js';
import { type SalesColumns } from './sales-figures.js';

/**
 * What one run found, whole, in columns: people and products by their place in `people` and `products`. Questions that the graph
 * cannot answer on a page view (sales of a part of the shop, overlaps of audiences, plans) are answered from it.
 */
export interface SalesTable {
  readonly model: string;
  readonly people: readonly string[];
  readonly products: readonly string[];
  readonly listening: Listening;
  readonly rows: SalesRows;
  /** The first moment that the rows do not cover, in seconds. */
  readonly end: number;
  readonly sales: MeasuredSales;
  readonly scores: Pick<InfluenceScores, 'influence' | 'pageRank' | 'reach' | 'community'>;
  /** Sales of each person's word. */
  readonly figures: SalesColumns;
  /** Of each person, 0 .. 1 (`spear`). */
  readonly expertise: Float64Array;
  /** Adjusted sales expected of each person's word in the next thirty days; of no length where the shop is too young. */
  readonly forecast: Float64Array;
  /** How well that foretold a month it had not seen, beside plain rankings. */
  readonly rankings: readonly RankingFigures[];
  /** Names of regions, and each person's place among them; -1 where unknown. */
  readonly regions: readonly string[];
  readonly region: Int32Array;
  /** Of each person, in seconds; 0 where nobody knows. */
  readonly joined: Float64Array;
  /** Whose each row is. */
  readonly teller: Int32Array;
  readonly personOf: ReadonlyMap<string, number>;
  readonly productOf: ReadonlyMap<string, number>;
}

/** What a table is made of; the rest follows. */
export type SalesTableParts = Omit<SalesTable, 'teller' | 'personOf' | 'productOf'>;

export function salesTable(parts: SalesTableParts): SalesTable {
  const { arcs, since } = parts.listening;
  return {
    ...parts,
    // Without what else the arcs have: weights are the times again.
    listening: { arcs: { nodes: arcs.nodes, starts: arcs.starts, heads: arcs.heads }, since },
    teller: rowOwners(parts.rows.starts),
    personOf: new Map(parts.people.map((id, n) => [id, n])),
    productOf: new Map(parts.products.map((id, n) => [id, n])),
  };
}
