import { type CategoryId, type ProductId } from '../../catalogue/index.js';
import { type SegmentId } from '../segments/ids.js';

export const CAMPAIGN_STATES = ['DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'ENDED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export type CampaignChannel = 'EMAIL' | 'SMS' | 'PUSH' | 'ON_SITE' | 'OTHER';
/** What chance deals into treated and control. */
export type CampaignUnit = 'PERSON' | 'COMMUNITY';

/** What somebody does with a campaign. */
export type CampaignAct = 'SCHEDULE' | 'START' | 'PAUSE' | 'RESUME' | 'STOP';

/** The state machine: from which states an act leads where. */
export const STEPS: Readonly<Record<CampaignAct, { from: readonly CampaignState[]; to: CampaignState }>> = {
  SCHEDULE: { from: ['DRAFT'], to: 'SCHEDULED' },
  START: { from: ['SCHEDULED'], to: 'RUNNING' },
  PAUSE: { from: ['RUNNING'], to: 'PAUSED' },
  RESUME: { from: ['PAUSED'], to: 'RUNNING' },
  STOP: { from: ['DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED'], to: 'ENDED' },
};

/** Why a campaign ended: by hand, because its window is over, or by a stop rule, with what the rule saw. */
export type Ending =
  | { readonly by: 'HAND' | 'WINDOW' }
  | { readonly by: 'BUDGET'; readonly spent: number; readonly budget: number; readonly currency: string }
  | { readonly by: 'STOCK'; readonly left: number }
  | { readonly by: 'RISK'; readonly buyers: number; readonly atRisk: number; readonly limit: number };
export type EndedBy = Ending['by'];

/** What the plan promised when a campaign was scheduled: buyers among the treated people of the audience who were not chosen as seeds. */
export interface CampaignPromise {
  /** The product that was planned: of a category the one that is bought most. */
  readonly productId: ProductId;
  /** Run that learnt who moves whom. */
  readonly modelId: string;
  readonly buyers: number;
  /** 95 % interval of the expectation. */
  readonly lower: number;
  readonly upper: number;
  /** Of one product; null where it has none. */
  readonly price: number | null;
  readonly priceCurrency: string | null;
  /** Items in stock at that time; null where stock is not counted. */
  readonly stock: number | null;
  readonly capped: boolean;
  readonly uncappedBuyers: number;
  readonly whyFewerSeeds: 'STOCK' | 'BUDGET' | 'NOBODY_LEFT' | null;
  /** People to contact, and people whom the plan chose and chance left to control. */
  readonly seeds: number;
  readonly heldBack: number;
  /** Cost of contacting the seeds, in the currency of the campaign. */
  readonly cost: number;
}

/** What is asked of a campaign and does not change. */
export interface CampaignDesign {
  readonly name: string;
  /** Exactly one of both. */
  readonly productId: ProductId | null;
  readonly categoryId: CategoryId | null;
  readonly segmentId: SegmentId;
  readonly channel: CampaignChannel;
  readonly unit: CampaignUnit;
  /** Share of the audience that is never contacted, above 0. */
  readonly controlShare: number;
  readonly budget: number;
  /** Cost of one contact, in the currency of the budget. */
  readonly contactCost: number;
  readonly currency: string;
  /** Share of the buyers who are not trusted from which the campaign stops. */
  readonly riskShare: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface CampaignRecord extends CampaignDesign {
  readonly id: string;
  readonly state: CampaignState;
  /** Counts the steps. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly ended: Ending | null;
  readonly promised: CampaignPromise | null;
}

/** That a campaign went from one state to another. */
export interface CampaignStepRecord {
  readonly revision: number;
  readonly at: Date;
  /** Subject of the token or key; empty for the service itself. */
  readonly by: string;
  readonly from: CampaignState;
  readonly to: CampaignState;
  readonly note: string | null;
}

/** How far a campaign is. */
export interface CampaignProgressRecord {
  readonly treated: number;
  readonly control: number;
  readonly toContact: number;
  readonly contacted: number;
  readonly controlContacted: number;
  readonly spent: number;
}
