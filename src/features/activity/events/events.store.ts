import { type UserId } from '../../people/index.js';
import { type ProductId } from '../../catalogue/index.js';
import {
  eventsByIds,
  likesOfPairs,
  loadEvents as load,
  removeFromCart as emptyCart,
  unlike,
} from '../../../../cypher/activity/index.js';
import {
  type Database,
  isConstraintViolation,
  type QueryContext,
  type Transaction,
} from '../../../platform/neo4j/index.js';
import { eventOf, type EventRecord, type JudgedEvent, pairOf, rowOf } from './event.js';
import { EVENT_RELATIONSHIPS, RELATIONSHIP_OF } from './kinds.js';

export type WriteTransaction = Transaction<'write'>;

/** What became of events that were looked up before they were written; the others are stored now. */
export interface LoadedEvents {
  /** Ids of events that were there with the same content. */
  readonly known: readonly string[];
  /** Ids of events that were there with other content. */
  readonly conflicts: readonly string[];
  readonly unknownUsers: ReadonlySet<string>;
  readonly unknownProducts: ReadonlySet<string>;
}

/** Looks every event up by its id, and creates those that are not there. Ids are distinct within one call. */
export async function loadEvents(tx: WriteTransaction, events: readonly JudgedEvent[]): Promise<LoadedEvents> {
  const known: string[] = [];
  const conflicts: string[] = [];
  const unknownUsers = new Set<string>();
  const unknownProducts = new Set<string>();
  for (const relationship of EVENT_RELATIONSHIPS) {
    const rows = events.filter(({ kind }) => RELATIONSHIP_OF[kind] === relationship).map(rowOf);
    if (rows.length === 0) continue;
    const [answer] = await tx.run(load[relationship], { rows });
    known.push(...answer.known);
    conflicts.push(...answer.conflicts);
    answer.unknownUsers.forEach((id) => unknownUsers.add(id));
    answer.unknownProducts.forEach((id) => unknownProducts.add(id));
  }
  return { known, conflicts, unknownUsers, unknownProducts };
}

/** The events of these ids that are stored. */
export async function findEvents(tx: WriteTransaction, ids: readonly string[]): Promise<Map<string, EventRecord>> {
  return new Map((await tx.run(eventsByIds, { ids })).map((row) => [row.id, eventOf(row)]));
}

/**
 * Ids of the likes that are stored of these pairs, by {@link pairOf}. The people stay locked until the transaction ends, so
 * that nobody else stores a like of theirs meanwhile.
 */
export async function findLikes(
  tx: WriteTransaction,
  pairs: readonly { readonly userId: string; readonly productId: string }[],
): Promise<Map<string, string>> {
  if (pairs.length === 0) return new Map();
  // In one order, so that two transactions do not wait for each other.
  const ordered = pairs
    .map(({ userId, productId }) => ({ userId, productId }))
    .sort((a, b) => (a.userId < b.userId ? -1 : 1));
  return new Map((await tx.run(likesOfPairs, { pairs: ordered })).map((row) => [pairOf(row), row.id]));
}

export interface Removed {
  readonly removed: number;
  readonly userKnown: boolean;
  readonly productKnown: boolean;
}

/** Takes back every like of this person for this product. */
export async function removeLikes(
  db: Database,
  userId: UserId,
  productId: ProductId,
  context?: QueryContext,
): Promise<Removed> {
  return (await db.run(unlike, { userId, productId }, context))[0];
}

/** Removes every time that the person put the product into the cart since last buying it. */
export async function removeFromCart(
  db: Database,
  userId: string,
  productId: string,
  context?: QueryContext,
): Promise<Removed> {
  return (await db.run(emptyCart, { userId, productId }, context))[0];
}

/** Another transaction stored one of these events after this one had looked for it: the work has to look again. */
export class Overtaken extends Error {}

/** A transaction is overtaken by one that stored something, so as many attempts as transactions at once are enough. */
const ATTEMPTS = 20;

/** Does work in one write transaction, and again where another transaction overtook it. */
export async function inTransaction<T>(
  db: Database,
  work: (tx: WriteTransaction) => Promise<T>,
  context: QueryContext,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction('write', work, context);
    } catch (error) {
      const overtaken = error instanceof Overtaken || isConstraintViolation(error);
      if (attempt === ATTEMPTS || !overtaken) throw error;
    }
  }
}
