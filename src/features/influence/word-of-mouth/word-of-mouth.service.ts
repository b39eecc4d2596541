import { purchasesOfProduct } from '../../../../cypher/influence/index.js';
import { checkNumber } from '../../../platform/checks.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventKind } from '../../activity/index.js';
import { circleOf } from './circle.js';
import { type Capped, compareIds, isAfter, TELLING, WordReader } from './word-reader.js';

/** How many distinct people did one kind of thing after her. */
export interface KindReach {
  readonly kind: EventKind;
  readonly people: number;
  readonly events: number;
}

export interface ReachRecord {
  readonly userId: string;
  /** Distinct people who did anything of the kinds. */
  readonly people: number;
  readonly byKind: readonly KindReach[];
  /** Those people by their distance, index 0 for one hop. */
  readonly byHop: readonly number[];
  /** People looked at. */
  readonly audience: number;
  /** Products of hers looked at. */
  readonly products: number;
  readonly truncated: boolean;
}

export interface PurchasePathRecord {
  /** From the person to the buyer, both included. */
  readonly userIds: readonly string[];
  readonly hops: number;
  readonly purchasedAt: Date;
  /** Whether she told of the product before; null where she never did. */
  readonly afterHer: boolean | null;
}

export interface LaterPurchaseRecord {
  readonly friendId: string;
  readonly productId: string;
  readonly hersAt: Date;
  readonly friendAt: Date;
}

/** Most friends whose purchases are looked at. */
const FRIENDS = 2_000;

/** Follows word of mouth through the graph as it is now. All of it is whale-safe; answers say where a cap was met. */
export class WordOfMouthService {
  private readonly reader: WordReader;

  constructor(private readonly db: Database) {
    this.reader = new WordReader(db);
  }

  /**
   * How many distinct people within `hops` of a person did something with a product within `days` after she told of it
   * (liked, commented, shared, rated, bought), by kind. At most 200 products of hers, those she turned to last, 5,000
   * people, and 500 acts of each.
   *
   * @param hops 1 to 3
   * @param days 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async reach(
    userId: string,
    { hops, kinds, days }: { hops: number; kinds: readonly EventKind[]; days: number },
    context?: QueryContext,
  ): Promise<ReachRecord> {
    checkNumber(hops, { min: 1, max: 3, whole: true }, 'hops');
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    await this.reader.checkUser(userId, context);
    const hers = await this.reader.toldOf(userId, TELLING, null, context);
    const circle = await circleOf(this.db, userId, hops, context);
    const acts = await this.reader.actsOf([...circle.listeners.keys()], hers.at, kinds, context);
    const later = acts.rows.filter(({ at, productId }) => isAfter(at, hers.at.get(productId), days));
    const wanted = later.filter(({ kind }) => kinds.includes(kind));
    const people = new Set(wanted.map((act) => act.userId));
    const byKind = [...new Set(kinds)].map((kind) => {
      const ofKind = wanted.filter((act) => act.kind === kind);
      return { kind, people: new Set(ofKind.map((act) => act.userId)).size, events: ofKind.length };
    });
    const byHop = Array.from({ length: hops }, () => 0);
    for (const id of people) byHop[circle.listeners.get(id)!.hop - 1] += 1;
    const truncated = hers.truncated || circle.truncated || acts.truncated;
    return {
      ...{ userId, people: people.size, byKind, byHop, truncated },
      audience: circle.listeners.size,
      products: hers.at.size,
    };
  }

  /**
   * The ways a person's word may have come to those who bought a product: one shortest way to each buyer within `maxHops`,
   * nearest buyers first, then earliest purchases. Looks at no more than 5,000 people around her, hubs sampled.
   *
   * @param maxHops 1 to 3
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async pathsToPurchase(
    userId: string,
    productId: string,
    maxHops: number,
    context?: QueryContext,
  ): Promise<Capped<PurchasePathRecord>> {
    checkNumber(maxHops, { min: 1, max: 3, whole: true }, 'maxHops');
    await this.reader.checkUser(userId, context);
    await this.reader.checkProduct(productId, context);
    const hers = await this.reader.toldOf(userId, TELLING, productId, context);
    const told = hers.at.get(productId);
    const { listeners, truncated } = await circleOf(this.db, userId, maxHops, context);
    const params = { ids: [...listeners.keys()], productId };
    const rows = (await this.db.run(purchasesOfProduct, params, context)).map((buyer) => {
      const userIds = [buyer.userId];
      while (userIds[0] !== userId) userIds.unshift(listeners.get(userIds[0])!.heardFrom);
      const afterHer = told ? buyer.at > told : null;
      return { userIds, hops: userIds.length - 1, purchasedAt: buyer.at, afterHer };
    });
    rows.sort((a, b) => a.hops - b.hops || +a.purchasedAt - +b.purchasedAt || (a.userIds < b.userIds ? -1 : 1));
    return { rows, truncated: truncated || hers.truncated };
  }

  /**
   * Friends who bought something within `days` after she bought it first: each friend and product once, with the friend's
   * first such purchase, latest first. At most 2,000 friends, 200 products of hers, 500 acts of a friend.
   *
   * @param productId only this product
   * @param days 1 to 365
   * @throws Failure INVALID_INPUT, NOT_FOUND
   */
  async boughtAfter(
    userId: string,
    productId: string | null,
    days: number,
    context?: QueryContext,
  ): Promise<Capped<LaterPurchaseRecord>> {
    checkNumber(days, { min: 1, max: 365, whole: true }, 'days');
    await this.reader.checkUser(userId, context);
    if (productId !== null) await this.reader.checkProduct(productId, context);
    const hers = await this.reader.toldOf(userId, ['PURCHASED'], productId, context);
    const friends = await this.reader.friendsOf([userId], FRIENDS, context);
    const ids = friends.rows.map((row) => row.userId);
    const acts = await this.reader.actsOf(ids, hers.at, ['PURCHASE'], context);
    const found = new Map<string, LaterPurchaseRecord>();
    for (const act of acts.rows) {
      const hersAt = hers.at.get(act.productId);
      if (!hersAt || !isAfter(act.at, hersAt, days)) continue;
      const key = JSON.stringify([act.userId, act.productId]);
      const before = found.get(key);
      if (before && before.friendAt <= act.at) continue;
      found.set(key, { friendId: act.userId, productId: act.productId, hersAt, friendAt: act.at });
    }
    const rows = [...found.values()].sort(
      (a, b) => +b.friendAt - +a.friendAt || compareIds(a.friendId, b.friendId) || compareIds(a.productId, b.productId),
    );
    return { rows, truncated: hers.truncated || friends.truncated || acts.truncated };
  }
}
