import { productContents } from '../../../../cypher/catalogue/index.js';
import { type Content } from '../../../algorithms/content/content.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ProductId } from '../ids.js';

export interface ProductContent extends Content {
  readonly productId: ProductId;
}

/** Reads what is written of products. */
export class ContentStore {
  constructor(private readonly db: Database) {}

  /** In any order. @param ids by default all */
  async contents(ids?: readonly ProductId[], context?: QueryContext): Promise<ProductContent[]> {
    const rows = await this.db.run(productContents, { ids: ids && [...ids] }, context);
    return rows.map(({ attributes, ...row }) => ({
      ...row,
      attributes: attributes.map(({ name, value }) => [name, value] as const),
    }));
  }
}
