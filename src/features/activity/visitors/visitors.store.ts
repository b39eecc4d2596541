import {
  claimVisitor,
  countVisit,
  dropVisitorEvents,
  expireVisitors,
  storeVisit,
  type StoreVisitParams,
  type StoreVisitRow,
  trimVisit,
  visitorEvents,
  type VisitorEventsRow,
} from '../../../../cypher/activity/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type WriteTransaction } from '../events/events.store.js';

/** Stores events of a visitor, and keeps the newest `most` of them. */
export async function storeVisitorEvents(
  tx: WriteTransaction,
  visit: StoreVisitParams,
  most: number,
): Promise<StoreVisitRow> {
  const [stored] = await tx.run(storeVisit, visit);
  await tx.run(trimVisit, { visitor: visit.visitor, most });
  return stored;
}

/** How many events a visitor has. */
export async function countVisitorEvents(db: Database, visitor: string, context?: QueryContext): Promise<number> {
  const [row] = await db.run(countVisit, { visitor }, context);
  return row?.events ?? 0;
}

/**
 * Makes a visitor this person's, if nobody else's, and locks the visitor until the transaction ends.
 * @returns whose the visitor is, null where the person is unknown; undefined where no such visitor was seen since then
 */
export async function claim(
  tx: WriteTransaction,
  visitor: string,
  userId: string,
  since: Date,
): Promise<string | null | undefined> {
  const [row] = await tx.run(claimVisitor, { visitor, userId, since });
  return row?.owner;
}

/** The oldest events of a visitor. */
export async function oldestEvents(tx: WriteTransaction, visitor: string, limit: number): Promise<VisitorEventsRow[]> {
  return tx.run(visitorEvents, { visitor, limit });
}

export async function dropEvents(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  await tx.run(dropVisitorEvents, { ids });
}

/** Removes visitors who were last seen before, at most `limit`. @returns how many */
export async function dropVisitors(db: Database, before: Date, limit: number): Promise<number> {
  const [{ removed }] = await db.run(expireVisitors, { before, limit }, { operation: 'expireVisitors' });
  return removed;
}
