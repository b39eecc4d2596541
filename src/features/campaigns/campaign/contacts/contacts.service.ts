import { checkBatch, checkDistinct, checkId, checkNumber, isGiven } from '../../../../platform/checks.js';
import { Failure, invalidInput } from '../../../../platform/errors.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type UserId } from '../../../people/index.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { memberLine, MEMBERS_HEADER } from '../../segments/export/members-csv.js';
import { type ExportedPerson } from '../../segments/segment.js';
import { type CampaignRecord } from '../campaign.js';
import { type CampaignsService } from '../campaigns.service.js';
import { type CampaignClock } from '../clock/clock.service.js';
import { DRAFT_LIMITS } from '../draft.js';
import { type ContactsStore } from './contacts.store.js';

/** People of one reading: consent is read right before they are given. */
const PAGE = 1_000;
/** How far a clock of the shop may be ahead. */
const AHEAD_MS = 5 * 60_000;

/** That somebody was contacted, or saw the campaign. */
export interface ExposureInput {
  readonly userId: UserId;
  readonly at?: Date | null;
  readonly cost?: number | null;
}

/** What was kept of exposures. */
export interface ExposuresKept {
  readonly recorded: number;
  readonly repeated: number;
  /** Of the recorded ones: people of control, who should not have been contacted. */
  readonly control: number;
  readonly outside: number;
}

export interface ContactsOptions {
  readonly store: ContactsStore;
  readonly campaigns: CampaignsService;
  readonly clock: CampaignClock;
  /** Of the people given, those to whom the shop may write now. */
  readonly contactable: (ids: readonly string[], context?: QueryContext) => Promise<ExportedPerson[]>;
  readonly now: () => number;
}

/** Says whom a running campaign is to contact, and keeps who was. */
export class ContactsService {
  constructor(private readonly options: ContactsOptions) {}

  /**
   * A page of people to contact, in the order of ids; consent is read at this moment.
   * @throws Failure NOT_FOUND; CAMPAIGN_MOVED where the campaign does not run
   */
  async page(id: string, after: string, limit: number, context?: QueryContext): Promise<UserId[]> {
    await this.running(id, context, 'campaignId');
    return this.options.store.page(id, after, limit, context);
  }

  /**
   * All of them as comma-separated values, piece by piece, and the name of the file. Before each piece it is asked whether the campaign still runs.
   * @throws Failure NOT_FOUND, CAMPAIGN_MOVED, before anything is given
   */
  async csv(id: string, context?: QueryContext): Promise<{ name: string; pieces: AsyncIterable<string> }> {
    const campaign = await this.running(id, context, 'campaignId');
    return { name: `${campaign.id.replace(/[^\w-]+/g, '-')}-contacts.csv`, pieces: this.lines(campaign.id, context) };
  }

  private async *lines(id: string, context?: QueryContext): AsyncGenerator<string, void, undefined> {
    yield MEMBERS_HEADER;
    for (let after = ''; ;) {
      const ids = await this.page(id, after, PAGE, context);
      if (ids.length > 0) yield (await this.options.contactable(ids, context)).map(memberLine).join('');
      if (ids.length < PAGE) return;
      after = ids[ids.length - 1];
    }
  }

  /**
   * Keeps who was contacted, or saw the campaign, and what that cost. Sent again it changes nothing. Afterwards the stop rules are asked.
   * @throws Failure INVALID_INPUT, NOT_FOUND; CAMPAIGN_MOVED where the campaign never ran. Nothing is kept then
   */
  async record(id: string, exposures: readonly ExposureInput[], context?: QueryContext): Promise<ExposuresKept> {
    const { store, campaigns, clock, now } = this.options;
    checkBatch(exposures, 'input', 'exposures');
    const campaign = await campaigns.get(id, context, 'input', 'campaignId');
    // What was sent out before a stop is reported after it.
    if (!campaign.startedAt) throw notRunning(campaign, 'input', 'campaignId');
    const path = (n: number, field: string): string[] => ['input', 'exposures', String(n), field];
    const rows = exposures.map(({ userId, at, cost }, n) => {
      if (isGiven(at) && !(at.getTime() <= now() + AHEAD_MS)) {
        throw invalidInput('`at` is in the future.', ...path(n, 'at'));
      }
      return {
        userId: checkId(userId, 'user', ...path(n, 'userId')),
        at: at ?? new Date(now()),
        cost: checkNumber(cost, { ...DRAFT_LIMITS.contactCost, min: 0 }, ...path(n, 'cost')) ?? campaign.contactCost,
      };
    });
    checkDistinct(
      rows.map(({ userId }) => userId),
      'userId',
      ...['input', 'exposures'],
    );
    rows.sort((a, b) => (a.userId < b.userId ? -1 : 1));
    const kept = await store.record({ id: campaign.id, rows }, context);
    const fresh = kept.filter((row) => row.fresh);
    await clock.look(campaign.id);
    return {
      recorded: fresh.length,
      repeated: kept.length - fresh.length,
      control: fresh.filter(({ treated }) => !treated).length,
      outside: rows.length - kept.length,
    };
  }

  private async running(id: string, context: QueryContext | undefined, ...path: string[]): Promise<CampaignRecord> {
    const campaign = await this.options.campaigns.get(id, context, ...path);
    if (campaign.state !== 'RUNNING') throw notRunning(campaign, ...path);
    return campaign;
  }
}

const notRunning = ({ state }: CampaignRecord, ...path: string[]): Failure =>
  new Failure(CAMPAIGN_FAILURES.CAMPAIGN_MOVED, `The campaign is ${state}: nobody is to be contacted.`, path);
