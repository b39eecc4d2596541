import { type ProductId } from '../../catalogue/index.js';
import { peopleNotToAsk, productToPlan } from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** What a plan needs to know about its product. */
export interface ProductToPlan {
  /** Null where the product has no price. */
  readonly price: number | null;
  readonly currency: string | null;
  /** Number of items in stock; null where stock is not counted. */
  readonly stock: number | null;
  /** Whether the product is on sale. */
  readonly active: boolean;
  /** Ids of the people who bought the product. */
  readonly owners: readonly string[];
}

/** Reads what a plan needs from the graph as it is now. */
export class SeedPlanStore {
  constructor(private readonly db: Database) {}

  /** Null where there is no such product. */
  async product(productId: ProductId, context?: QueryContext): Promise<ProductToPlan | null> {
    const [product] = await this.db.run(productToPlan, { productId }, context);
    return product ?? null;
  }

  /** People who share no activity with anybody (`consent` is false), and people who behave like a robot. */
  async peopleNotToAsk(context?: QueryContext): Promise<readonly { readonly id: string; readonly consent: boolean }[]> {
    return this.db.run(peopleNotToAsk, {}, context);
  }
}
