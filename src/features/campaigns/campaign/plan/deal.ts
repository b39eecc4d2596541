import { assignmentOf } from '../../../../algorithms/experiments/assignment.js';
import { type CampaignRecord, type CampaignUnit } from '../campaign.js';

/** A person to whom the shop may write, with the community of the last training. */
export interface AudiencePerson {
  readonly userId: string;
  readonly community: string | null;
}

/** The place of a person in a campaign. */
export interface DealtPerson {
  readonly userId: string;
  readonly treated: boolean;
  /** What was dealt as one. */
  readonly unit: string;
}

/** What chance deals: the person, or the community; who is in none is dealt alone. */
export function unitOf({ userId, community }: AudiencePerson, unit: CampaignUnit): string {
  return unit === 'COMMUNITY' && community !== null ? community : userId;
}

/** Deals people into treated and control: the same at each call, by the id of the campaign. */
export function deal(
  { id, unit, controlShare }: Pick<CampaignRecord, 'id' | 'unit' | 'controlShare'>,
  people: readonly AudiencePerson[],
): DealtPerson[] {
  const rule = { salt: `campaign/${id}`, weights: [controlShare, 1 - controlShare], saturation: 1, holdout: 0 };
  return people.map((person) => {
    const own = unitOf(person, unit);
    return { userId: person.userId, unit: own, treated: assignmentOf(rule, person.userId, own)!.treated };
  });
}

/** Whom to contact: the first of those whom the plan chose, in its order, who are treated and whom the budget pays for. */
export function toContact(
  { budget, contactCost }: Pick<CampaignRecord, 'budget' | 'contactCost'>,
  chosen: readonly string[],
  dealt: readonly DealtPerson[],
): string[] {
  const treated = new Set(dealt.flatMap((person) => (person.treated ? person.userId : [])));
  return chosen.filter((userId) => treated.has(userId)).slice(0, contactsOf(budget, contactCost));
}

/** How many contacts a sum of money pays for; a rounding error of the division is not held against it. */
export function contactsOf(money: number, contactCost: number): number {
  return Math.floor(money / contactCost + 1e-9);
}
