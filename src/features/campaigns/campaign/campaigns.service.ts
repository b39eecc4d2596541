import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { checkId, checkLines, checkNewId } from '../../../platform/checks.js';
import { conflict, Failure, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type CatalogueService } from '../../catalogue/index.js';
import { CAMPAIGN_FAILURES } from '../failures.js';
import { type SegmentsService } from '../segments/segments.service.js';
import {
  CAMPAIGN_STATES,
  type CampaignAct,
  type CampaignProgressRecord,
  type CampaignRecord,
  type CampaignState,
  type CampaignStepRecord,
  type Ending,
  STEPS,
} from './campaign.js';
import { type CampaignsStore } from './campaigns.store.js';
import { type CampaignDraft, checkDraft } from './draft.js';
import { type ScheduleService } from './plan/schedule.service.js';

const NOTE = 2_000;

/** A step that somebody wants to take. */
export interface MoveRequest {
  readonly campaignId: string;
  /** The revision that the caller saw. */
  readonly revision: number;
  readonly act: CampaignAct;
  readonly note?: string | null;
}

export interface CampaignsOptions {
  readonly store: CampaignsStore;
  readonly schedule: ScheduleService;
  readonly segments: SegmentsService;
  readonly catalogue: CatalogueService;
  readonly now: () => number;
}

/** Makes campaigns and takes them from state to state. Every step is kept with who took it and when. */
export class CampaignsService {
  constructor(private readonly options: CampaignsOptions) {}

  /** Up to `first + 1` campaigns, the newest first. */
  async list(
    first: number,
    before: { readonly beforeAt: Date | null; readonly beforeId: string | null },
    states: readonly CampaignState[] = CAMPAIGN_STATES,
    context?: QueryContext,
  ): Promise<{ rows: CampaignRecord[]; count: () => Promise<number> }> {
    const { store } = this.options;
    const rows = await store.list({ ...before, states, limit: first + 1 }, context);
    return { rows, count: () => store.count(states, context) };
  }

  async find(id: string, context?: QueryContext): Promise<CampaignRecord | undefined> {
    return (await this.options.store.byIds([id], context))[0];
  }

  /** @throws Failure NOT_FOUND at `path` */
  async get(id: string, context: QueryContext | undefined, ...path: string[]): Promise<CampaignRecord> {
    const campaign = await this.find(checkId(id, 'campaign', ...path), context);
    if (!campaign) throw notFound('campaign', id, ...path);
    return campaign;
  }

  /**
   * Makes a draft. Sent again it changes nothing.
   * @throws Failure INVALID_INPUT, NOT_FOUND; CONFLICT where another campaign has the id
   */
  async create(
    input: CampaignDraft & { readonly id: string },
    by: string,
    context?: QueryContext,
  ): Promise<CampaignRecord> {
    const { store, segments, catalogue, now } = this.options;
    const id = checkNewId(input.id, 'campaign', 'input', 'id');
    const design = checkDraft(input, now());
    const { productId, categoryId, segmentId } = design;
    await segments.require(segmentId, context, 'input', 'segmentId');
    if (productId !== null && !(await catalogue.byIds([productId], context))[0]) {
      throw notFound('product', productId, 'input', 'productId');
    }
    if (categoryId !== null && !(await catalogue.categoriesByIds([categoryId], context))[0]) {
      throw notFound('category', categoryId, 'input', 'categoryId');
    }
    await store.create({ campaign: { id, createdBy: by, ...design }, at: new Date(now()) }, context);
    const stored = await this.get(id, context, 'input', 'id');
    const kept = Object.fromEntries(Object.keys(design).map((key) => [key, stored[key as keyof CampaignRecord]]));
    if (!isDeepStrictEqual(kept, { ...design })) throw conflict(`Another campaign has the id "${id}".`, 'input', 'id');
    return stored;
  }

  /**
   * Takes one step. Of several callers who saw the same revision one takes it.
   * @throws Failure INVALID_INPUT, NOT_FOUND, CAMPAIGN_MOVED; for SCHEDULE what `ScheduleService.schedule` throws
   */
  async move(request: MoveRequest, by: string, context?: QueryContext): Promise<CampaignRecord> {
    const { store, schedule, now } = this.options;
    const { campaignId, revision, act } = request;
    const note = checkLines(request.note, NOTE, 'input', 'note') ?? null;
    const campaign = await this.get(campaignId, context, 'input', 'campaignId');
    const { from, to } = STEPS[act];
    if (campaign.revision !== revision || !from.includes(campaign.state)) throw moved(campaign, request);
    const step = { id: campaign.id, revision, from, to, at: new Date(now()), by, stepId: randomUUID(), note };
    const ended: Ending | null = act === 'STOP' ? { by: 'HAND' } : null;
    const isDone =
      act === 'SCHEDULE'
        ? await schedule.schedule(campaign, step, context)
        : await store.move({ ...step, ended: ended && JSON.stringify(ended) }, context);
    const after = await this.get(campaignId, context, 'input', 'campaignId');
    if (!isDone) throw moved(after, request);
    return after;
  }

  async steps(id: string, context?: QueryContext): Promise<CampaignStepRecord[]> {
    return this.options.store.steps(id, context);
  }

  /** In the order of `ids`. */
  async progress(ids: readonly string[], context?: QueryContext): Promise<(CampaignProgressRecord | undefined)[]> {
    return this.options.store.progress(ids, context);
  }
}

function moved({ state, revision }: CampaignRecord, asked: MoveRequest): Failure {
  const saw = revision === asked.revision ? '' : `, not ${asked.revision} as the request saw it`;
  return new Failure(
    CAMPAIGN_FAILURES.CAMPAIGN_MOVED,
    `${asked.act} is not possible: the campaign is ${state} at revision ${revision}${saw}.`,
    ['input', revision === asked.revision ? 'act' : 'revision'],
  );
}
