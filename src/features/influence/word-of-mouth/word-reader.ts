import {
  actsOfPeople,
  friendsOfPeople,
  productExists,
  productsToldOf,
  userExists,
} from '../../../../cypher/influence/index.js';
import { notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { EVENT_KINDS, type EventKind } from '../../activity/index.js';

/** A list from capped reads. */
export interface Capped<T> {
  readonly rows: readonly T[];
  /** A cap was met: there may be more. */
  readonly truncated: boolean;
}

/** What counts as telling of a product. */
export const TELLING = ['LIKED', 'COMMENTED', 'SHARED', 'RATED', 'PURCHASED'] as const;

const DAY = 86_400_000;
/** Most acts of a person that are looked at for what she told of, and most products of them. */
const OWN_ACTS = 5_000;
const OWN_PRODUCTS = 200;
/** Most acts of one listener that are looked at, and most acts in an answer. */
const ACTS_PER_PERSON = 500;
const ACTS = 50_000;
/** Most pairs of friends in an answer. */
const PAIRS = 50_000;

/** The capped reads that questions about word of mouth are made of. */
export class WordReader {
  constructor(private readonly db: Database) {}

  /** Products she told of and when first, the latest 200; of one product where it is named. */
  async toldOf(
    userId: string,
    types: readonly (typeof TELLING)[number][],
    productId: string | null,
    context?: QueryContext,
  ): Promise<{ at: ReadonlyMap<string, Date>; truncated: boolean }> {
    const params = { userId, types: [...types], productId, cap: OWN_ACTS, limit: OWN_PRODUCTS + 1 };
    const rows = await this.db.run(productsToldOf, params, context);
    const truncated = rows.length > OWN_PRODUCTS || rows.some(({ cut }) => cut);
    return { at: new Map(rows.slice(0, OWN_PRODUCTS).map((row) => [row.productId, row.at])), truncated };
  }

  /** What people did with these products, by kind. */
  async actsOf(
    ids: readonly string[],
    products: ReadonlyMap<string, Date>,
    kinds: readonly EventKind[],
    context?: QueryContext,
  ): Promise<Capped<{ userId: string; productId: string; kind: EventKind; at: Date }>> {
    if (ids.length === 0 || products.size === 0) return { rows: [], truncated: false };
    const since = new Date(Math.min(...[...products.values()].map(Number)));
    const types = EVENT_KINDS.filter(({ kind }) => kinds.includes(kind)).map(({ relationship }) => relationship);
    const params = { ids, productIds: [...products.keys()], types, since, perPerson: ACTS_PER_PERSON, limit: ACTS };
    const acts = await this.db.run(actsOfPeople, params, context);
    const rows = acts.map(({ type, reason, ...act }) => ({ ...act, kind: kindOf(type, reason) }));
    return { rows: rows.filter(({ kind }) => kinds.includes(kind)), truncated: acts.length === ACTS };
  }

  /** Friends of people, some of those who have very many. */
  async friendsOf(
    ids: readonly string[],
    perPerson: number,
    context?: QueryContext,
  ): Promise<Capped<{ source: string; userId: string }>> {
    const rows = await this.db.run(friendsOfPeople, { ids, perPerson, limit: PAIRS }, context);
    return { rows, truncated: rows.length === PAIRS || rows.some(({ cut }) => cut) };
  }

  /** @throws Failure NOT_FOUND */
  async checkUser(userId: string, context?: QueryContext): Promise<void> {
    const [{ exists }] = await this.db.run(userExists, { userId }, context);
    if (!exists) throw notFound('user', userId, 'userId');
  }

  /** @throws Failure NOT_FOUND */
  async checkProduct(productId: string, context?: QueryContext): Promise<void> {
    const [{ exists }] = await this.db.run(productExists, { productId }, context);
    if (!exists) throw notFound('product', productId, 'productId');
  }
}

/** Whether an act came within some days after another. */
export function isAfter(act: Date, other: Date | undefined, days: number): boolean {
  const passed = other ? act.getTime() - other.getTime() : -1;
  return passed > 0 && passed <= days * DAY;
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Dislikes and "not interested" share a relationship. */
function kindOf(type: string, reason: string | null): EventKind {
  const kinds = EVENT_KINDS.filter(({ relationship }) => relationship === type);
  return (kinds.find(({ kind }) => kind === reason) ?? kinds[0]).kind;
}
