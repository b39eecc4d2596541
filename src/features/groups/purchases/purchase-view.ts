import { type Money } from '../../../platform/money.js';
import { type UserId } from '../../people/index.js';
import { type Tier } from '../offers/offer.js';
import { type GroupRecord, tierFor } from './group-purchase.js';

/** A price with its currency. */
interface ShownTier {
  readonly people: number;
  readonly unitPrice: Money;
}

/** A group purchase as somebody sees it. */
export interface GroupView extends Pick<
  GroupRecord,
  'productId' | 'state' | 'openerId' | 'openedAt' | 'deadline' | 'changedAt' | 'mostPeople' | 'people'
> {
  readonly groupId: string;
  /** Absent: the shop looks. */
  readonly viewerId?: UserId;
  readonly tiers: readonly ShownTier[];
  readonly listPrice: Money | null;
  readonly reached: ShownTier | null;
  readonly next: ShownTier | null;
  readonly missing: number | null;
  readonly unitPrice: Money | null;
  readonly total: Money | null;
}

export function viewOf(group: GroupRecord, viewerId?: UserId): GroupView {
  const { id: groupId, tiers, currency, listPrice, unitPrice, people, ...rest } = group;
  const money = (amount: number): Money => ({ amount, currency });
  const shown = (tier: Tier | undefined): ShownTier | null =>
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
