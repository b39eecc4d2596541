import * as queries from '../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { LIKED_FROM } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';

/** What the graph knows now of people who may be in an audience. */
export class LaunchStore {
  constructor(private readonly db: Database) {}

  /** In any order; nobody who bought the product, is gone, or is a robot or inauthentic. */
  async eligible(
    ids: readonly UserId[],
    productId: ProductId,
    context?: QueryContext,
  ): Promise<queries.LaunchPeopleRow[]> {
    return this.db.run(queries.launchPeople, { ids: [...ids], productId }, context);
  }

  /** Sizes of communities, and of the shop; no row for one that is gone. */
  async communities(ids: readonly string[], context?: QueryContext): Promise<queries.PeopleInCommunitiesRow[]> {
    return this.db.run(queries.peopleInCommunities, { ids: [...ids] }, context);
  }

  /** What these people did with some products, and in all. */
  async proofs(
    ids: readonly UserId[],
    productIds: readonly ProductId[],
    since: Date,
    context?: QueryContext,
  ): Promise<ReadonlyMap<UserId, queries.LaunchProofsRow>> {
    const params = { ids: [...ids], productIds: [...productIds], since, likedFrom: LIKED_FROM };
    const rows = await this.db.run(queries.launchProofs, params, context);
    return new Map(rows.map((row) => [row.userId, row]));
  }
}
