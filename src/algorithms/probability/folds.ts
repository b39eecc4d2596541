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
 * @throws RangeError where a class has fewer rows than there are folds
 */
export function stratifiedFolds(labels: ArrayLike<number>, count: number, rng: Rng): readonly Fold[] {
  const foldOf = new Uint8Array(labels.length);
  let next = 0;
  for (const label of [1, 0]) {
    const rows = Array.from({ length: labels.length }, (_, row) => row).filter((row) => labels[row] === label);
    if (rows.length < count)
      throw new RangeError(`${rows.length} rows of class ${label} are too few for ${count} folds.`);
    for (const row of shuffle(rows, rng)) foldOf[row] = next++ % count;
  }
  const rows = Uint32Array.from(foldOf, (_, row) => row);
  return Array.from({ length: count }, (_, fold) => ({
    inside: rows.filter((row) => foldOf[row] === fold),
    outside: rows.filter((row) => foldOf[row] !== fold),
  }));
}
