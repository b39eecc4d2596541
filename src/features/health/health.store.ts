import * as queries from '../../../cypher/health/index.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';

/** Reads how far data, ingests, models and jobs are. */
export class HealthStore {
  constructor(private readonly db: Database) {}

  async size(context?: QueryContext): Promise<queries.ShopSizeRow> {
    return (await this.db.run(queries.shopSize, {}, context))[0];
  }

  async latestIngest(context?: QueryContext): Promise<queries.LatestIngestRow | undefined> {
    return (await this.db.run(queries.latestIngest, {}, context)).at(0);
  }

  async activeModel(context?: QueryContext): Promise<queries.ActiveModelRow | undefined> {
    return (await this.db.run(queries.activeModel, {}, context)).at(0);
  }

  /** @param deadSince dead jobs that ended before are left out */
  async jobs(deadSince: Date, context?: QueryContext): Promise<queries.JobsByStatusRow> {
    return (await this.db.run(queries.jobsByStatus, { deadSince }, context))[0];
  }
}
