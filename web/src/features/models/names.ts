import { useMemo } from 'react';
import { useText } from './text';

/** Rows of a card in plain words, by the names that the card has for them; a number is of days. */
const ROWS = [
  [/^popularity$/, 'row.popularity'],
  [/^recent popularity, (.+) days$/, 'row.recent'],
  [/^category affinity x recent popularity, (.+) days$/, 'row.category'],
  [/^item-kNN$/, 'row.item-knn'],
  [/^ridge$/, 'row.ridge'],
  [/^ridge x recency$/, 'row.ridge-recency'],
  [/^friends$/, 'row.friends'],
  [/^ridge \+ friends$/, 'row.ridge-friends'],
  [/^network without friends$/, 'row.network'],
  [/^network without friends x recency$/, 'row.network-recency'],
  [/^network through friends$/, 'row.network-circle'],
  [/^network with friends$/, 'row.network-friends'],
  [/^served, friends left out$/, 'row.alone'],
  [/^served, friends heard by influence$/, 'row.by-influence'],
  [/^served, friends heard alike$/, 'row.alike'],
  [/^served$/, 'row.served'],
] as const;

const SLICES = [
  [/^cold$/, 'slice.cold'],
  [/^below 10 events$/, 'slice.below-10'],
  [/^10 events and more$/, 'slice.above-10'],
  [/^10 to 49 events$/, 'slice.below-50'],
  [/^50 events and more$/, 'slice.above-50'],
  [/^loners$/, 'slice.loners'],
  [/^hubs$/, 'slice.hubs'],
  [/^region (.+)$/, 'slice.region'],
] as const;

/** Rules that need no learning: what a shop would have without the model. */
const SIMPLE = /popularity|^friends$/;

export function isSimple(row: string): boolean {
  return SIMPLE.test(row);
}

/** Names of rows and groups of a card in the person's language; what has none is called as the card calls it. */
export function useNames(): { readonly row: (name: string) => string; readonly slice: (name: string) => string } {
  const say = useText();
  return useMemo(() => {
    const of =
      (names: typeof ROWS | typeof SLICES) =>
      (name: string): string => {
        for (const [pattern, key] of names) {
          const found = pattern.exec(name);
          if (found) return say(key, { of: found[1] ?? '' });
        }
        return name;
      };
    return { row: of(ROWS), slice: of(SLICES) };
  }, [say]);
}
