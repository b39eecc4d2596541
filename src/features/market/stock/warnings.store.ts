import { shortOfStock } from '../../../../cypher/market/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { DAY_MS } from '../demand/days.js';
import { type Span } from '../demand/demand.store.js';
import { type StockWarningRecord } from './stock.js';

/** Reads which products run out. */
export class WarningsStore {
  constructor(private readonly db: Database) {}

  async short(span: Span, cover: number, limit: number, context?: QueryContext): Promise<StockWarningRecord[]> {
    const days = (span.until.getTime() - span.from.getTime()) / DAY_MS;
    const rows = await this.db.run(shortOfStock, { ...span, days, cover, limit }, context);
    return rows.map(({ cover: daysOfCover, ...rest }) => ({ ...rest, daysOfCover }));
  }
}
