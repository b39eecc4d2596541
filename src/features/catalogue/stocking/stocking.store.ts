import { type CategoryId, type ProductId } from '../ids.js';
import * as queries from '../../../../cypher/catalogue/index.js';
import { type Database, type QueryContext, type Transaction } from '../../../platform/neo4j/index.js';
import { type CheckedVariant } from './variant-rows.js';
import { type CheckedCategory, type CheckedProduct } from './stocking-rows.js';

/** Opens the transactions that write products and categories. */
export class StockingStore {
  constructor(private readonly db: Database) {}

  /** Runs `work` in one transaction, which is rolled back if `work` throws. */
  async transaction<T>(
    operation: string,
    work: (batch: StockingBatch) => Promise<T>,
    context?: QueryContext,
  ): Promise<T> {
    return this.db.transaction('write', (tx) => work(new StockingBatch(tx)), { operation, ...context });
  }
}

/** The queries of one transaction. */
export class StockingBatch {
  constructor(private readonly tx: Transaction<'write'>) {}

  /** Whether each product was new, and whether it has a title now. */
  async upsertProducts(
    rows: readonly CheckedProduct[],
  ): Promise<{ productId: ProductId; created: boolean; titled: boolean }[]> {
    return this.tx.run(queries.upsertProducts, { rows });
  }

  /** Takes the handles of products away. */
  async clearHandles(ids: readonly string[]): Promise<void> {
    await this.tx.run(queries.clearHandles, { ids });
  }

  /** Gives products their handles; `takenBy` names the product that has it already. */
  async setHandles(
    rows: readonly { readonly id: string; readonly handle: string }[],
  ): Promise<{ productId: ProductId; takenBy: string | null }[]> {
    return this.tx.run(queries.setHandles, { rows });
  }

  /** Removes the variants of products that are not kept. */
  async removeVariants(rows: readonly { readonly id: string; readonly keep: readonly string[] }[]): Promise<void> {
    await this.tx.run(queries.removeVariants, { rows });
  }

  /** Stores variants; `takenBy` names another product that has the variant. */
  async setVariants(
    rows: readonly (CheckedVariant & { readonly productId: string })[],
  ): Promise<{ variantId: string; takenBy: string | null }[]> {
    return this.tx.run(queries.setVariants, { rows });
  }

  /** A brand of null removes the product from its brand. */
  async setBrands(rows: readonly { readonly id: string; readonly brand?: string | null }[]): Promise<void> {
    await this.tx.run(queries.setBrands, { rows });
  }

  /** Replaces the tags of products. */
  async setTags(rows: readonly { readonly id: string; readonly tags: readonly string[] }[]): Promise<void> {
    await this.tx.run(queries.setTags, { rows });
  }

  /** Replaces the categories of products; `unknown` lists the ids that do not exist. */
  async setCategories(
    rows: readonly { readonly id: string; readonly categoryIds: readonly string[] }[],
  ): Promise<{ productId: ProductId; unknown: string[] }[]> {
    return this.tx.run(queries.setCategories, { rows });
  }

  /** Whether each category was new, and whether it has a name now. */
  async upsertCategories(
    rows: readonly CheckedCategory[],
  ): Promise<{ categoryId: CategoryId; created: boolean; named: boolean }[]> {
    return this.tx.run(queries.upsertCategories, { rows });
  }

  /** Moves categories under their parent, or to the top; `unknown` if the parent does not exist. */
  async setParents(rows: readonly CheckedCategory[]): Promise<{ categoryId: CategoryId; unknown: boolean }[]> {
    return this.tx.run(queries.setParents, { rows });
  }

  /** Levels above and below each category together, and whether the category is its own ancestor. */
  async depths(ids: readonly string[]): Promise<{ categoryId: CategoryId; levels: number; circular: boolean }[]> {
    return this.tx.run(queries.categoryDepths, { ids });
  }
}
