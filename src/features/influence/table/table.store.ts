import { type DecidedPerson } from '../../../algorithms/influence/decided.js';
import { type NearProduct } from '../../../algorithms/influence/near-product.js';
import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { influenceRuns, nearProducts, productsOfCategory } from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** What the graph says about the sales table and the part of it that a request names. */
export class TableStore {
  constructor(private readonly db: Database) {}

  /** The run whose scores are in the graph, and people of whom staff decided whether to trust them; null before the first run. */
  async currentRun(
    context?: QueryContext,
  ): Promise<{ readonly model: string; readonly decided: readonly DecidedPerson[] } | null> {
    const [run] = await this.db.run(influenceRuns, {}, context);
    return run ?? null;
  }

  /** The products of the categories of one that are nearest to it in the space of the model that placed both, the nearest first. */
  async nearByModel(
    productId: ProductId,
    scanned: number,
    limit: number,
    context?: QueryContext,
  ): Promise<readonly Omit<NearProduct, 'byModel'>[]> {
    return this.db.run(nearProducts, { productId, scanned, limit }, context);
  }

  /** Ids of products in a category and in the categories below it; null where there is no such category. */
  async productsOfCategory(
    categoryId: CategoryId,
    limit: number,
    context?: QueryContext,
  ): Promise<readonly string[] | null> {
    const [found] = await this.db.run(productsOfCategory, { categoryId, limit }, context);
    return found?.products ?? null;
  }
}
