import * as queries from '../../../../cypher/activity/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Reads the ingests that the graph remembers. */
export class IngestRunsStore {
  constructor(private readonly db: Database) {}

  async list(page: queries.ListIngestRunsParams, context?: QueryContext): Promise<queries.ListIngestRunsRow[]> {
    return this.db.run(queries.listIngestRuns, page, context);
  }

  async find(runId: string, context?: QueryContext): Promise<queries.FindIngestRunRow | undefined> {
    return (await this.db.run(queries.findIngestRun, { runId }, context)).at(0);
  }
}
