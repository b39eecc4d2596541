import { type Listening } from '../graph/reach.js';
import { type Discoveries } from '../graph/spear.js';

/**
 * What people recommended and bought, in compressed rows: those of person `n` are `starts[n] .. starts[n + 1]`, products ascending. A
 * *telling* is the first recommendation of a product by a person.
 */
export interface SalesRows {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** When the person first recommended the product (bought, shared or praised it), in seconds; `Infinity` for never. */
  readonly told: Float64Array;
  /** When the person first bought it, in seconds; `Infinity` for never, or where everything was returned. */
  readonly bought: Float64Array;
  /** What the person paid for what was not returned, one number for each currency: those of row `n` begin at `n * currencies`. */
  readonly amounts: Float64Array;
}

/** The recommendations as discoveries, for expertise (`spear`). */
export function discoveriesOf({ starts, products, told: times }: SalesRows): Discoveries {
  return { starts, products, times };
}

/**
 * Every time that a person recommended a product; those of row `n` of the log are `starts[n] .. starts[n + 1]`, ascending. The first of them is
 * `told` of the row.
 */
export interface Tellings {
  readonly starts: Uint32Array;
  /** In seconds. */
  readonly times: Float64Array;
}

/** The data from which sales by word of mouth are measured. */
export interface SalesLog {
  readonly products: number;
  /** Number of currencies in which people paid. */
  readonly currencies: number;
  /** Who hears whom and since when: the arc `v -> u` says that `v` hears of what `u` does. */
  readonly listening: Listening;
  readonly rows: SalesRows;
  readonly tellings: Tellings;
  /** From when on each person could buy, in seconds. */
  readonly present: Float64Array;
  /** End of the data, in seconds: all events are earlier. */
  readonly end: number;
}

/**
 * Adds a share of what was paid to sums by row and currency.
 *
 * @param to one number for each row and currency, as `SalesRows.amounts`
 * @param from the row of the purchase
 */
export function addAmounts(
  { rows: { amounts }, currencies }: Pick<SalesLog, 'rows' | 'currencies'>,
  from: number,
  share: number,
  to: Float64Array,
  row: number,
): void {
  for (let c = 0; c < currencies; c += 1) to[row * currencies + c] += share * amounts[from * currencies + c];
}

/** The rows grouped by product. */
export interface ProductRows {
  readonly starts: Uint32Array;
  readonly people: Int32Array;
  /** Position of each in the rows by person. */
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
