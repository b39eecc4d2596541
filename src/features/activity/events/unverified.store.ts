import {
  confirmPurchases,
  dropUnverifiedPurchases,
  lockPeople,
  settledPurchases,
  storeUnverifiedPurchases,
  toldPurchases,
  type ToldPurchasesRow,
  unverifiedPurchases,
  type UnverifiedPurchasesRow,
} from '../../../../cypher/activity/index.js';
import { type JudgedEvent } from './event.js';
import { type LoadedEvents, type WriteTransaction } from './events.store.js';

/** A purchase by the id under which it is sent: that of the order, as a rule. */
export interface SentPurchase {
  readonly sentAs: string;
  readonly userId: string;
  readonly productId: string;
}

/** A purchase that a storefront told of, to be stored as unverified. */
export type ToldPurchase = JudgedEvent & { readonly sentAs: string };

/** Ids of the confirmed purchases that these are, by {@link purchaseKey}: confirmed under the id as sent, or under that of a storefront. */
export async function findSettled(
  tx: WriteTransaction,
  purchases: readonly SentPurchase[],
): Promise<Map<string, string>> {
  if (purchases.length === 0) return new Map();
  const rows = purchases.map(({ sentAs, userId, productId }) => ({ sentAs, userId, productId }));
  return new Map((await tx.run(settledPurchases, { rows })).map((row) => [purchaseKey(row), row.id]));
}

/** As {@link findSettled}. The people stay locked until the transaction ends: nobody else tells of or confirms a purchase of theirs. */
export async function lockAndFindSettled(
  tx: WriteTransaction,
  purchases: readonly SentPurchase[],
): Promise<Map<string, string>> {
  if (purchases.length === 0) return new Map();
  // In one order, so that two transactions do not wait for each other.
  await tx.run(lockPeople, { ids: [...new Set(purchases.map(({ userId }) => userId))].sort() });
  return findSettled(tx, purchases);
}

/** Whether there is anything to be looked for by the functions of this file; most shops have nothing. */
export async function findTold(tx: WriteTransaction): Promise<ToldPurchasesRow> {
  return (await tx.run(toldPurchases, {}))[0];
}

export function purchaseKey({ sentAs, userId, productId }: SentPurchase): string {
  return `${sentAs}\n${userId}\n${productId}`;
}

/** Stores purchases, none of which is there, as unverified. */
export async function storeUnverified(
  tx: WriteTransaction,
  purchases: readonly ToldPurchase[],
): Promise<Pick<LoadedEvents, 'unknownUsers' | 'unknownProducts'>> {
  if (purchases.length === 0) return { unknownUsers: new Set(), unknownProducts: new Set() };
  const rows = purchases.map(({ id, sentAs, userId, productId, at, quantity, price, currency, recommendationId }) => {
    return { id, sentAs, userId, productId, at, quantity, price, currency, recommendationId };
  });
  const [{ unknownUsers, unknownProducts }] = await tx.run(storeUnverifiedPurchases, { rows });
  return { unknownUsers: new Set(unknownUsers), unknownProducts: new Set(unknownProducts) };
}

/** Removes what storefronts told of purchases that are stored now; the id of each is its own, or the one under which it was told of. */
export async function dropUnverified(
  tx: WriteTransaction,
  purchases: readonly { readonly id: string; readonly userId: string; readonly productId: string }[],
): Promise<void> {
  if (purchases.length === 0) return;
  const rows = purchases.map(({ id, userId, productId }) => ({ id, userId, productId }));
  await tx.run(dropUnverifiedPurchases, { rows });
}

/** The unverified purchases of these ids. Their people stay locked until the transaction ends. */
export async function findUnverified(tx: WriteTransaction, ids: readonly string[]): Promise<UnverifiedPurchasesRow[]> {
  return tx.run(unverifiedPurchases, { ids });
}

/** Makes purchases of unverified ones; these stay, to be dropped. */
export async function confirmUnverified(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  await tx.run(confirmPurchases, { ids });
}
