import { type Money } from '../../../platform/money.js';
import { type UserId } from '../../people/index.js';
import { type Tier } from '../offers/offer.js';
import { type GroupTier } from '../offers/offer.type.js';
import { type GroupRecord, tierFor } from './group-purchase.js';
import { type GroupPurchase } from './purchase.type.js';

/** A group purchase as somebody sees it. @param viewerId absent: the shop looks */
export type GroupView = GroupPurchase & { readonly openerId: UserId; readonly viewerId?: UserId };

export function viewOf(group: GroupRecord, viewerId?: UserId): GroupView {
  const { id: groupId, tiers, currency, listPrice, unitPrice, people, ...rest } = group;
  const money = (amount: number): Money => ({ amount, currency });
  const shown = (tier: Tier | undefined): GroupTier | null =>
    tier ? { people: tier.people, unitPrice: money(tier.unitPrice) } : null;
  const next =
    rest.state === 'OPEN' ? tiers.find((tier) => tier.people > people && tier.people <= rest.mostPeople) : undefined;
  return {
    ...{ ...rest, groupId, people, viewerId },
    tiers: tiers.map((tier) => shown(tier)!),
    listPrice: listPrice === null ? null : money(listPrice),
    reached: shown(tierFor(tiers, people)),
    next: shown(next),
    missing: next ? next.people - people : null,
    unitPrice: unitPrice === null ? null : money(unitPrice),
    total: unitPrice === null ? null : money(unitPrice * people),
  };
}
