import {
  peersOfProduct,
  salesOfCategory,
  salesOfProducts,
  type SalesOfProductsRow,
} from '../../../../cypher/market/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** From a moment until another. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Reads what was bought, day by day. */
export class DemandStore {
  constructor(private readonly db: Database) {}

  async peers(productId: string, limit: number, context?: QueryContext): Promise<string[]> {
    return (await this.db.run(peersOfProduct, { productId, limit }, context)).map((row) => row.productId);
  }

  async ofProducts(ids: readonly string[], span: Span, context?: QueryContext): Promise<SalesOfProductsRow[]> {
    return this.db.run(salesOfProducts, { ids, ...span }, context);
  }

  async ofCategory(categoryId: string, span: Span, context?: QueryContext): Promise<{ day: number; pieces: number }[]> {
    return this.db.run(salesOfCategory, { categoryId, ...span }, context);
  }
}
