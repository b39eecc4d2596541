import { boughtWith } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ProductId } from '../../catalogue/index.js';

/** A product that goes with another one. */
export interface Companion {
  readonly productId: ProductId;
  /** People who bought both, by the root of the product of the buyers of the one and the purchases of this one, 0 to 1. */
  readonly share: number;
}

/** Purchases of a product, and purchases of one buyer, that are looked through at most; companions of one product. */
const LIMITS = { scanned: 500, each: 200, limit: 100 } as const;

/** Reads what is bought together. */
export class BoughtWithStore {
  constructor(
    private readonly db: Database,
    private readonly minBuyers: number,
  ) {}

  /** The companions of each product, those with the largest shares first; no entry for a product without one. */
  async companions(
    ids: readonly ProductId[],
    context?: QueryContext,
  ): Promise<ReadonlyMap<ProductId, readonly Companion[]>> {
    const found = new Map<ProductId, Companion[]>();
    if (ids.length === 0) return found;
    const params = { ids: [...new Set(ids)], minBuyers: this.minBuyers, ...LIMITS };
    for (const { productId, other, share } of await this.db.run(boughtWith, params, context)) {
      const companions = found.get(productId) ?? [];
      companions.push({ productId: other, share });
      found.set(productId, companions);
    }
    return found;
  }
}
