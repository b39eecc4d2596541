const { log } = Math;

/** How alike two ways of grouping the same things are. */
export interface Agreement {
  /** Adjusted Rand index (Hubert and Arabie 1985): 1 for the same groups, 0 on average by chance, below it where they are less alike. */
  readonly ari: number;
  /** Mutual information over the mean of both entropies, 0 to 1. Many small groups raise it, so never judge by it alone. */
  readonly nmi: number;
}

/**
 * Compares two groupings in linear time; their numbers mean nothing but who is together. Both figures are 1 where neither groups anything
 * apart, as then they agree.
 *
 * @throws RangeError where they are of different lengths
 */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): Agreement {
  const nodes = a.length;
  if (b.length !== nodes) throw new RangeError(`${nodes} things in one grouping, ${b.length} in the other`);
  const [ofA, ofB] = [new Map<number, number>(), new Map<number, number>()];
  const both = new Map<number, Map<number, number>>();
  for (let n = 0; n < nodes; n += 1) {
    count(ofA, a[n]);
    count(ofB, b[n]);
    const row = both.get(a[n]) ?? new Map<number, number>();
    both.set(a[n], row);
    count(row, b[n]);
  }
  let [pairs, shared] = [0, 0];
  for (const [group, row] of both) {
    for (const [other, size] of row) {
      pairs += pairsOf(size);
      shared += (size / nodes) * log((size * nodes) / ofA.get(group)! / ofB.get(other)!);
    }
  }
  const [pairsA, pairsB] = [sumOf(ofA, pairsOf), sumOf(ofB, pairsOf)];
  const byChance = (pairsA * pairsB) / pairsOf(nodes);
  const most = (pairsA + pairsB) / 2;
  const entropy = (of: Map<number, number>): number => -sumOf(of, (size) => (size / nodes) * log(size / nodes));
  const entropies = (entropy(ofA) + entropy(ofB)) / 2;
  return {
    ari: most === byChance ? 1 : (pairs - byChance) / (most - byChance),
    nmi: entropies === 0 ? 1 : shared / entropies,
  };
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function sumOf(counts: ReadonlyMap<number, number>, value: (size: number) => number): number {
  let sum = 0;
  for (const size of counts.values()) sum += value(size);
  return sum;
}
