import { type ProductTable } from './product-table.js';

/** Each region is smoothed with this number of events spread as in the whole shop; training does the same. */
const PRIOR_EVENTS = 50;

/** `popularity` counts events with a long half-life, `trending` with a short one. */
export type PopularityKind = 'popularity' | 'trending';

/** Sums of event weights of one product, by region of the people; the region is empty for people without one. */
export interface ProductPopularity {
  readonly productId: string;
  readonly regions: readonly { readonly region: string; readonly popularity: number; readonly trending: number }[];
}

/** Popularity of all products in the whole shop and in each region; rows as in the product table. */
export class PopularityTable {
  private readonly whole: Readonly<Record<PopularityKind, Float32Array>>;
  private readonly regions = new Map<string, { row: number; popularity: number; trending: number }[]>();
  private readonly smoothed = new Map<string, Float32Array>();
  private readonly rowsOfRegions = new Map<string, Set<number>>();

  /** @param eventWeight weight of one like: popularity is measured in likes */
  constructor(table: ProductTable, rows: readonly ProductPopularity[], eventWeight: number) {
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
   * Popularity of every product in likes, at least 0, length `table.size`; the caller must not change it. With a region:
   * events of its people plus 50 events spread as in the whole shop, so that few people do not decide alone.
   */
  column(kind: PopularityKind, region: string | null): Float32Array {
    const entries = region === null ? undefined : this.regions.get(region);
    if (!entries) return this.whole[kind];
    const key = `${kind} ${region}`;
    let column = this.smoothed.get(key);
    if (!column) {
      const whole = this.whole[kind];
      const total = whole.reduce((sum, value) => sum + value, 0);
      const sums = Float64Array.from(whole, (value) => (total === 0 ? 0 : (PRIOR_EVENTS * value) / total));
      for (const entry of entries) sums[entry.row] += entry[kind];
      column = notNegative(sums);
      this.smoothed.set(key, column);
    }
    return column;
  }

  /** Whether the events of this region's people for the product sum to more than 0. */
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
