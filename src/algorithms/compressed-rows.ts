/** Some entries of compressed rows, and the rows that they make: those of row `n` are `starts[n] .. starts[n + 1]`. */
export interface KeptEntries {
  readonly starts: Uint32Array;
  /** Positions in the whole, ascending. */
  readonly entries: Uint32Array;
}

/** The entries that a condition holds for. */
export function entriesWhere(starts: Uint32Array, holds: (entry: number) => boolean): KeptEntries {
  const entries = new Uint32Array(starts[starts.length - 1]);
  const kept = new Uint32Array(starts.length);
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let n = starts[row]; n < starts[row + 1]; n += 1) {
      if (!holds(n)) continue;
      entries[count] = n;
      count += 1;
    }
    kept[row + 1] = count;
  }
  return { starts: kept, entries: entries.subarray(0, count) };
}

/** The values at these positions. */
export function valuesAt<Kind extends Int32Array | Float64Array>(values: Kind, entries: Uint32Array): Kind {
  const out = values.slice(0, entries.length) as Kind;
  for (let n = 0; n < entries.length; n += 1) out[n] = values[entries[n]];
  return out;
}

/** The values of these entries, of which each has `width` beside one another. */
export function blocksAt(values: Float64Array, width: number, entries: Uint32Array): Float64Array {
  const out = new Float64Array(entries.length * width);
  entries.forEach((entry, n) => out.set(values.subarray(entry * width, (entry + 1) * width), n * width));
  return out;
}

/**
 * The values of these entries, which have several each, in compressed rows: one row for each entry.
 * @param spanOf the values of an entry
 */
export function spansAt(
  entries: Uint32Array,
  spanOf: (entry: number) => Float64Array,
): { readonly starts: Uint32Array; readonly values: Float64Array } {
  const starts = new Uint32Array(entries.length + 1);
  entries.forEach((entry, row) => (starts[row + 1] = starts[row] + spanOf(entry).length));
  const values = new Float64Array(starts[entries.length]);
  entries.forEach((entry, row) => values.set(spanOf(entry), starts[row]));
  return { starts, values };
}
