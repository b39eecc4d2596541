import { Failure, invalidInput } from '../../../../platform/errors.js';
import { type QueryContext } from '../../../../platform/neo4j/index.js';
import { type ProductId } from '../../../catalogue/index.js';
import { type PlanRecord, type SeedPlanService } from '../../../influence/index.js';
import { CAMPAIGN_FAILURES } from '../../failures.js';
import { type CampaignPromise, type CampaignRecord } from '../campaign.js';
import { type CampaignsStore } from '../campaigns.store.js';
import { type AudienceStore } from './audience.store.js';
import { contactsOf, deal, type DealtPerson, toContact } from './deal.js';

/** Seeds of one plan at most. */
const MOST_SEEDS = 1_000;
/** So many times the people whom the budget pays for are planned: whole communities may fall to control. */
const MARGIN = 2;

/** Chooses whom a campaign contacts, and what is expected of that. */
export class ScheduleService {
  constructor(
    private readonly store: AudienceStore,
    private readonly plans: SeedPlanService,
    private readonly now: () => number,
  ) {}

  /**
   * Takes the members of the segment to whom the shop may write, lets the plan choose seeds among all of them, then lets chance deal: seeds
   * who fall to control are held back, so that they and those who are contacted were chosen alike. What the seeds that are left bring
   * among treated people is the promise. All of it is kept with the step, or nothing.
   *
   * @returns false where somebody took another step before
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL, CAMPAIGN_NOBODY
   */
  async schedule(
    campaign: CampaignRecord,
    step: Parameters<CampaignsStore['move']>[0],
    context?: QueryContext,
  ): Promise<boolean> {
    if (campaign.endsAt.getTime() <= this.now()) {
      throw invalidInput('The window of the campaign is over: make another one.', 'input', 'act');
    }
    const { budget, contactCost, controlShare, currency } = campaign;
    const productId = await this.productOf(campaign, context);
    const people = await this.store.people(campaign.segmentId, context);
    if (people.length === 0) throw nobody('The shop may write to nobody of the segment.');
    const plan = (among: readonly string[], more: object): Promise<PlanRecord> =>
      this.plans.plan({ productId, costs: { each: contactCost, currency }, within: among, ...more }, context);
    const everybody = people.map(({ userId }) => userId);
    // More than the budget pays for, as chance takes some away: those after the last one whom it pays for are not chosen after all.
    const whole = await plan(everybody, { count: MOST_SEEDS, budget: (MARGIN * budget) / (1 - controlShare) });
    const planned = whole.seeds.map(({ userId }) => String(userId));
    const dealt = deal(campaign, people);
    const contacts = toContact(campaign, planned, dealt);
    const isFewer = contacts.length < contactsOf(budget, contactCost);
    const chosen = isFewer ? planned : planned.slice(0, planned.indexOf(contacts[contacts.length - 1]) + 1);
    if (contacts.length === 0) throw nobody('The plan and chance leave nobody to contact.');
    const treated = dealt.filter((person) => person.treated).map(({ userId }) => userId);
    const own = await plan(treated, { count: contacts.length, include: contacts });
    const promised = promiseOf(campaign, own, isFewer ? whole.whyFewerSeeds : null, { contacts, chosen, dealt });
    const [isChosen, isToContact] = [new Set(chosen), new Set(contacts)];
    const rows = dealt.map((person) => ({
      ...person,
      chosen: isChosen.has(person.userId),
      toContact: isToContact.has(person.userId),
    }));
    return this.store.enter({ ...step, promised: JSON.stringify(promised) }, rows, context);
  }

  private async productOf({ productId, categoryId }: CampaignRecord, context?: QueryContext): Promise<ProductId> {
    const found = productId ?? (await this.store.leadingProduct(categoryId!, context));
    if (found === undefined) throw nobody('No product of the category is on sale.');
    return found;
  }
}

function promiseOf(
  { contactCost }: CampaignRecord,
  own: PlanRecord,
  whyFewerSeeds: CampaignPromise['whyFewerSeeds'],
  of: { readonly contacts: readonly string[]; readonly chosen: readonly string[]; readonly dealt: DealtPerson[] },
): CampaignPromise {
  const control = new Set(of.dealt.flatMap((person) => (person.treated ? [] : person.userId)));
  return {
    ...{ productId: own.productId, modelId: own.model, buyers: own.buyers, lower: own.lower, upper: own.upper },
    ...{ price: own.price, priceCurrency: own.currency, stock: own.stock, capped: own.capped },
    ...{ uncappedBuyers: own.uncappedBuyers, whyFewerSeeds },
    seeds: of.contacts.length,
    heldBack: of.chosen.filter((userId) => control.has(userId)).length,
    cost: of.contacts.length * contactCost,
  };
}

const nobody = (message: string): Failure =>
  new Failure(CAMPAIGN_FAILURES.CAMPAIGN_NOBODY, message, ['input', 'campaignId']);
