import { type ProductId } from '../../catalogue/index.js';
import { type ProductTable } from './product-table.js';

/** Each region is smoothed with this number of events spread as in the whole shop; training does the same. */
const PRIOR_EVENTS = 50;

/** A product is popular in a region, a category or the shop if it is among this share of those with any popularity there... */
const POPULAR_SHARE = 0.2;
/** ... and so many people there have an event for it that weighs at least a like. */
const POPULAR_PEOPLE = 3;

/** `popularity` counts events with a long half-life, `trending` with a short one. */
export type PopularityKind = 'popularity' | 'trending';

/** Sums of event weights of one product among the people of one region; empty for people without one. */
interface RegionPopularity {
  readonly region: string;
  readonly popularity: number;
  readonly trending: number;
  /** People with an event for the product that weighs at least a like. */
  readonly people: number;
}

export interface ProductPopularity {
  readonly productId: ProductId;
  readonly regions: readonly RegionPopularity[];
}

/** Where a product may be popular: among the people of a region, within a category, or in the whole shop. */
export type PopularityScope = { readonly region: string } | { readonly category: string } | 'SHOP';

/** Popularity of all products in the whole shop and in each region; rows as in the product table. */
export class PopularityTable {
  private readonly whole: Readonly<Record<PopularityKind, Float32Array>>;
  private readonly people: Int32Array;
  private readonly regions = new Map<string, (Omit<RegionPopularity, 'region'> & { row: number })[]>();
  private readonly smoothed = new Map<string, Float32Array>();
  private readonly popularRows = new Map<string, ReadonlyMap<number, number>>();

  /** @param eventWeight weight of one like: popularity is measured in likes */
  constructor(
    private readonly table: ProductTable,
    rows: readonly ProductPopularity[],
    eventWeight: number,
  ) {
    this.people = new Int32Array(table.size);
    const sums = { popularity: new Float64Array(table.size), trending: new Float64Array(table.size) };
    for (const { productId, regions } of rows) {
      const row = table.rowOf.get(productId);
      if (row === undefined) continue;
      for (const { region, popularity, trending, people } of regions) {
        this.people[row] += people;
        sums.popularity[row] += popularity / eventWeight;
        sums.trending[row] += trending / eventWeight;
        if (region === '') continue;
        const entry = { row, people, popularity: popularity / eventWeight, trending: trending / eventWeight };
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

  /**
   * How many people liked or did more with the product, if it is popular in this scope; else undefined. Popular are those of the
   * highest popularity there ({@link POPULAR_SHARE}) with {@link POPULAR_PEOPLE} such people.
   */
  popularIn(scope: PopularityScope, row: number): number | undefined {
    const key = JSON.stringify(scope);
    let rows = this.popularRows.get(key);
    if (!rows) {
      rows = highest(this.entriesOf(scope));
      this.popularRows.set(key, rows);
    }
    return rows.get(row);
  }

  private entriesOf(scope: PopularityScope): ScopeEntry[] {
    if (scope !== 'SHOP' && 'region' in scope) return this.regions.get(scope.region) ?? [];
    const entries: ScopeEntry[] = [];
    this.whole.popularity.forEach((popularity, row) => {
      if (scope === 'SHOP' || this.table.categories[row].includes(scope.category)) {
        entries.push({ row, popularity, people: this.people[row] });
      }
    });
    return entries;
  }
}

type ScopeEntry = Pick<RegionPopularity, 'popularity' | 'people'> & { readonly row: number };

/** The people of each popular row. */
function highest(entries: readonly ScopeEntry[]): ReadonlyMap<number, number> {
  const ranked = entries.filter(({ popularity }) => popularity > 0).sort((a, b) => b.popularity - a.popularity);
  const best = ranked.slice(0, Math.ceil(POPULAR_SHARE * ranked.length));
  return new Map(best.filter(({ people }) => people >= POPULAR_PEOPLE).map(({ row, people }) => [row, people]));
}

function notNegative(sums: Float64Array): Float32Array {
  return Float32Array.from(sums, (sum) => Math.max(0, sum));
}
