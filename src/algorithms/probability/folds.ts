import { type Rng, shuffle } from '../random.js';

/** Rows of one fold, and all others; both ascending. */
export interface Fold {
  readonly inside: Uint32Array;
  readonly outside: Uint32Array;
}

/**
 * Deals rows into folds so that each has about the same share of both classes.
 *
 * @param labels 0 or 1
 * @param count from 2
 * @param groups number of the group of each row: rows of one group, as of one person at several times, come into one fold. By default each row is its own
 * @throws RangeError where a class has rows in fewer groups than there are folds
 */
export function stratifiedFolds(
  labels: ArrayLike<number>,
  count: number,
  rng: Rng,
  groups?: ArrayLike<number>,
): readonly Fold[] {
  const groupOf = (row: number): number => groups?.[row] ?? row;
  const seen: readonly Set<number>[] = [new Set(), new Set()];
  for (let row = 0; row < labels.length; row += 1) seen[labels[row]].add(groupOf(row));
  for (const label of [1, 0]) {
    if (seen[label].size < count)
      throw new RangeError(`${seen[label].size} rows of class ${label} are too few for ${count} folds.`);
  }
  const foldOf = new Map<number, number>();
  const [negative, positive] = seen;
  for (const dealt of [[...positive], [...negative].filter((group) => !positive.has(group))]) {
    for (const group of shuffle(dealt, rng)) foldOf.set(group, foldOf.size % count);
  }
  const rows = Uint32Array.from({ length: labels.length }, (_, row) => row);
  return Array.from({ length: count }, (_, fold) => ({
    inside: rows.filter((row) => foldOf.get(groupOf(row)) === fold),
    outside: rows.filter((row) => foldOf.get(groupOf(row)) !== fold),
  }));
}
