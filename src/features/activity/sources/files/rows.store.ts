import {
  ingestCategories,
  ingestEventPeople,
  ingestEventProducts,
  takeBackPurchases,
  ingestFollows,
  ingestFriendships,
  ingestMentioned,
  ingestProductBrands,
  ingestProductCategories,
  ingestProductHandles,
  ingestProducts,
  ingestRobots,
  ingestUsers,
  ingestVariants,
} from '../../../../../cypher/activity/index.js';
import { setTags } from '../../../../../cypher/catalogue/index.js';
import { columnsOfImages } from '../../../catalogue/index.js';
import { createEvents } from '../../events/create-events.store.js';
import { loadEvents, type WriteTransaction } from '../../events/events.store.js';
import { type Batch, type Entry } from './sieve/batch.js';
import { IngestError } from './errors.js';
import { repeatedLikes } from './likes.store.js';
import {
  dropUnverified,
  findSettled,
  findTold,
  purchaseKey,
  type SentPurchase,
} from '../../events/unverified.store.js';
import {
  type CategoryRow,
  type EventRow,
  type ProductRow,
  type TieRow,
  type UserRow,
  type VariantRow,
} from './rows.js';

/** What only the database knows about the rows of a batch. */
export interface Stored {
  /** Rows, each by its {@link keyOf}, that were in the graph already. */
  readonly known: ReadonlySet<string>;
  /** Ids of events that are in the graph with other content. */
  readonly conflicts: ReadonlySet<string>;
  /** How many purchases were taken back. */
  readonly takenBack?: number;
  /** How many handles other products of the graph have. */
  readonly handlesTaken?: number;
  /** Ids of likes on top of another like, and of purchases that were confirmed under another id: they are not stored. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Stores the rows of a batch.
 * @param careful looks each event up, because some may be in the graph already. Without it such an event is a
 *   constraint violation, which ends the transaction.
 */
export async function storeBatch(tx: WriteTransaction, batch: Batch, careful: boolean): Promise<Stored> {
  const stored = await storeRows(tx, batch, careful);
  const { categories, placements, brands, handles, titles, people } = batch.facts;
  if (categories.length > 0) await tx.run(ingestCategories, { rows: categories });
  if (placements.length > 0) await tx.run(ingestProductCategories, { rows: placements });
  if (brands.length > 0) await tx.run(ingestProductBrands, { rows: brands });
  const [{ taken }] = handles.length > 0 ? await tx.run(ingestProductHandles, { rows: handles }) : [{ taken: 0 }];
  if (batch.robots.size > 0) await tx.run(ingestRobots, { userIds: [...batch.robots] });
  if (titles.length > 0) await tx.run(ingestEventProducts, { rows: titles });
  if (people.length > 0) await tx.run(ingestEventPeople, { rows: people });
  const back =
    batch.takenBack.length > 0 ? await tx.run(takeBackPurchases, { rows: batch.takenBack }) : [{ removed: 0 }];
  return { ...stored, handlesTaken: taken, takenBack: back[0].removed };
}

async function storeRows(tx: WriteTransaction, { target, entries }: Batch, careful: boolean): Promise<Stored> {
  if (entries.length === 0) return NONE_KNOWN;
  switch (target) {
    case 'users':
      return knownOf(await tx.run(ingestUsers, { rows: rowsOf<UserRow>(entries) }));
    case 'products': {
      const known = await tx.run(ingestProducts, {
        rows: rowsOf<ProductRow>(entries).map((row) => ({
          ...row,
          stock: row.stock ?? undefined,
          stockUnknown: row.stock === null,
          ...(row.images && columnsOfImages(row.images)),
        })),
      });
      const tagged = rowsOf<ProductRow>(entries).flatMap(({ id, tags }) => (tags ? [{ id, tags }] : []));
      if (tagged.length > 0) await tx.run(setTags, { rows: tagged });
      return knownOf(known);
    }
    case 'variants': {
      // The order of the file is that of the shop.
      const rows = entries.map(({ row, records }) => {
        const variant = row as VariantRow;
        const { stock } = variant;
        return { ...variant, stock: stock ?? undefined, stockUnknown: stock === null, position: records[0].line };
      });
      await tx.run(ingestMentioned, { userIds: [], productIds: [...new Set(rows.map(({ productId }) => productId))] });
      return knownOf(await tx.run(ingestVariants, { rows }));
    }
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
      const all = rowsOf<EventRow>(entries);
      const told = purchasesOf(all).length > 0 ? await findTold(tx) : { unverified: false, confirmed: false };
      const confirmed = told.confirmed ? await confirmedBefore(tx, all) : [];
      const repeated = new Set([...(await repeatedLikes(tx, all)), ...confirmed]);
      const rows = all.filter(({ id }) => !repeated.has(id));
      if (rows.length === 0) return { ...NONE_KNOWN, repeated };
      const stored = await (careful ? load(tx, rows) : create(tx, rows));
      if (told.unverified) await dropUnverified(tx, purchasesOf(rows.filter(({ id }) => !stored.conflicts.has(id))));
      return { ...stored, repeated };
    }
  }
}

function rowsOf<R>(entries: readonly Entry[]): R[] {
  return entries.map(({ row }) => row as R);
}

/** Of rows that are all new, or none. */
export const NONE_KNOWN: Stored = { known: new Set(), conflicts: new Set(), repeated: new Set() };

/** What a row is called in the answers of the database: its id, or the pair of a tie. */
export function keyOf(row: Entry['row']): string {
  return 'a' in row ? `${row.a}\n${row.b}` : row.id;
}

function knownOf([{ known }]: readonly { known: readonly (string | { a: string; b: string })[] }[]): Stored {
  const keys = known.map((one) => (typeof one === 'string' ? one : `${one.a}\n${one.b}`));
  return { ...NONE_KNOWN, known: new Set(keys) };
}

/** Looks every event up by its id, and creates those that are not there, with the people and products they name. */
async function load(tx: WriteTransaction, rows: readonly EventRow[]): Promise<Stored> {
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const productIds = [...new Set(rows.map(({ productId }) => productId))];
  await tx.run(ingestMentioned, { userIds, productIds });
  const { known, conflicts } = await loadEvents(tx, rows);
  return { ...NONE_KNOWN, known: new Set(known), conflicts: new Set(conflicts) };
}

async function create(tx: WriteTransaction, rows: readonly EventRow[]): Promise<Stored> {
  const created = await createEvents(tx, rows);
  if (created === rows.length) return NONE_KNOWN;
  throw new IngestError('INCOMPLETE_WRITE', `The database created ${created} of ${rows.length} events.`);
}

/** Ids of the purchases among these rows that the shop confirmed under the id that a storefront gave them. */
async function confirmedBefore(tx: WriteTransaction, rows: readonly EventRow[]): Promise<string[]> {
  const settled = await findSettled(tx, purchasesOf(rows));
  return purchasesOf(rows).flatMap((purchase) => {
    const id = settled.get(purchaseKey(purchase));
    return id === undefined || id === purchase.id ? [] : [purchase.id];
  });
}

function purchasesOf(rows: readonly EventRow[]): (EventRow & SentPurchase)[] {
  return rows.filter(({ kind }) => kind === 'PURCHASE').map((row) => ({ ...row, sentAs: row.id }));
}
