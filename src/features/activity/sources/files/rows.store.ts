import {
  ingestCategories,
  ingestEvents,
  type IngestEventsParams,
  ingestFollows,
  ingestFriendships,
  ingestMentioned,
  ingestProductBrands,
  ingestProductCategories,
  ingestProducts,
  ingestRobots,
  ingestUsers,
  loadAddedToCart,
  loadCommented,
  loadDisliked,
  loadLiked,
  loadPurchased,
  loadRated,
  loadReturned,
  loadShared,
  loadViewed,
} from '../../../../../cypher/activity/index.js';
import { type Transaction } from '../../../../platform/neo4j/index.js';
import { EVENT_KINDS, type EventKind, type EventRelationship } from '../../events/kinds.js';
import { type Batch, type Entry } from './batch.js';
import { IngestError } from './errors.js';
import { type CategoryRow, type EventRow, type ProductRow, type TieRow, type UserRow } from './rows.js';

/** What only the database could tell about the rows of a batch. */
export interface Stored {
  /** Rows that were in the graph already. */
  readonly known: number;
  /** Ids of events that the graph has with other content. */
  readonly conflicts: readonly string[];
}

export type Tx = Transaction<'write'>;

/**
 * Stores the rows of a batch.
 * @param careful whether events may be in the graph already: looks each up. Without it a known event is a constraint
 *   violation, which ends the transaction.
 */
export async function storeBatch(tx: Tx, batch: Batch, careful: boolean): Promise<Stored> {
  const stored = await storeRows(tx, batch, careful);
  const { categories, placements, brands } = batch.facts;
  if (categories.length > 0) await tx.run(ingestCategories, { rows: categories });
  if (placements.length > 0) await tx.run(ingestProductCategories, { rows: placements });
  if (brands.length > 0) await tx.run(ingestProductBrands, { rows: brands });
  if (batch.robots.size > 0) await tx.run(ingestRobots, { userIds: [...batch.robots] });
  return stored;
}

async function storeRows(tx: Tx, { target, entries }: Batch, careful: boolean): Promise<Stored> {
  if (entries.length === 0) return { known: 0, conflicts: [] };
  switch (target) {
    case 'users':
      return knownOf(await tx.run(ingestUsers, { rows: rowsOf<UserRow>(entries) }));
    case 'products':
      return knownOf(await tx.run(ingestProducts, { rows: rowsOf<ProductRow>(entries) }));
    case 'categories':
      return knownOf(await tx.run(ingestCategories, { rows: rowsOf<CategoryRow>(entries) }));
    case 'friendships':
    case 'follows': {
      const rows = rowsOf<TieRow>(entries);
      const userIds = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
      await tx.run(ingestMentioned, { userIds, productIds: [] });
      return knownOf(await tx.run(target === 'follows' ? ingestFollows : ingestFriendships, { rows }));
    }
    case 'events': {
      const rows = rowsOf<EventRow>(entries);
      return careful ? loadEvents(tx, rows) : createEvents(tx, rows);
    }
  }
}

function rowsOf<R>(entries: readonly Entry[]): R[] {
  return entries.map(({ row }) => row as R);
}

function knownOf([{ known }]: readonly { known: readonly unknown[] }[]): Stored {
  return { known: known.length, conflicts: [] };
}

const LOADS = {
  VIEWED: loadViewed,
  LIKED: loadLiked,
  DISLIKED: loadDisliked,
  COMMENTED: loadCommented,
  SHARED: loadShared,
  ADDED_TO_CART: loadAddedToCart,
  RATED: loadRated,
  PURCHASED: loadPurchased,
  RETURNED: loadReturned,
} as const satisfies Record<EventRelationship, unknown>;

const RELATIONSHIP = Object.fromEntries(EVENT_KINDS.map(({ kind, relationship }) => [kind, relationship])) as Record<
  EventKind,
  EventRelationship
>;

/** Looks every event up by its id, and creates those that are not there. */
async function loadEvents(tx: Tx, rows: readonly EventRow[]): Promise<Stored> {
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const productIds = [...new Set(rows.map(({ productId }) => productId))];
  await tx.run(ingestMentioned, { userIds, productIds });
  let known = 0;
  const conflicts: string[] = [];
  for (const [relationship, load] of Object.entries(LOADS)) {
    const some = rows.filter(({ kind }) => RELATIONSHIP[kind] === relationship);
    if (some.length === 0) continue;
    const [answer] = await tx.run(load, { rows: some });
    known += answer.known.length;
    conflicts.push(...answer.conflicts);
  }
  return { known, conflicts };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Creates every event; people and products are looked up once each. */
async function createEvents(tx: Tx, rows: readonly EventRow[]): Promise<Stored> {
  const users = new Places();
  const products = new Places();
  const lists: Omit<Mutable<IngestEventsParams>, 'users' | 'products'> = {
    viewed: [],
    liked: [],
    disliked: [],
    commented: [],
    shared: [],
    addedToCart: [],
    rated: [],
    purchased: [],
    returned: [],
  };
  const listOf: Record<EventRelationship, object[]> = {
    VIEWED: lists.viewed,
    LIKED: lists.liked,
    DISLIKED: lists.disliked,
    COMMENTED: lists.commented,
    SHARED: lists.shared,
    ADDED_TO_CART: lists.addedToCart,
    RATED: lists.rated,
    PURCHASED: lists.purchased,
    RETURNED: lists.returned,
  };
  // A row goes as it is: of its fields only those that the query declares for its relationship are sent.
  for (const row of rows) {
    listOf[RELATIONSHIP[row.kind]].push({ ...row, u: users.of(row.userId), p: products.of(row.productId) });
  }
  const [{ loaded }] = await tx.run(ingestEvents, { ...lists, users: users.ids, products: products.ids });
  if (loaded !== rows.length) {
    throw new IngestError('INCOMPLETE_WRITE', `The database created ${loaded} of ${rows.length} events.`);
  }
  return { known: 0, conflicts: [] };
}

/** Ids and their places in a list. */
class Places {
  readonly ids: string[] = [];
  private readonly at = new Map<string, number>();

  of(id: string): number {
    let place = this.at.get(id);
    if (place === undefined) {
      place = this.ids.push(id) - 1;
      this.at.set(id, place);
    }
    return place;
  }
}
