import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { askAnew } from './asked';
import { cartOf, setCart } from './cart';
import { LIKE, PUT_INTO_CART, TAKE_FROM_CART, UNLIKE } from './documents';
import { order } from './shop-server';
import { useShopper } from './shopper';

/** What the customer did last: lists compare themselves with what they were before it. */
export interface LastAct {
  readonly kind: 'like' | 'unlike' | 'cart' | 'buy';
  /** When it was pressed, of `performance.now()`. */
  readonly at: number;
  readonly failed?: string;
}

let last: LastAct | undefined;
const listeners = new Set<() => void>();

export function useLastAct(): LastAct | undefined {
  return useSyncExternalStore(subscribe, () => last);
}

export function forgetLastAct(): void {
  say(undefined);
}

export interface Acts {
  readonly like: (productId: string, from?: string) => Promise<void>;
  readonly unlike: (productId: string) => Promise<void>;
  readonly putIntoCart: (productId: string, from?: string) => Promise<void>;
  readonly takeFromCart: (productId: string) => Promise<void>;
  readonly buy: (productIds: readonly string[]) => Promise<void>;
}

/** What a customer does; `from` is the `recommendationId` of the list that led to it. */
export function useActs(): Acts {
  const client = useClient();
  const { userId } = useShopper();
  const act = useCallback(async (kind: LastAct['kind'], does: () => Promise<string | undefined>): Promise<void> => {
    const at = performance.now();
    say({ kind, at });
    const failed = await does().catch((error: unknown) => (error as Error).message);
    if (failed) say({ kind, at, failed });
  }, []);
  return {
    like: (productId, from) =>
      act('like', async () => {
        const input = { userId, productId, idempotencyKey: crypto.randomUUID(), recommendationId: from };
        const { data, error } = await client.mutation(LIKE, { input }).toPromise();
        return problemOf(data?.like, error);
      }),
    unlike: (productId) =>
      act('unlike', async () => {
        const { data, error } = await client.mutation(UNLIKE, { input: { userId, productId } }, TOUCHES).toPromise();
        return problemOf(data?.unlike, error);
      }),
    putIntoCart: (productId, from) =>
      act('cart', async () => {
        setCart(userId, [...cartOf(userId).filter((id) => id !== productId), productId]);
        const input = { userId, productId, idempotencyKey: crypto.randomUUID(), recommendationId: from };
        const { data, error } = await client.mutation(PUT_INTO_CART, { input }).toPromise();
        return problemOf(data?.addToCart, error);
      }),
    takeFromCart: (productId) =>
      act('cart', async () => {
        setCart(
          userId,
          cartOf(userId).filter((id) => id !== productId),
        );
        const { data, error } = await client
          .mutation(TAKE_FROM_CART, { input: { userId, productId } }, TOUCHES)
          .toPromise();
        return problemOf(data?.removeFromCart, error);
      }),
    buy: (productIds) =>
      act('buy', async () => {
        await order(userId, productIds);
        setCart(
          userId,
          cartOf(userId).filter((id) => !productIds.includes(id)),
        );
        askAnew();
        return undefined;
      }),
  };
}

/** A mutation whose answer names no product changes lists of products all the same. */
const TOUCHES = { additionalTypenames: ['Product', 'User'] };

function problemOf(
  payload: { readonly __typename: string; readonly message?: string } | null | undefined,
  error: Error | undefined,
): string | undefined {
  return error?.message ?? payload?.message;
}

function say(act: LastAct | undefined): void {
  last = act;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
