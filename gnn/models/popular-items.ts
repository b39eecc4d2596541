import { type CountedState } from './ranker-state.js';

/** Share of the products with events that counts as popular; all others are niche. */
export const POPULAR_SHARE = 0.2;

/**
 * Marks the fifth of the items with events that is most popular of all time; equal ones in the order of rows.
 *
 * @returns 1 an item that is popular, 0 for niche ones and those without an event; length `items`
 */
export function popularItems({ items, halfLives, popularity }: CountedState): Uint8Array {
  const all = popularity[halfLives.indexOf(null)];
  const known = Int32Array.from({ length: items }, (_, item) => item).filter((item) => all[item] > 0);
  const order = known.sort((a, b) => all[b] - all[a] || a - b);
  const popular = new Uint8Array(items);
  for (const item of order.subarray(0, Math.round(POPULAR_SHARE * order.length))) popular[item] = 1;
  return popular;
}
