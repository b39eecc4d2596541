import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import * as queries from '../../../../cypher/influence/index.js';
import { type Hearing, type Telling } from '../../../algorithms/influence/cascade-tree.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { EVENT_KINDS, type EventKind, type EventRelationship, kindOf, LIKED_FROM } from '../../activity/index.js';
import { type Capped } from '../../../platform/capped.js';

/** Relationship types of recommendation events. */
export const RECOMMENDATIONS = ['LIKED', 'COMMENTED', 'SHARED', 'RATED', 'PURCHASED'] as const;

/** Events of the recommender that are read at most, and products of these events. */
const OWN_EVENTS = 5_000;
const OWN_PRODUCTS = 200;
/** Events of one listener that are read at most, and events in one answer. */
const EVENTS_EACH = 500;
const EVENTS = 50_000;
/** Pairs of friends in one answer. */
const PAIRS = 50_000;

/** Reads ties and events for the services that follow word of mouth. Every query has limits, so that hubs do no harm. */
export class WordOfMouthStore {
  constructor(private readonly db: Database) {}

  /**
   * The products that a person recommended and when first: the 200 most recent ones, or one product.
   * @param types relationship types that count as a recommendation
   */
  async recommendedBy(
    userId: UserId,
    types: readonly (typeof RECOMMENDATIONS)[number][],
    productId: ProductId | null,
    context?: QueryContext,
  ): Promise<{ readonly at: ReadonlyMap<string, Date>; readonly truncated: boolean }> {
    const params = { userId, types: [...types], productId, cap: OWN_EVENTS, limit: OWN_PRODUCTS + 1 };
    const rows = await this.db.run(queries.productsToldOf, params, context);
    const truncated = rows.length > OWN_PRODUCTS || rows.some(({ truncated }) => truncated);
    return { at: new Map(rows.slice(0, OWN_PRODUCTS).map((row) => [row.productId, row.at])), truncated };
  }

  /** Events of some kinds that these people had with these products, from the earliest date in `products` on. */
  async eventsOf(
    ids: readonly string[],
    products: ReadonlyMap<string, Date>,
    kinds: readonly EventKind[],
    context?: QueryContext,
  ): Promise<Capped<{ userId: UserId; productId: ProductId; kind: EventKind; at: Date }>> {
    if (ids.length === 0 || products.size === 0) return { rows: [], truncated: false };
    const since = new Date(Math.min(...[...products.values()].map(Number)));
    const types = EVENT_KINDS.filter(({ kind }) => kinds.includes(kind)).map(({ relationship }) => relationship);
    const params = {
      ids: [...ids],
      productIds: [...products.keys()],
      types,
      since,
      perPerson: EVENTS_EACH,
      limit: EVENTS,
    };
    const events = await this.db.run(queries.actsOfPeople, params, context);
    const rows = events.map(({ type, reason, ...event }) => ({
      ...event,
      kind: kindOf(type as EventRelationship, reason),
    }));
    return { rows: rows.filter(({ kind }) => kinds.includes(kind)), truncated: events.length === EVENTS };
  }

  /** Pairs of a person and a friend; at most `perPerson` friends of one person. */
  async friendsOf(
    ids: readonly string[],
    perPerson: number,
    context?: QueryContext,
  ): Promise<Capped<{ source: string; userId: UserId }>> {
    const rows = await this.db.run(queries.friendsOfPeople, { ids: [...ids], perPerson, limit: PAIRS }, context);
    return { rows, truncated: rows.length === PAIRS || rows.some(({ truncated }) => truncated) };
  }

  /** Pairs of a person and a listener; at most `perPerson` friends and as many followers of one person, `limit` pairs in all. */
  async listenersOf(
    ids: readonly string[],
    perPerson: number,
    limit: number,
    context?: QueryContext,
  ): Promise<Capped<{ source: string; userId: UserId }>> {
    const rows = await this.db.run(queries.listenersOfPeople, { ids: [...ids], perPerson, limit }, context);
    return { rows, truncated: rows.length === limit || rows.some(({ truncated }) => truncated) };
  }

  /** The first purchase of the product by each of these people who bought it. */
  async purchasesOf(
    productId: ProductId,
    ids: readonly string[],
    context?: QueryContext,
  ): Promise<readonly { readonly userId: UserId; readonly at: Date }[]> {
    return this.db.run(queries.purchasesOfProduct, { ids: [...ids], productId }, context);
  }

  /** When each of these people who told of the product (a share, a purchase or a good rating) first did. */
  async tellingsOf(
    productId: ProductId,
    ids: readonly UserId[],
    context?: QueryContext,
  ): Promise<ReadonlyMap<UserId, Date>> {
    if (ids.length === 0) return new Map();
    const params = { ids: [...ids], productId, likedFrom: LIKED_FROM };
    const rows = await this.db.run(queries.tellingsOfPeople, params, context);
    return new Map(rows.map(({ userId, at }) => [userId, at]));
  }

  /** The first recommendation of the product (a share, praise or a purchase) by each person, earliest first. */
  async recommendersOf(
    productId: ProductId,
    limits: { readonly events: number; readonly people: number },
    context?: QueryContext,
  ): Promise<Capped<Telling & { readonly inauthentic: boolean }>> {
    const params = { productId, likedFrom: LIKED_FROM, cap: limits.events, limit: limits.people + 1 };
    const rows = await this.db.run(queries.tellersOfProduct, params, context);
    const truncated = rows.length > limits.people || rows.some(({ truncated }) => truncated);
    return { rows: rows.slice(0, limits.people), truncated };
  }

  /** Ties among these people: who hears whom, and since when. */
  async tiesAmong(
    ids: readonly string[],
    limits: { readonly perPerson: number; readonly ties: number },
    context?: QueryContext,
  ): Promise<Capped<Hearing>> {
    const params = { ids: [...ids], perPerson: limits.perPerson, limit: limits.ties };
    const rows = await this.db.run(queries.listeningAmong, params, context);
    return { rows, truncated: rows.length === limits.ties || rows.some(({ truncated }) => truncated) };
  }
}
