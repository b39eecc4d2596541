import { latestEvent } from '../../../../cypher/activity/index.js';
import { EVENT_RELATIONSHIPS, type EventRelationship } from '../events/kinds.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Knows until when events are. */
export class LatestEvent {
  constructor(private readonly db: Database) {}

  /** When the latest event of these kinds happened, of any by default; undefined without events. */
  async at(
    context?: QueryContext,
    kinds: readonly EventRelationship[] = EVENT_RELATIONSHIPS,
  ): Promise<Date | undefined> {
    const found = await Promise.all(kinds.map((kind) => this.db.run(latestEvent[kind], {}, context)));
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
