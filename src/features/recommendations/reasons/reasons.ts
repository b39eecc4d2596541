import { EVENT_KINDS, LIKED_FROM, type EventKind } from '../../activity/index.js';
import { type UserRecord } from '../../people/index.js';
import { nearestOwn } from './co-purchase.js';
import { type Friend, type Person } from '../person/person.js';
import { type ServingModel } from '../ranking/serving-model.js';
import { type Shop } from '../shop/shop-view.js';

/** Why a product is on a list: the first of these that holds. */
export const REASON_KINDS = ['FRIENDS', 'CO_PURCHASE', 'POPULAR', 'NEW'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** A friend who did something with the product and lets her see it. */
export interface FriendReason {
  /** As she was when the reason was found. */
  readonly user: UserRecord;
  readonly action: EventKind;
  readonly at: Date;
  /** 0..1: this friend's part of all that friends say for the product. */
  readonly strength: number;
}

export interface Reason {
  readonly kind: ReasonKind;
  /** In a sentence; null for FRIENDS, whose names are the people room's to tell. */
  readonly text: string | null;
  /** The strongest first, at most three. */
  readonly friends: readonly FriendReason[];
  /** How many friends there are in all. */
  readonly friendCount: number;
  /** For CO_PURCHASE: what she has that this goes with. */
  readonly productId: string | null;
}

/**
 * What may be told of a friend: what he said or did for good. That he looked at something or has it in his cart is
 * nobody's business, though it counts in the score.
 */
const TOLD: ReadonlySet<EventKind> = new Set(['PURCHASE', 'RATE', 'LIKE', 'SHARE', 'COMMENT']);
const MOST_FRIENDS = 3;

/** The reason of one place of a person's list. Friends are those just read, so whoever took consent back is not named. */
export function reasonFor(person: Person, row: number, shop: Shop, model: ServingModel | undefined): Reason {
  const { table } = shop;
  const friends = friendReasons(person, row, table.ids[row]);
  if (friends.length > 0) {
    const named = friends.slice(0, MOST_FRIENDS);
    return { kind: 'FRIENDS', text: null, friends: named, friendCount: friends.length, productId: null };
  }
  const none = { friends: [], friendCount: 0, productId: null };
  const own = model && nearestOwn(model, table, person.view, row);
  if (own !== undefined) {
    const text = `People who bought ${table.titles[own]} also bought this.`;
    return { ...none, kind: 'CO_PURCHASE', text, productId: table.ids[own] };
  }
  const category = table.categoryById.get(table.categories[row].at(0) ?? '')?.name;
  if (person.region !== null && shop.popularity.isPopularIn(person.region, row)) {
    return { ...none, kind: 'POPULAR', text: `Popular in ${person.region}.` };
  }
  if (shop.popularity.column('popularity', null)[row] > 0) {
    return { ...none, kind: 'POPULAR', text: `Popular in ${category ?? 'the shop'}.` };
  }
  return { ...none, kind: 'NEW', text: `New in ${category ?? 'the shop'}.` };
}

/** Friends who speak for a product, the strongest first. */
function friendReasons(person: Person, row: number, productId: string): FriendReason[] {
  const found: (Omit<FriendReason, 'strength'> & { weight: number })[] = [];
  let total = 0;
  for (const friend of person.friends) {
    const n = indexOf(friend.history.items, row);
    if (n < 0) continue;
    const weight = friend.share * friend.history.weights[n];
    total += weight;
    const told = strongestTold(friend, productId);
    if (told) found.push({ user: friend.user, ...told, weight });
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.user.userId < b.user.userId ? -1 : 1))
    .map(({ weight, ...reason }) => ({ ...reason, strength: total > 0 ? weight / total : 0 }));
}

/** The heaviest thing a friend did with a product that may be told, the latest of its kind. */
export function strongestTold({ events }: Friend, productId: string): { action: EventKind; at: Date } | undefined {
  let best: { weight: number; time: number; action: EventKind } | undefined;
  for (let e = 0; e < events.items.length; e += 1) {
    if (events.items[e] !== productId) continue;
    const { kind: action, weight } = EVENT_KINDS[events.kinds[e]];
    if (!TOLD.has(action) || (action === 'RATE' && events.values[e] < LIKED_FROM)) continue;
    const time = events.times[e];
    if (!best || weight > best.weight || (weight === best.weight && time > best.time)) best = { weight, time, action };
  }
  return best && { action: best.action, at: new Date(best.time * 1000) };
}

/** Binary search in ascending numbers. */
function indexOf(ascending: Int32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] === wanted) return middle;
    if (ascending[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
