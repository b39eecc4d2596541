import {
  endOffer,
  offersOfProducts,
  type OffersOfProductsRow,
  setOffer,
  type SetOfferParams,
} from '../../../../cypher/groups/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Writes and reads offers to groups. */
export class OffersStore {
  constructor(private readonly db: Database) {}

  /** Whether there is such a product. */
  async set(params: SetOfferParams, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(setOffer, params, context)).length > 0;
  }

  async end(productId: string, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(endOffer, { productId }, context))[0].ended > 0;
  }

  async ofProducts(productIds: readonly string[], context?: QueryContext): Promise<OffersOfProductsRow[]> {
    return this.db.run(offersOfProducts, { productIds }, context);
  }
}
