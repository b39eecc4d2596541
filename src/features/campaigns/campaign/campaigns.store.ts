import * as queries from '../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import {
  type CampaignChannel,
  type CampaignProgressRecord,
  type CampaignPromise,
  type CampaignRecord,
  type CampaignState,
  type CampaignStepRecord,
  type CampaignUnit,
  type Ending,
} from './campaign.js';

/** Steps of one campaign that are read: pauses and resumptions make many. */
const STEPS_READ = 200;

/** Reads and writes campaigns. */
export class CampaignsStore {
  constructor(private readonly db: Database) {}

  /** Does nothing where there is one of this id. */
  async create(params: queries.CreateCampaignParams, context?: QueryContext): Promise<void> {
    await this.db.run(queries.createCampaign, params, context);
  }

  /** In the order of `ids`. */
  async byIds(ids: readonly string[], context?: QueryContext): Promise<(CampaignRecord | undefined)[]> {
    const rows = await this.db.run(queries.campaignsByIds, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return ids.map((id) => found.get(id));
  }

  async list(
    params: {
      readonly states: readonly CampaignState[];
      readonly beforeAt: Date | null;
      readonly beforeId: string | null;
      readonly limit: number;
    },
    context?: QueryContext,
  ): Promise<CampaignRecord[]> {
    const rows = await this.db.run(queries.campaigns, params, context);
    const found = await this.byIds(
      rows.map(({ id }) => id),
      context,
    );
    return found.flatMap((one) => one ?? []);
  }

  async count(states: readonly CampaignState[], context?: QueryContext): Promise<number> {
    return (await this.db.run(queries.countCampaigns, { states }, context))[0].total;
  }

  /** @returns false where it is in none of the states `from`, or at another revision */
  async move(params: queries.MoveCampaignParams, context?: QueryContext): Promise<boolean> {
    return (await this.db.run(queries.moveCampaign, params, context)).length > 0;
  }

  async steps(id: string, context?: QueryContext): Promise<CampaignStepRecord[]> {
    const rows = await this.db.run(queries.campaignSteps, { id, limit: STEPS_READ }, context);
    return rows.map((row) => ({ ...row, from: row.from as CampaignState, to: row.to as CampaignState }));
  }

  /** In the order of `ids`. */
  async progress(ids: readonly string[], context?: QueryContext): Promise<(CampaignProgressRecord | undefined)[]> {
    const rows = await this.db.run(queries.campaignProgress, { ids: [...new Set(ids)] }, context);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  }

  /** Ids of the campaigns that are scheduled or go on. */
  async toWatch(): Promise<string[]> {
    return (await this.db.run(queries.campaignsToWatch, {}, { operation: 'watchCampaigns' })).map(({ id }) => id);
  }

  async signs(id: string): Promise<queries.CampaignSignsRow> {
    return (await this.db.run(queries.campaignSigns, { id }, { operation: 'watchCampaigns' }))[0];
  }
}

function recordOf(row: queries.CampaignsByIdsRow): CampaignRecord {
  return {
    ...row,
    state: row.state as CampaignState,
    productId: row.productId,
    categoryId: row.categoryId,
    segmentId: row.segmentId,
    channel: row.channel as CampaignChannel,
    unit: row.unit as CampaignUnit,
    ended: row.ended === null ? null : (JSON.parse(row.ended) as Ending),
    promised: row.promised === null ? null : (JSON.parse(row.promised) as CampaignPromise),
  };
}
