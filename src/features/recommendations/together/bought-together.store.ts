import * as queries from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Counts who bought what together. */
export class BoughtTogetherStore {
  constructor(private readonly db: Database) {}

  /** In any order; no row for a product that is gone. */
  async pairs(
    pairs: queries.BoughtTogetherParams['pairs'],
    context?: QueryContext,
  ): Promise<queries.BoughtTogetherRow[]> {
    return this.db.run(queries.boughtTogether, { pairs }, context);
  }

  async buyers(): Promise<number> {
    return (await this.db.run(queries.countBuyers, {}, { operation: 'countBuyers' }))[0].buyers;
  }
}
