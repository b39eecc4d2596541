import { type UserId } from '../people/index.js';
import { type ProductId } from '../catalogue/index.js';
import { productExists, userExists } from '../../../cypher/influence/index.js';
import { notFound } from '../../platform/errors.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';

/** Refuses the ids of people and products that are not in the graph. */
export class ExistenceStore {
  constructor(private readonly db: Database) {}

  /** @throws Failure NOT_FOUND at the argument `userId` */
  async requireUser(userId: UserId, context?: QueryContext): Promise<void> {
    const [{ exists }] = await this.db.run(userExists, { userId }, context);
    if (!exists) throw notFound('user', userId, 'userId');
  }

  /** @throws Failure NOT_FOUND at the argument `productId` */
  async requireProduct(productId: ProductId, context?: QueryContext): Promise<void> {
    const [{ exists }] = await this.db.run(productExists, { productId }, context);
    if (!exists) throw notFound('product', productId, 'productId');
  }
}
