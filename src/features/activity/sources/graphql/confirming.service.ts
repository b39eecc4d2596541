import { checkBatch } from '../../../../platform/checks.js';
import { type Database, type QueryContext } from '../../../../platform/neo4j/index.js';
import { findEvents, inTransaction, type WriteTransaction } from '../../events/events.store.js';
import {
  confirmUnverified,
  dropUnverified,
  findSettled,
  findUnverified,
  purchaseKey,
} from '../../events/unverified.store.js';

/** What became of purchases that were to be confirmed: each id is in one of the three. */
export interface ConfirmedPurchases {
  readonly confirmed: number;
  /** Purchases that were confirmed before, or by another id of this call. */
  readonly duplicates: number;
  /** Ids of which there is no purchase. */
  readonly unknown: readonly string[];
}

/** Confirms what storefronts told of purchases: from then on they count. */
export class ConfirmingService {
  constructor(private readonly db: Database) {}

  /**
   * Confirms 1 to 1,000 purchases by their ids in Grapevine, each once, however often and by how many at a time it is asked for.
   * @throws Failure INVALID_INPUT for a batch that is empty or too large
   */
  async confirm(eventIds: readonly string[], context?: QueryContext): Promise<ConfirmedPurchases> {
    checkBatch(eventIds, 'input', 'eventIds');
    const ids = [...new Set(eventIds)];
    return inTransaction(this.db, (tx) => confirmAll(tx, ids), { operation: 'confirmPurchases', ...context });
  }
}

async function confirmAll(tx: WriteTransaction, ids: readonly string[]): Promise<ConfirmedPurchases> {
  const told = await findUnverified(tx, ids);
  const settled = await findSettled(tx, told);
  // Two senders may have told of one purchase.
  const first = new Map(told.map((one) => [purchaseKey(one), one.id]));
  const confirmed = told.filter((one) => !settled.has(purchaseKey(one)) && first.get(purchaseKey(one)) === one.id);
  await confirmUnverified(
    tx,
    confirmed.map(({ id }) => id),
  );
  await dropUnverified(
    tx,
    told.map(({ sentAs, userId, productId }) => ({ id: sentAs, userId, productId })),
  );
  const found = new Set(told.map(({ id }) => id));
  const others = ids.filter((id) => !found.has(id));
  const stored = await findEvents(tx, others);
  const unknown = others.filter((id) => stored.get(id)?.kind !== 'PURCHASE');
  return { confirmed: confirmed.length, duplicates: ids.length - confirmed.length - unknown.length, unknown };
}
