import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventKind } from '../../activity/index.js';
import { type Capped, compareIds } from '../../../platform/capped.js';
import { type ExistenceStore } from '../existence.store.js';
import { circleOf } from './circle.service.js';
import { pathsOfTelling, type PurchasePathRecord } from './paths.service.js';
import { RECOMMENDATIONS, type WordOfMouthStore } from './word-of-mouth.store.js';

/** Later events of one kind. */
export interface LaterActs {
  readonly kind: EventKind;
  /** Distinct people. */
  readonly people: number;
  readonly events: number;
}

/** Who acted after recommendations of a person. */
export interface ActedAfterRecord {
  readonly userId: UserId;
  /** Distinct people with at least one later event. */
  readonly people: number;
  readonly byKind: readonly LaterActs[];
  /** These people by distance; index 0 is one hop. */
  readonly byHop: readonly number[];
  /** Number of people whose events were read. */
  readonly audience: number;
  /** Number of recommended products that were followed. */
  readonly products: number;
  readonly truncated: boolean;
}

/** A friend bought a product after the person had bought it. */
export interface LaterPurchaseRecord {
  readonly friendId: UserId;
  readonly productId: ProductId;
  /** The person's first purchase. */
  readonly personAt: Date;
  readonly friendAt: Date;
}

/** Friends whose purchases are read at most. */
const FRIENDS = 2_000;
const DAY = 86_400_000;

/** Follows recommendations through the graph as it is now. All reads have limits; answers say whether one was reached. */
export class WordOfMouthService {
  constructor(
    private readonly store: WordOfMouthStore,
    private readonly existence: ExistenceStore,
  ) {}

  /**
   * How many distinct people within `hops` of a person had an event with a product within `days` after the person recommended it
   * (liked, commented, shared, rated or bought it), by kind of event. Follows the 200 products that the person recommended last, 5,000
   * people, and 500 events of each.
   *
   * @param hops 1 to 3
   * @param days 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async actedAfter(
    userId: UserId,
    { hops, kinds, days }: { hops: number; kinds: readonly EventKind[]; days: number },
    context?: QueryContext,
  ): Promise<ActedAfterRecord> {
    checkNumber(hops, { min: 1, max: 3, whole: true }, 'hops');
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    await this.existence.requireUser(userId, context);
    const own = await this.store.recommendedBy(userId, RECOMMENDATIONS, null, context);
    const circle = await circleOf(this.store, userId, hops, context);
    const events = await this.store.eventsOf([...circle.hops.keys()], own.at, kinds, context);
    const later = events.rows.filter(({ at, productId }) => isWithin(at, own.at.get(productId), days));
    const people = new Set(later.map((event) => event.userId));
    const byKind = [...new Set(kinds)].map((kind) => {
      const ofKind = later.filter((event) => event.kind === kind);
      return { kind, people: new Set(ofKind.map((event) => event.userId)).size, events: ofKind.length };
    });
    const byHop = Array.from({ length: hops }, () => 0);
    for (const id of people) byHop[circle.hops.get(id)! - 1] += 1;
    const truncated = own.truncated || circle.truncated || events.truncated;
    return {
      userId,
      people: people.size,
      byKind,
      byHop,
      truncated,
      audience: circle.hops.size,
      products: own.at.size,
    };
  }

  /**
   * The paths along which a person's recommendation may have led to purchases (`pathsOfTelling`): one to each buyer within `maxHops`,
   * over people who told of the product. Reads at most 5,000 people around the person, and a part of a hub's ties.
   *
   * @param maxHops 1 to 3
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async pathsToPurchase(
    userId: UserId,
    productId: ProductId,
    maxHops: number,
    context?: QueryContext,
  ): Promise<Capped<PurchasePathRecord>> {
    checkNumber(maxHops, { min: 1, max: 3, whole: true }, 'maxHops');
    await this.existence.requireUser(userId, context);
    await this.existence.requireProduct(productId, context);
    return pathsOfTelling(this.store, userId, productId, maxHops, context);
  }

  /**
   * Friends who bought a product within `days` after the person bought it first: each pair of friend and product once, with the friend's
   * first such purchase, latest first. Reads at most 2,000 friends, 200 products of the person, and 500 events of a friend.
   *
   * @param productId only this product
   * @param days 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async boughtAfter(
    userId: UserId,
    productId: ProductId | null,
    days: number,
    context?: QueryContext,
  ): Promise<Capped<LaterPurchaseRecord>> {
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    await this.existence.requireUser(userId, context);
    if (productId !== null) await this.existence.requireProduct(productId, context);
    const own = await this.store.recommendedBy(userId, ['PURCHASED'], productId, context);
    const friends = await this.store.friendsOf([userId], FRIENDS, context);
    const ids = friends.rows.map((row) => row.userId);
    const events = await this.store.eventsOf(ids, own.at, ['PURCHASE'], context);
    const found = new Map<string, LaterPurchaseRecord>();
    for (const event of events.rows) {
      const personAt = own.at.get(event.productId);
      if (!personAt || !isWithin(event.at, personAt, days)) continue;
      const key = JSON.stringify([event.userId, event.productId]);
      const before = found.get(key);
      if (before && before.friendAt <= event.at) continue;
      found.set(key, { friendId: event.userId, productId: event.productId, personAt, friendAt: event.at });
    }
    const rows = [...found.values()].sort(
      (a, b) => +b.friendAt - +a.friendAt || compareIds(a.friendId, b.friendId) || compareIds(a.productId, b.productId),
    );
    return { rows, truncated: own.truncated || friends.truncated || events.truncated };
  }
}

/** Whether an event came after another, within so many days. */
function isWithin(event: Date, other: Date | undefined, days: number): boolean {
  const passed = other ? event.getTime() - other.getTime() : -1;
  return passed > 0 && passed <= days * DAY;
}
