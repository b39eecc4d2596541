import { type Money, sumsByCurrency } from '../../../platform/money.js';

/** A purchase or return, as stored. */
export interface Trade {
  readonly returned: boolean;
  readonly at: Date;
  readonly productId: string;
  readonly quantity: number;
  /** Of one piece, as paid; null where nobody said. */
  readonly price: number | null;
  readonly currency: string | null;
}

/** What a person bought. */
export interface Orders {
  /** Purchases of one moment are one order. One that was brought back stays an order. */
  readonly count: number;
  /** Pieces bought and kept. */
  readonly pieces: number;
  /** Paid for what was kept, one amount for each currency. */
  readonly spent: readonly Money[];
  /** Kept pieces whose price is unknown: `spent` lacks them. */
  readonly unpriced: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** What is kept of one purchase. */
export interface Kept {
  readonly at: Date;
  readonly price: number | null;
  readonly currency: string | null;
  pieces: number;
}

/**
 * Adds up the trades of one person. What is brought back is taken from the latest purchases of the product before it, at the
 * price paid then; a return without a purchase changes nothing.
 *
 * @param trades the oldest first; of one moment, purchases before returns, then in the order of their ids
 */
export function ordersOf(trades: readonly Trade[]): Orders {
  const moments = new Set(trades.flatMap(({ returned, at }) => (returned ? [] : [at.getTime()])));
  const all = keptPieces(trades);
  const priced = all.flatMap(({ price, currency, pieces }) =>
    price === null ? [] : [{ amount: price * pieces, currency }],
  );
  const times = [...moments];
  return {
    count: moments.size,
    pieces: countOf(all),
    spent: sumsByCurrency(priced),
    unpriced: countOf(all.filter(({ price }) => price === null)),
    firstAt: times.length > 0 ? new Date(times.reduce((a, b) => Math.min(a, b))) : null,
    lastAt: times.length > 0 ? new Date(times.reduce((a, b) => Math.max(a, b))) : null,
  };
}

/** The purchases of one person less what was brought back, as `ordersOf` takes it; those of which nothing is kept are left out. */
export function keptPieces(trades: readonly Trade[]): readonly Kept[] {
  const kept = new Map<string, Kept[]>();
  for (const { returned, at, productId, quantity, price, currency } of trades) {
    const pieces = kept.get(productId) ?? [];
    if (returned) takeBack(pieces, quantity);
    else pieces.push({ at, price, currency, pieces: quantity });
    kept.set(productId, pieces);
  }
  return [...kept.values()].flat().filter(({ pieces }) => pieces > 0);
}

function takeBack(purchases: readonly Kept[], quantity: number): void {
  let left = quantity;
  for (const purchase of [...purchases].reverse()) {
    const taken = Math.min(left, purchase.pieces);
    purchase.pieces -= taken;
    left -= taken;
  }
}

function countOf(purchases: readonly Kept[]): number {
  return purchases.reduce((sum, { pieces }) => sum + pieces, 0);
}
