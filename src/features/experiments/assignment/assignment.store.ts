import {
  recordExposures,
  type RecordExposuresParams,
  unitsOfPeople,
  type UnitsOfPeopleRow,
} from '../../../../cypher/experiments/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** What is kept of people in an experiment. */
export class AssignmentStore {
  constructor(private readonly db: Database) {}

  /** @returns undefined for people who are not there */
  async units(
    id: string,
    userIds: readonly string[],
    context?: QueryContext,
  ): Promise<(UnitsOfPeopleRow | undefined)[]> {
    const rows = await this.db.run(unitsOfPeople, { id, userIds }, context);
    const found = new Map(rows.map((row) => [row.userId, row]));
    return userIds.map((userId) => found.get(userId));
  }

  /** @returns people of whom nothing was known */
  async record(params: RecordExposuresParams, context?: QueryContext): Promise<number> {
    return (await this.db.run(recordExposures, params, context))[0].fresh;
  }
}
