import { isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { type ProductId } from '../../catalogue/index.js';
import { type UserId } from '../../people/index.js';
import { type EventRecord } from '../events/event.js';
import {
  EVENT_KINDS,
  type EventKind,
  type EventRelationship,
  RELATIONSHIP_OF,
  UNVERIFIED_PURCHASE,
} from '../events/kinds.js';

/** Conditions on events. An event has to meet all of them; a condition that is absent does not count. */
export interface EventFilter {
  readonly userId?: UserId | null;
  readonly productId?: ProductId | null;
  readonly kinds?: readonly EventKind[] | null;
  /** From this moment on. */
  readonly from?: Date | null;
  /** Before this moment. */
  readonly to?: Date | null;
  /** Only events that the shop vouches for, or only the others. */
  readonly verified?: boolean | null;
}

/** Conditions on events as the graph has them. */
export interface StoredFilter {
  readonly relationships: readonly (EventRelationship | typeof UNVERIFIED_PURCHASE)[];
  /** Values of `reason` that count, of DISLIKED. */
  readonly reasons: readonly string[];
  /** From this moment on. */
  readonly from?: Date | null;
  /** Before this moment. */
  readonly to?: Date | null;
}

/** @throws Failure INVALID_INPUT for a time that ends before it begins */
export function checkFilter({ from, to }: EventFilter): void {
  if (from && to && from > to) throw invalidInput('`from` is after `to`.', 'filter', 'from');
}

/** @throws Failure as {@link checkFilter} */
export function asStored(filter: EventFilter): StoredFilter {
  checkFilter(filter);
  const { from, to } = filter;
  const kinds = filter.kinds ?? EVENT_KINDS.map((entry) => entry.kind);
  const reasons = kinds.filter((kind) => RELATIONSHIP_OF[kind] === 'DISLIKED');
  const vouchedFor = filter.verified === false ? [] : kinds.map((kind) => RELATIONSHIP_OF[kind]);
  const unverified = filter.verified !== true && kinds.includes('PURCHASE') ? [UNVERIFIED_PURCHASE] : [];
  return { relationships: [...new Set([...vouchedFor, ...unverified])], reasons, from, to };
}

/** Whether an event that was read meets the conditions on kind, time and who vouches for it. */
export function fits(
  { kind, at, verified }: Pick<EventRecord, 'kind' | 'at' | 'verified'>,
  { kinds, from, to, verified: wanted }: EventFilter,
): boolean {
  if (isGiven(wanted) && wanted !== verified) return false;
  return (!kinds || kinds.includes(kind)) && (!from || at >= from) && (!to || at < to);
}
