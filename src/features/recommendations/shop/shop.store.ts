import { readCategories, readPopularity, readProducts } from '../../../../cypher/recommendations/index.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { type PerRelationship } from '../../activity/index.js';
import { type ProductPopularity } from './popularity-table.js';
import { type StoredCategory, type StoredProduct } from './product-table.js';

/** How events add up to popularity. */
export interface PopularityRule {
  /** Unix seconds; later events do not count. */
  readonly now: number;
  readonly weights: PerRelationship;
  /** Stars; a lower rating does not count. */
  readonly likedFrom: number;
  /** Seconds after which an event counts half. */
  readonly halfLife: number;
  /** Seconds after which an event counts half in `trending`. */
  readonly trendingHalfLife: number;
}

/** The queries that read the whole shop. */
export class ShopStore {
  constructor(private readonly db: Database) {}

  /** All products, in any order. */
  async products(): Promise<StoredProduct[]> {
    return this.db.run(readProducts, {}, { operation: 'readProducts' });
  }

  /** All categories, in any order. */
  async categories(): Promise<StoredCategory[]> {
    return this.db.run(readCategories, {}, { operation: 'readProducts' });
  }

  /** Popularity of each product with events, by region. */
  async popularity(rule: PopularityRule): Promise<ProductPopularity[]> {
    return this.db.run(readPopularity, rule, { operation: 'readPopularity' });
  }
}
