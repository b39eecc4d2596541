/** Rows of items that were taken together, and how much each row counts. */
export interface WeightedRows {
  readonly rows: readonly (readonly number[])[];
  readonly weight: number;
}

/** How near items are to each other, in compressed rows: what is near to item `n` is `starts[n] .. starts[n + 1]`. */
export interface ItemFilter {
  readonly starts: Uint32Array;
  readonly heads: Int32Array;
  readonly near: Float32Array;
}

const { sqrt } = Math;

/**
 * A linear low-pass filter of items (GF-CF, Shen et al. 2021, with rows normalised as a random walk): two items are near where rows hold both,
 * each row sharing out 1 among its items, and by the square root of how often both are taken.
 * Memory is 4 bytes for each pair of items while it is made.
 *
 * @returns symmetric
 */
export function itemFilter(items: number, parts: readonly WeightedRows[]): ItemFilter {
  const degree = new Float64Array(items);
  for (const { rows, weight } of parts) for (const row of rows) for (const item of row) degree[item] += weight;
  const dense = new Float32Array(items * items);
  for (const { rows, weight } of parts) {
    for (const row of rows) {
      for (const a of row) {
        const share = weight / row.length / sqrt(degree[a]);
        for (const b of row) dense[a * items + b] += share / sqrt(degree[b]);
      }
    }
  }
  return compressed(items, dense);
}

function compressed(items: number, dense: Float32Array): ItemFilter {
  let count = 0;
  for (let n = 0; n < dense.length; n += 1) if (dense[n] > 0) count += 1;
  const filter = { starts: new Uint32Array(items + 1), heads: new Int32Array(count), near: new Float32Array(count) };
  let at = 0;
  for (let a = 0; a < items; a += 1) {
    for (let b = 0; b < items; b += 1) {
      if (dense[a * items + b] === 0) continue;
      filter.heads[at] = b;
      filter.near[at] = dense[a * items + b];
      at += 1;
    }
    filter.starts[a + 1] = at;
  }
  return filter;
}

/** What is near to weighted items: the sum of their rows, by item. */
export function filtered({ starts, heads, near }: ItemFilter, from: ReadonlyMap<number, number>): Float32Array {
  const sum = new Float32Array(starts.length - 1);
  for (const [item, weight] of from) {
    for (let n = starts[item]; n < starts[item + 1]; n += 1) sum[heads[n]] += weight * near[n];
  }
  return sum;
}

/** The items above zero with their values. */
export function aboveZero(values: Float32Array): Map<number, number> {
  const found = new Map<number, number>();
  for (let n = 0; n < values.length; n += 1) if (values[n] > 0) found.set(n, values[n]);
  return found;
}
