import * as queries from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type CommunityHearing, type CommunityPosition, type CommunityRecord } from './community.js';

/** Reads the communities of the latest run. */
export class CommunitiesStore {
  constructor(private readonly db: Database) {}

  /** At most `limit`, the largest first. */
  async list(after: CommunityPosition, limit: number, context?: QueryContext): Promise<readonly CommunityRecord[]> {
    return this.db.run(queries.listCommunities, { ...after, limit }, context);
  }

  async count(context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countCommunities, {}, context))[0].total;
  }

  /** In any order; no row for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<readonly CommunityRecord[]> {
    return this.db.run(queries.communitiesByIds, { ids: [...new Set(ids)] }, context);
  }

  /** For each of these the ten that its members hear most, the most often heard first. */
  async heardBy(ids: readonly string[], context?: QueryContext): Promise<readonly CommunityHearing[]> {
    return this.db.run(queries.heardByCommunities, { ids: [...new Set(ids)] }, context);
  }
}
