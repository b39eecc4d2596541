import { latestEvent } from '../../../../cypher/activity/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Knows until when events are. */
export class LatestEvent {
  constructor(private readonly db: Database) {}

  /** When the latest event of any kind happened; undefined without events. */
  async at(context?: QueryContext): Promise<Date | undefined> {
    const found = await Promise.all(Object.values(latestEvent).map((query) => this.db.run(query, {}, context)));
    return found.flatMap((rows) => rows.map(({ at }) => at)).sort((a, b) => b.getTime() - a.getTime())[0];
  }

  /**
   * The moment until which something can be known, in milliseconds since 1970: right after the latest event, or now where events are ahead of it. What
   * is counted back from there is of days that were told of, also in a shop whose files end in the past.
   */
  async until(now: number, context?: QueryContext): Promise<number> {
    const latest = await this.at(context);
    return latest ? Math.min(now, latest.getTime() + 1) : now;
  }
}
