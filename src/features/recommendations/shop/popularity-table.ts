import { type ReadPopularityRow } from '../../../../cypher/recommendations/index.js';
import { type ProductTable } from './product-table.js';

/** How many of the whole shop's events a region is topped up with, as in the learner's regional popularity. */
const PRIOR_EVENTS = 50;

export type Pace = 'popularity' | 'trending';

/** Which products are popular, in the whole shop and region by region; rows as in the product table. */
export class PopularityTable {
  private readonly whole: Readonly<Record<Pace, Float32Array>>;
  private readonly regions = new Map<string, { row: number; popularity: number; trending: number }[]>();
  private readonly topped = new Map<string, Float32Array>();
  private readonly rowsOfRegions = new Map<string, Set<number>>();

  /** @param eventWeight weight of one whole event (a like): popularity is counted in such events */
  constructor(table: ProductTable, rows: readonly ReadPopularityRow[], eventWeight: number) {
    const sums = { popularity: new Float64Array(table.size), trending: new Float64Array(table.size) };
    for (const { productId, regions } of rows) {
      const row = table.rowOf.get(productId);
      if (row === undefined) continue;
      for (const { region, popularity, trending } of regions) {
        sums.popularity[row] += popularity / eventWeight;
        sums.trending[row] += trending / eventWeight;
        if (region === '') continue;
        const entry = { row, popularity: popularity / eventWeight, trending: trending / eventWeight };
        const known = this.regions.get(region);
        if (known) known.push(entry);
        else this.regions.set(region, [entry]);
      }
    }
    this.whole = { popularity: notNegative(sums.popularity), trending: notNegative(sums.trending) };
  }

  /**
   * Popularity of every product, not below zero, in whole events. With a region: what its people did, plus 50 events
   * spread as in the whole shop, so that a region of three people does not guess. Length `table.size`; not to be changed.
   */
  column(pace: Pace, region: string | null): Float32Array {
    const entries = region === null ? undefined : this.regions.get(region);
    if (!entries) return this.whole[pace];
    const key = `${pace} ${region}`;
    let column = this.topped.get(key);
    if (!column) {
      const whole = this.whole[pace];
      const total = whole.reduce((sum, value) => sum + value, 0);
      const sums = Float64Array.from(whole, (value) => (total === 0 ? 0 : (PRIOR_EVENTS * value) / total));
      for (const entry of entries) sums[entry.row] += entry[pace];
      column = notNegative(sums);
      this.topped.set(key, column);
    }
    return column;
  }

  /** Whether people of this region are for this product. */
  isPopularIn(region: string, row: number): boolean {
    return this.regionRows(region).has(row);
  }

  private regionRows(region: string): Set<number> {
    let rows = this.rowsOfRegions.get(region);
    if (!rows) {
      const entries = this.regions.get(region) ?? [];
      rows = new Set(entries.filter((entry) => entry.popularity > 0).map((entry) => entry.row));
      this.rowsOfRegions.set(region, rows);
    }
    return rows;
  }
}

function notNegative(sums: Float64Array): Float32Array {
  return Float32Array.from(sums, (sum) => Math.max(0, sum));
}
