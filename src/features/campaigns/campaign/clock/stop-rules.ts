import { type CampaignRecord, type Ending } from '../campaign.js';

/** What speaks for stopping a campaign. */
export interface Signs {
  readonly spent: number;
  /** Items in stock; null where they are not counted. */
  readonly left: number | null;
  readonly buyers: number;
  /** Buyers who are not trusted: inauthentic, like a robot, or with a case that is open or was decided against them. */
  readonly atRisk: number;
}

/** With fewer buyers who are not trusted a share of them says nothing. */
export const FEWEST_AT_RISK = 3;

/** The first stop rule that holds, with what it saw; undefined where none does. The order: risk, stock, budget. */
export function stopRule(
  { budget, contactCost, currency, riskShare }: CampaignRecord,
  { spent, left, buyers, atRisk }: Signs,
): Ending | undefined {
  if (atRisk >= FEWEST_AT_RISK && atRisk >= riskShare * buyers) return { by: 'RISK', buyers, atRisk, limit: riskShare };
  if (left !== null && left <= 0) return { by: 'STOCK', left };
  // A rounding error of the sum does not pay for a contact.
  if (spent + contactCost > budget + 1e-9 * budget) return { by: 'BUDGET', spent, budget, currency };
  return undefined;
}
