import { retention } from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type CohortStep, type PeriodCount } from './curves.js';

/** Counts who bought when, of people who bought first in one period. */
export class RetentionStore {
  constructor(private readonly db: Database) {}

  async counts(by: CohortStep, region: string | undefined, context?: QueryContext): Promise<PeriodCount[]> {
    return this.db.run(retention, { by, region }, context);
  }
}
