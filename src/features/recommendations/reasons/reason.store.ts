import { actsOfPairs } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventRelationship, kindOf } from '../../activity/index.js';
import { type Act } from './endorsement.js';
import { pairKey, type PersonProduct } from './pair.js';

/** Reads what reasons are proven by. */
export class ReasonStore {
  constructor(private readonly db: Database) {}

  /** All acts for or against a product of each pair, by {@link pairKey}. */
  async acts(pairs: readonly PersonProduct[], context?: QueryContext): Promise<Map<string, Act[]>> {
    const found = new Map<string, Act[]>(pairs.map(({ userId, productId }) => [pairKey(userId, productId), []]));
    if (found.size === 0) return found;
    const rows = await this.db.run(actsOfPairs, { pairs }, context);
    for (const { userId, productId, relationship, reason, value, text, at } of rows) {
      const kind = kindOf(relationship as EventRelationship, reason);
      found.get(pairKey(userId, productId))?.push({ kind, value, text, time: at.getTime() });
    }
    return found;
  }
}
