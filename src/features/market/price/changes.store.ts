import { changePrice, type ChangePriceParams, priceChanges, revertPrice } from '../../../../cypher/market/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type PriceChangeRecord } from './price.js';

const SHOWN = 100;

/** Writes and reads prices that were put in force. */
export class ChangesStore {
  constructor(private readonly db: Database) {}

  /** Whether it was put in force. */
  async change(params: ChangePriceParams, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(changePrice, params, context)).length > 0;
  }

  /** Whether it was taken back. */
  async revert(id: string, at: Date, by: string, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(revertPrice, { id, at, by }, context)).length > 0;
  }

  async of(productId: string, context?: QueryContext): Promise<PriceChangeRecord[]> {
    return this.db.run(priceChanges, { productId, limit: SHOWN }, context);
  }

  async byId(id: string, context?: QueryContext): Promise<PriceChangeRecord | undefined> {
    return (await this.db.run(priceChanges, { id, limit: 1 }, context))[0];
  }
}
