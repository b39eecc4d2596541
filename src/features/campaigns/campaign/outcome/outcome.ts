import { type CampaignRecord } from '../campaign.js';
import { type OutcomeRow, type Uplift, upliftOf } from './uplift.js';

export type OutcomeState = 'NOT_RUN' | 'TOO_EARLY' | 'TOO_FEW' | 'MEASURED';

/** What a campaign brought, beside what its plan promised. */
export interface CampaignOutcome {
  readonly campaign: CampaignRecord;
  readonly state: OutcomeState;
  /** Everybody of the audience. */
  readonly everybody?: Uplift;
  /** Those whom the plan chose: contacted, less held back. */
  readonly chosen?: Uplift;
  /** Those whom it did not choose and who did not own the product: whom word of mouth reaches, and of whom the promise speaks. */
  readonly others?: Uplift;
  /** Of everybody, in the currency of the campaign. */
  readonly revenue?: Uplift;
  /** Whether the interval of the promise holds what was measured; absent where one of both is missing, and for a category. */
  readonly held?: boolean;
  /** Whether the interval of what was measured and that of the promise have a number in common. */
  readonly agrees?: boolean;
}

/** Whether the window of a campaign that ran is over. */
export function isMeasurable({ startedAt, endsAt }: CampaignRecord, now: number): boolean {
  return startedAt !== null && endsAt.getTime() <= now;
}

/** Puts the rows of a campaign together; pure. */
export function outcomeOf(campaign: CampaignRecord, rows: readonly OutcomeRow[]): CampaignOutcome {
  const { unit, promised, productId } = campaign;
  const everybody = upliftOf(rows, 'BUYERS', unit);
  if (!everybody) return { campaign, state: 'TOO_FEW' };
  const others = upliftOf(
    rows.filter(({ chosen, owned }) => !chosen && !owned),
    'BUYERS',
    unit,
  );
  return {
    ...{ campaign, state: 'MEASURED', everybody, others },
    chosen: upliftOf(
      rows.filter(({ chosen }) => chosen),
      'BUYERS',
      unit,
    ),
    revenue: upliftOf(rows, 'REVENUE', unit),
    ...(promised && productId !== null && others && comparison(promised, others)),
  };
}

function comparison(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { total, totalLower, totalUpper }: Uplift,
): Pick<CampaignOutcome, 'held' | 'agrees'> {
  return { held: lower <= total && total <= upper, agrees: totalLower <= upper && lower <= totalUpper };
}
