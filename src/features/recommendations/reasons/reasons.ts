import { indexOfSorted } from '../../../algorithms/sorted-search.js';
import { type EventKind } from '../../activity/index.js';
import { type UserRecord } from '../../people/index.js';
import { type Person } from '../person/person.js';
import { type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';
import { strongestOwnProduct } from './co-purchase.js';
import { strongestTelling } from './telling.js';

/** Why a product is on a list. A recommendation has the first of these that applies. */
export type ReasonKind = 'FRIENDS' | 'CO_PURCHASE' | 'POPULAR' | 'NEW';

/** A friend or followed person with a telling about the product. */
export interface FriendReason {
  readonly user: UserRecord;
  readonly action: EventKind;
  readonly at: Date;
  /** Share of this friend in what all friends add for the product, 0..1. */
  readonly strength: number;
}

export interface Reason {
  readonly kind: ReasonKind;
  /** One sentence. */
  readonly text: string;
  /** At most three, the strongest first. */
  readonly friends: readonly FriendReason[];
  /** Number of such friends, including those not listed. */
  readonly friendCount: number;
  /** For CO_PURCHASE: the person's product that supports this one. */
  readonly productId: string | null;
}

/** Most friends that a reason lists. */
const MOST_FRIENDS = 3;

/**
 * The reason of one product on a person's list. Friends come from what was read for this request: a friend who withdrew
 * consent is not named.
 */
export function reasonFor(person: Person, row: number, shop: Shop, model: ServingModel | undefined): Reason {
  const { table } = shop;
  const friends = friendReasons(person, row, table.ids[row]);
  if (friends.length > 0) {
    const named = friends.slice(0, MOST_FRIENDS);
    const text = friendsText(
      named.map(({ user }) => user.name ?? 'A friend'),
      friends.length,
    );
    return { kind: 'FRIENDS', text, friends: named, friendCount: friends.length, productId: null };
  }
  const none = { friends: [], friendCount: 0, productId: null };
  const own = model && strongestOwnProduct(model, table, person.view, row);
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

/** Friends with a telling about the product, the strongest first. */
function friendReasons(person: Person, row: number, productId: string): FriendReason[] {
  const found: (Omit<FriendReason, 'strength'> & { weight: number })[] = [];
  let total = 0;
  for (const friend of person.friends) {
    const n = indexOfSorted(friend.history.items, row);
    if (n < 0) continue;
    const weight = friend.share * friend.history.weights[n];
    total += weight;
    const telling = strongestTelling(friend, productId);
    if (telling) found.push({ user: friend.user, ...telling, weight });
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.user.userId < b.user.userId ? -1 : 1))
    .map(({ weight, ...reason }) => ({ ...reason, strength: total > 0 ? weight / total : 0 }));
}

/** "Ann likes this.", "Ann and Ben like this.", "Ann and 3 other friends like this." */
function friendsText(names: readonly string[], count: number): string {
  if (count <= 1) return `${names.at(0) ?? 'A friend'} likes this.`;
  if (count === 2 && names.length === 2) return `${names[0]} and ${names[1]} like this.`;
  const others = count - 1;
  return `${names.at(0) ?? 'A friend'} and ${others} other ${others === 1 ? 'friend' : 'friends'} like this.`;
}
