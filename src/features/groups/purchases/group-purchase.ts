import { Failure } from '../../../platform/errors.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { GROUP_FAILURES } from '../failures.js';
import { type Tier } from '../offers/offer.js';

export type GroupState = 'OPEN' | 'CONFIRMED' | 'COMPLETED' | 'EXPIRED' | 'REFUNDED';
export type GroupAct = 'OPEN' | 'JOIN' | 'LEAVE' | 'CONFIRM' | 'EXPIRE' | 'COMPLETE' | 'REFUND';

/** A group purchase as stored. */
export interface GroupRecord {
  readonly id: string;
  readonly productId: ProductId;
  readonly state: GroupState;
  readonly openerId: UserId;
  readonly openedAt: Date;
  readonly deadline: Date;
  readonly changedAt: Date;
  readonly tiers: readonly Tier[];
  readonly currency: string;
  readonly listPrice: number | null;
  readonly mostPeople: number;
  readonly people: number;
  readonly unitPrice: number | null;
}

/** What was done with a group purchase. */
export interface StepRecord {
  readonly at: Date;
  readonly by: string;
  readonly act: GroupAct;
  readonly userId: UserId | null;
  readonly before: GroupState;
  readonly after: GroupState;
  readonly people: number;
  readonly note: string | null;
}

/** What decides what may be done with a group purchase. */
export interface GroupNow {
  readonly state: GroupState;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly tiers: readonly Tier[];
  readonly mostPeople: number;
  readonly people: number;
  /** Pieces that the shop has; null where it does not say. */
  readonly stock: number | null;
  /** Of them, those that are kept for groups. */
  readonly reserved: number;
  /** Whether whom it is about is in it, or in another open one of the product. */
  readonly member: boolean;
  readonly elsewhere: boolean;
}

/** What an act changes: the state, and more or fewer people, kept pieces, and pieces of the shop. */
export interface GroupChange {
  readonly to: GroupState;
  readonly people: number;
  readonly reserved: number;
  readonly stock: number;
}

/** Pieces that may still be kept for somebody. */
export function free({ stock, reserved }: { readonly stock: number | null; readonly reserved: number }): number {
  return stock === null ? Infinity : Math.max(0, stock - reserved);
}

/** The price that so many people reach; undefined where they are too few. */
export function tierFor(tiers: readonly Tier[], people: number): Tier | undefined {
  return tiers.filter((tier) => tier.people <= people).at(-1);
}

/**
 * What an act makes of a group purchase; undefined where it is done already, so that nothing changes.
 * @param now milliseconds since 1970
 * @throws Failure SOLD_OUT, GROUP_FULL, GROUP_CLOSED, GROUP_TOO_SMALL, IN_ANOTHER_GROUP
 */
export function changeBy(act: Exclude<GroupAct, 'OPEN'>, group: GroupNow, now: number): GroupChange | undefined {
  const { state, people } = group;
  switch (act) {
    case 'JOIN':
      return group.member ? undefined : joined(group, now);
    case 'LEAVE':
      if (!group.member) return undefined;
      requireOpen(group, now);
      return { to: people === 1 ? 'EXPIRED' : 'OPEN', people: -1, reserved: -1, stock: 0 };
    case 'CONFIRM':
      if (state === 'CONFIRMED' || state === 'COMPLETED') return undefined;
      requireOpen(group, now);
      if (!tierFor(group.tiers, people)) throw tooSmall(group);
      if (!covered(group)) throw soldOut();
      return { to: 'CONFIRMED', people: 0, reserved: 0, stock: 0 };
    case 'EXPIRE':
      if (state !== 'OPEN' || now < group.deadline) return undefined;
      if (tierFor(group.tiers, people) && covered(group)) return { to: 'CONFIRMED', people: 0, reserved: 0, stock: 0 };
      return { to: 'EXPIRED', people: 0, reserved: -people, stock: 0 };
    case 'COMPLETE':
      if (state === 'COMPLETED') return undefined;
      if (state !== 'CONFIRMED') throw closed(state);
      if (group.stock !== null && group.stock < people) throw soldOut();
      return { to: 'COMPLETED', people: 0, reserved: -people, stock: -people };
    case 'REFUND':
      if (state === 'REFUNDED') return undefined;
      if (state === 'CONFIRMED') return { to: 'REFUNDED', people: 0, reserved: -people, stock: 0 };
      if (state === 'COMPLETED') return { to: 'REFUNDED', people: 0, reserved: 0, stock: people };
      throw closed(state);
  }
}

function joined(group: GroupNow, now: number): GroupChange {
  requireOpen(group, now);
  if (group.people >= group.mostPeople) {
    throw new Failure(GROUP_FAILURES.GROUP_FULL, `The group purchase takes ${group.mostPeople} people.`);
  }
  if (group.elsewhere) throw inAnother();
  if (free(group) < 1) throw soldOut();
  const isFull = group.people + 1 === group.mostPeople;
  return { to: isFull ? 'CONFIRMED' : 'OPEN', people: 1, reserved: 1, stock: 0 };
}

/** Whether the shop still has every piece that it keeps for groups: it may have sent a smaller stock since. */
function covered({ stock, reserved }: GroupNow): boolean {
  return stock === null || reserved <= stock;
}

/** After the deadline only `EXPIRE` decides, however late it comes. */
function requireOpen({ state, deadline }: GroupNow, now: number): void {
  if (state !== 'OPEN') throw closed(state);
  if (now >= deadline) throw new Failure(GROUP_FAILURES.GROUP_CLOSED, 'The deadline of the group purchase is over.');
}

function closed(state: GroupState): Failure {
  return new Failure(GROUP_FAILURES.GROUP_CLOSED, `The group purchase is ${state}.`);
}

function tooSmall({ people, tiers }: GroupNow): Failure {
  return new Failure(
    GROUP_FAILURES.GROUP_TOO_SMALL,
    `${people} people are in it; the first price is for ${tiers[0].people}.`,
  );
}

export function soldOut(): Failure {
  return new Failure(GROUP_FAILURES.SOLD_OUT, 'No piece of the product is left.');
}

export function inAnother(): Failure {
  return new Failure(GROUP_FAILURES.IN_ANOTHER_GROUP, 'The person is in another open group purchase of this product.');
}
