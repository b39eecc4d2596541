import { rowOwners } from '../graph/arcs.js';
import { type SalesRows } from '../sales/sales-log.js';
import { type Authenticities } from './authenticity.js';
import { type RankingFigures } from './forecast.js';
import { type LeftOut } from './left-out.js';
import { type MeasuredSales } from './measure-sales.js';
import { type InfluenceScores } from './score.js';
import { provenLimit, type SalesColumns } from './sales-figures.js';
import { type SocialData } from './social-data.js';

/**
 * All results of one run, in columns. Arrays refer to people and products by their position in `people` and `products`. Requests that
 * would take too long in the graph (sales of a part of the shop, overlap of audiences, seed plans) are answered from it.
 */
export interface SalesTable extends Pick<
  SocialData,
  'people' | 'products' | 'regions' | 'region' | 'currencies' | 'listening'
> {
  /** Id of the run. */
  readonly model: string;
  readonly rows: SalesRows;
  /** End of the data, in Unix seconds: all events are earlier. */
  readonly end: number;
  readonly sales: MeasuredSales;
  readonly scores: Pick<InfluenceScores, 'influence' | 'pageRank' | 'reach' | 'community'>;
  /** What communities are called, by their most influential person; those that are not in it are called by that person's id. */
  readonly communityNames?: ReadonlyMap<number, string>;
  /** Sales of each person. */
  readonly figures: SalesColumns;
  /** The largest chance at which one of these people is said to have sold something. */
  readonly provenLimit: number;
  /** Expertise of each person, 0 to 1 (`spear`). */
  readonly expertise: Float64Array;
  /** Adjusted sales of each person expected in the next thirty days; empty where the shop is too young for a forecast. */
  readonly forecast: Float64Array;
  /** How well the forecast and simple rankings predicted a month that was not used for learning. */
  readonly rankings: readonly RankingFigures[];
  readonly authenticity: Authenticities;
  /** What sales leave out because of inauthentic people. */
  readonly leftOut: LeftOut;
  /** When each person joined, in Unix seconds; 0 where it is not known. */
  readonly joined: Float64Array;
  /** The person of each row. */
  readonly teller: Int32Array;
  /** Position of each person, by id. */
  readonly personOf: ReadonlyMap<string, number>;
  /** Position of each product, by id. */
  readonly productOf: ReadonlyMap<string, number>;
}

/** What is stored of a table; the other fields are derived. */
type SalesTableParts = Omit<SalesTable, 'teller' | 'personOf' | 'productOf' | 'provenLimit'>;

export function salesTable(parts: SalesTableParts): SalesTable {
  const { arcs, since } = parts.listening;
  return {
    ...parts,
    // Weights of these arcs repeat `since` and are left out.
    listening: { arcs: { nodes: arcs.nodes, starts: arcs.starts, heads: arcs.heads }, since },
    provenLimit: provenLimit(parts.figures),
    teller: rowOwners(parts.rows.starts),
    personOf: new Map(parts.people.map((id, n) => [id, n])),
    productOf: new Map(parts.products.map((id, n) => [id, n])),
  };
}
