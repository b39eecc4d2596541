import { type Listening } from '../graph/reach.js';

/** What people told of and bought, in compressed rows: those of person `n` are `starts[n] .. starts[n + 1]`, products ascending. */
export interface SalesRows {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** When she first told of it (bought, shared or praised it), in seconds; `Infinity` where she never did. */
  readonly told: Float64Array;
  /** When she first bought it and kept it, in seconds; `Infinity` where she never did. */
  readonly bought: Float64Array;
  /** What she paid for all she kept of it, 0 where she never bought. */
  readonly amount: Float64Array;
}

/** A shop as word of mouth sees it. */
export interface SalesLog {
  readonly products: number;
  /** Who hears whom and since when: the arc `v -> u` says that `v` hears of what `u` does. */
  readonly listening: Listening;
  readonly rows: SalesRows;
  /** From when on each person could buy, in seconds. */
  readonly present: Float64Array;
  /** The first moment that the rows do not cover, in seconds. */
  readonly end: number;
}

/** One product's rows: who told of it and who bought it. */
export interface ProductRows {
  readonly starts: Uint32Array;
  readonly people: Int32Array;
  /** Place of each in the rows by person. */
  readonly rows: Uint32Array;
}

/** The rows by product; those of product `p` are `starts[p] .. starts[p + 1]`, people ascending. */
export function byProduct({ starts, products }: SalesRows, count: number): ProductRows {
  const outStarts = new Uint32Array(count + 1);
  for (const product of products) outStarts[product + 1] += 1;
  for (let p = 0; p < count; p += 1) outStarts[p + 1] += outStarts[p];
  const next = outStarts.slice(0, count);
  const people = new Int32Array(products.length);
  const rows = new Uint32Array(products.length);
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let row = starts[person]; row < starts[person + 1]; row += 1) {
      const at = next[products[row]]++;
      people[at] = person;
      rows[at] = row;
    }
  }
  return { starts: outStarts, people, rows };
}
