import { readCategories, readPopularity, readProducts } from '../../../../cypher/recommendations/index.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { EVENT_KINDS, LIKED_FROM, type EventKind } from '../../activity/index.js';
import { PopularityTable } from './popularity-table.js';
import { productTable, type ProductTable } from './product-table.js';
import { Refreshed } from './refreshed.js';

/** The shop as lists need it: what is sold and what is popular. The two are read apart and put together. */
export interface Shop {
  readonly table: ProductTable;
  readonly popularity: PopularityTable;
}

export interface ShopViewOptions {
  readonly now: () => number;
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** Told what a reading in the background threw. */
  readonly onError: (error: unknown) => void;
  /** How old products, prices and stocks may be, milliseconds. Default 5 s. */
  readonly productsMs?: number;
  /** How old popularity may be, milliseconds. Default 30 s. */
  readonly popularityMs?: number;
}

const DAY_SECONDS = 86_400;

/** Keeps products and popularity in memory, a few seconds old at most (longer where reading them takes long). */
export class ShopView {
  private readonly products: Refreshed<ProductTable>;
  private readonly popularity: Refreshed<Awaited<ReturnType<ShopView['readPopularity']>>>;
  private built: { shop: Shop; rows: unknown } | undefined;

  constructor(
    private readonly db: Database,
    private readonly options: ShopViewOptions,
  ) {
    const { now, onError, productsMs = 5_000, popularityMs = 30_000 } = options;
    this.products = new Refreshed(() => this.readProducts(), { now, onError, everyMs: productsMs });
    this.popularity = new Refreshed(() => this.readPopularity(), { now, onError, everyMs: popularityMs });
  }

  async get(): Promise<Shop> {
    const [table, rows] = await Promise.all([this.products.get(), this.popularity.get()]);
    if (this.built?.shop.table !== table || this.built.rows !== rows) {
      const popularity = new PopularityTable(table, rows, this.options.weights.LIKE);
      this.built = { shop: { table, popularity }, rows };
    }
    return this.built.shop;
  }

  /** Reads both now: at start, so that nobody waits for it, and after a bulk load. */
  async refresh(): Promise<void> {
    await Promise.all([this.products.refresh(), this.popularity.refresh()]);
  }

  private async readProducts(): Promise<ProductTable> {
    const context = { operation: 'readProducts' };
    const [products, categories] = await Promise.all([
      this.db.run(readProducts, {}, context),
      this.db.run(readCategories, {}, context),
    ]);
    return productTable(products, categories);
  }

  private readPopularity() {
    const { now, weights, halfLifeDays, trendingHalfLifeDays } = this.options;
    return this.db.run(
      readPopularity,
      {
        now: Math.floor(now() / 1000),
        weights: perRelationship((kind) => weights[kind]),
        likedFrom: LIKED_FROM,
        halfLife: halfLifeDays * DAY_SECONDS,
        trendingHalfLife: trendingHalfLifeDays * DAY_SECONDS,
      },
      { operation: 'readPopularity' },
    );
  }
}

type RelationshipKey = Exclude<(typeof EVENT_KINDS)[number]['relationship'], never> | 'NOT_INTERESTED';

/** One number for each relationship, and for a dislike that says "not interested": how queries take what kinds have. */
export function perRelationship(of: (kind: EventKind) => number): Record<RelationshipKey, number> {
  const entries = EVENT_KINDS.map(({ kind, relationship }) => [
    kind === 'NOT_INTERESTED' ? kind : relationship,
    of(kind),
  ]);
  return Object.fromEntries(entries) as Record<RelationshipKey, number>;
}
