import { useSyncExternalStore } from 'react';
import { keep, readStored } from '../../../src/ui/stored';

const EMPTY: readonly string[] = [];
let read: { readonly key: string; readonly text: string; readonly ids: readonly string[] } | undefined;
const listeners = new Set<() => void>();

/** What a customer has in the cart, in this browser: a shop has carts of its own. */
export function useCart(userId: string): readonly string[] {
  return useSyncExternalStore(subscribe, () => cartOf(userId));
}

export function cartOf(userId: string): readonly string[] {
  const key = `cart.${userId}`;
  const text = readStored(key) ?? '';
  if (read?.key !== key || read.text !== text) read = { key, text, ids: text ? text.split(' ') : EMPTY };
  return read.ids;
}

export function setCart(userId: string, productIds: readonly string[]): void {
  keep(`cart.${userId}`, productIds.length > 0 ? productIds.join(' ') : undefined);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
