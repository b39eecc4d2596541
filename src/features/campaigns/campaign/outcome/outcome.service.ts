import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type CampaignRecord } from '../campaign.js';
import { type CampaignsStore } from '../campaigns.store.js';
import { type CampaignOutcome, isMeasurable, outcomeOf } from './outcome.js';
import { type OutcomeStore } from './outcome.store.js';

/** Past campaigns that are looked at, the newest. */
const PAST = 100;

/** How promises of past campaigns did. */
export interface CampaignRecordOfPromises {
  /** Campaigns whose promise could be compared. */
  readonly promises: number;
  readonly held: number;
  readonly agreed: number;
  /** Campaigns that ran and whose window is over, but that had too few people or buyers, or no promise for what was measured. */
  readonly notCompared: number;
}

/** Measures what campaigns brought. Computed anew at each call, so that purchases that come late count. */
export class OutcomeService {
  constructor(
    private readonly store: OutcomeStore,
    private readonly campaigns: CampaignsStore,
    private readonly now: () => number,
  ) {}

  async of(campaign: CampaignRecord, context?: QueryContext): Promise<CampaignOutcome> {
    if (campaign.startedAt === null) return { campaign, state: 'NOT_RUN' };
    if (!isMeasurable(campaign, this.now())) return { campaign, state: 'TOO_EARLY' };
    return outcomeOf(campaign, await this.store.rows(campaign.id, context));
  }

  /** Of the last hundred campaigns that ended. */
  async record(context?: QueryContext): Promise<CampaignRecordOfPromises> {
    const newest = { states: ['ENDED'] as const, beforeAt: null, beforeId: null, limit: PAST };
    const past = (await this.campaigns.list(newest, context)).filter((one) => isMeasurable(one, this.now()));
    let [promises, held, agreed] = [0, 0, 0];
    for (const campaign of past) {
      const outcome = await this.of(campaign, context);
      if (outcome.held === undefined) continue;
      promises += 1;
      held += Number(outcome.held);
      agreed += Number(outcome.agrees);
    }
    return { promises, held, agreed, notCompared: past.length - promises };
  }
}
