import { type Money } from '../../../platform/money.js';
import { type UserId } from '../../people/index.js';
import { type GiftRecord } from '../gift.js';
import { missingOf } from './gift-change.js';

/** A gift as a friend of whoever receives sees it. */
export interface GiftView extends Pick<GiftRecord, 'productId' | 'state' | 'occasion' | 'claimedAt' | 'until'> {
  readonly record: GiftRecord;
  readonly viewerId: UserId;
  readonly giftId: string;
  readonly goal: Money | null;
  readonly missing: Money | null;
  readonly people: number;
  readonly ownShare: Money | null;
  readonly own: boolean;
}

export function giftViewOf(record: GiftRecord, viewerId: UserId): GiftView {
  const { id: giftId, productId, state, occasion, claimedAt, until, goal, currency, givers, claimerId } = record;
  const money = (amount: number | null | undefined): Money | null =>
    amount === null || amount === undefined ? null : { amount, currency };
  return {
    ...{ record, viewerId, giftId, productId, state, occasion, claimedAt, until },
    goal: money(goal),
    missing: goal === null ? null : money(missingOf(record)),
    people: givers.length,
    ownShare: money(givers.find(({ userId }) => userId === viewerId)?.amount),
    own: claimerId === viewerId,
  };
}
