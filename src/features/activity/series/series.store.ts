import * as queries from '../../../../cypher/activity/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type Period } from '../../../platform/periods.js';
import { type EventKind, RELATIONSHIP_OF, storedReason } from '../events/kinds.js';
import { type ActivityGrouping, type CountRow } from './series.js';

const COUNTS = {
  NONE: queries.countInPeriods,
  KIND: queries.countInPeriods,
  REGION: queries.countInPeriodsByRegion,
  CATEGORY: queries.countInPeriodsByCategory,
} as const;

/** Counts events over time, each kind from the index of its times. */
export class SeriesStore {
  constructor(private readonly db: Database) {}

  /** How many events of one kind are in each period, by group. */
  async count(
    kind: EventKind,
    periods: readonly Period[],
    groupBy: ActivityGrouping,
    context?: QueryContext,
  ): Promise<readonly CountRow[]> {
    const query = COUNTS[groupBy][RELATIONSHIP_OF[kind]];
    const params = {
      periods: periods.map((period, index) => ({ ...period, index })),
      reason: storedReason(kind, null),
    };
    const rows = await this.db.run(query, params, context);
    return groupBy === 'KIND' ? rows.map((row) => ({ ...row, key: kind })) : rows;
  }
}
