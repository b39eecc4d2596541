import { type EventKind, LIKED_FROM, perRelationship } from '../../activity/index.js';
import { PopularityTable, type ProductPopularity } from './popularity-table.js';
import { productTable, type ProductTable } from './product-table.js';
import { Refreshed } from '../../../platform/refreshed.js';
import { type Shop } from './shop.js';
import { type ShopStore } from './shop.store.js';

export interface ShopOptions {
  readonly now: () => number;
  /** Weight of one event of each kind. */
  readonly weights: Readonly<Record<EventKind, number>>;
  readonly halfLifeDays: number;
  readonly trendingHalfLifeDays: number;
  /** Receives what a refresh in the background threw. */
  readonly onError: (error: unknown) => void;
  /** Age at which products, prices and stocks are read again, milliseconds. Default 5 s. */
  readonly productsMs?: number;
  /** Age at which popularity is read again, milliseconds. Default 30 s. */
  readonly popularityMs?: number;
}

const DAY_SECONDS = 86_400;

/**
 * Keeps products and popularity in memory and refreshes them in the background. What it gives is at most two intervals old
 * (`Refreshed`): products 10 s, popularity 60 s, longer only where reading the whole shop takes more than a twentieth of that.
 */
export class ShopService {
  private readonly products: Refreshed<ProductTable>;
  private readonly popularity: Refreshed<ProductPopularity[]>;
  private built: { readonly shop: Shop; readonly rows: readonly ProductPopularity[] } | undefined;

  constructor(
    private readonly store: ShopStore,
    private readonly options: ShopOptions,
  ) {
    const { now, onError, productsMs = 5_000, popularityMs = 30_000 } = options;
    this.products = new Refreshed(() => this.readProducts(), { now, onError, everyMs: productsMs });
    this.popularity = new Refreshed(() => this.readPopularity(), { now, onError, everyMs: popularityMs });
  }

  /** The shop as last read; the first call waits for a query, and the first after a quiet time. */
  async get(): Promise<Shop> {
    const [table, rows] = await Promise.all([this.products.get(), this.popularity.get()]);
    if (this.built?.shop.table !== table || this.built.rows !== rows) {
      const popularity = new PopularityTable(table, rows, this.options.weights.LIKE);
      this.built = { shop: { table, popularity }, rows };
    }
    return this.built.shop;
  }

  /** Reads products and popularity now: at start, and after a bulk load. */
  async refresh(): Promise<void> {
    await Promise.all([this.products.refresh(), this.popularity.refresh()]);
  }

  /** Reads popularity anew when somebody's word begins or ends to count. */
  async renewPopularity(): Promise<void> {
    await this.popularity.renew();
  }

  private async readProducts(): Promise<ProductTable> {
    const [products, categories] = await Promise.all([this.store.products(), this.store.categories()]);
    return productTable(products, categories);
  }

  private readPopularity(): Promise<ProductPopularity[]> {
    const { now, weights, halfLifeDays, trendingHalfLifeDays } = this.options;
    return this.store.popularity({
      now: Math.floor(now() / 1000),
      weights: perRelationship((kind) => weights[kind]),
      likedFrom: LIKED_FROM,
      halfLife: halfLifeDays * DAY_SECONDS,
      trendingHalfLife: trendingHalfLifeDays * DAY_SECONDS,
    });
  }
}
