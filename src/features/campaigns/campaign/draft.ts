import { checkCurrency, checkLine, checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type CampaignDesign } from './campaign.js';

/** A campaign as a caller sends it. */
export type CampaignDraft = Omit<
  CampaignDesign,
  'productId' | 'categoryId' | 'unit' | 'controlShare' | 'riskShare' | 'startsAt' | 'endsAt'
> & {
  readonly [Key in 'productId' | 'categoryId' | 'unit' | 'controlShare' | 'riskShare']?: CampaignDesign[Key] | null;
} & { readonly startsAt: Date; readonly endsAt: Date };

export const DRAFT_LIMITS = {
  name: 100,
  controlShare: { min: 0.01, max: 0.5 },
  riskShare: { min: 0.01, max: 1 },
  budget: { min: 0.01, max: 1e9 },
  contactCost: { min: 0.01, max: 1e6 },
  days: 366,
};
export const CONTROL_SHARE = 0.1;
export const RISK_SHARE = 0.2;
const DAY_MS = 86_400_000;

/**
 * The one place that judges what is sent of a campaign.
 * @throws Failure INVALID_INPUT
 */
export function checkDraft(input: CampaignDraft, now: number): CampaignDesign {
  const at = (field: string): [string, string] => ['input', field];
  const name = checkLine(input.name, DRAFT_LIMITS.name, ...at('name'));
  if (name === undefined) throw invalidInput('A campaign has a name.', ...at('name'));
  if (isGiven(input.productId) === isGiven(input.categoryId)) {
    throw invalidInput('Give either `productId` or `categoryId`.', ...at('productId'));
  }
  const { startsAt, endsAt } = input;
  if (!(endsAt.getTime() > startsAt.getTime())) throw invalidInput('It ends after it begins.', ...at('endsAt'));
  if (!(endsAt.getTime() > now)) throw invalidInput('The window is over already.', ...at('endsAt'));
  if (endsAt.getTime() - startsAt.getTime() > DRAFT_LIMITS.days * DAY_MS) {
    throw invalidInput(`The window has at most ${DRAFT_LIMITS.days} days.`, ...at('endsAt'));
  }
  const budget = checkNumber(input.budget, DRAFT_LIMITS.budget, ...at('budget'))!;
  const contactCost = checkNumber(input.contactCost, DRAFT_LIMITS.contactCost, ...at('contactCost'))!;
  if (contactCost > budget) throw invalidInput('The budget does not pay for one contact.', ...at('budget'));
  return {
    ...{ name, budget, contactCost, startsAt, endsAt },
    productId: input.productId ?? null,
    categoryId: input.categoryId ?? null,
    segmentId: input.segmentId,
    channel: input.channel,
    unit: input.unit ?? 'PERSON',
    controlShare: checkNumber(input.controlShare, DRAFT_LIMITS.controlShare, ...at('controlShare')) ?? CONTROL_SHARE,
    riskShare: checkNumber(input.riskShare, DRAFT_LIMITS.riskShare, ...at('riskShare')) ?? RISK_SHARE,
    currency: checkCurrency(input.currency, ...at('currency'))!,
  };
}
