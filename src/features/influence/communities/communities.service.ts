import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CommunitiesStore } from './communities.store.js';
import { type CommunityHearing, type CommunityPosition, type CommunityRecord } from './community.js';

/** Tells of the communities that the latest run found. */
export class CommunitiesService {
  constructor(private readonly store: CommunitiesStore) {}

  /** At most `limit`, the largest first; none before the first run. */
  async list(after: CommunityPosition, limit: number, context?: QueryContext): Promise<readonly CommunityRecord[]> {
    return this.store.list(after, limit, context);
  }

  async count(context?: QueryContext): Promise<number> {
    return this.store.count(context);
  }

  /** In the order of `ids`; undefined for an unknown id. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(CommunityRecord | undefined)[]> {
    const found = new Map((await this.store.byIds(ids, context)).map((row) => [row.communityId, row]));
    return ids.map((id) => found.get(id));
  }

  /** The ten communities that each of these hears most, in the order of `ids`. */
  async heardBy(ids: readonly string[], context?: QueryContext): Promise<CommunityHearing[][]> {
    const found = new Map<string, CommunityHearing[]>(ids.map((id) => [id, []]));
    for (const row of await this.store.heardBy(ids, context)) found.get(row.communityId)?.push(row);
    return ids.map((id) => found.get(id)!);
  }
}
