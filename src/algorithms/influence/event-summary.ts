import { blocksAt, entriesWhere, spansAt, valuesAt } from '../compressed-rows.js';
import { type FirstActs } from '../graph/reach.js';
import { type SalesRows, type Tellings } from '../sales/sales-log.js';
import { type Praise } from './synchrony.js';
import { type Turns } from '../sales/taste-vectors.js';

/**
 * The events of each person with each product, summed up: one entry for each pair, in compressed rows (those of person `n` are
 * `starts[n] .. starts[n + 1]`), products ascending within a person. Times are in Unix seconds, -1 for never.
 */
export interface EventSummary {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** Number of views and likes. */
  readonly looks: Int32Array;
  /** First event that shows interest: a like, a share, praise or a purchase. */
  readonly did: Float64Array;
  /** First recommendation event: a share, praise or a purchase. */
  readonly told: Float64Array;
  /** First purchase; -1 also where everything bought was returned. */
  readonly bought: Float64Array;
  /** Number of currencies in which people paid. */
  readonly currencies: number;
  /** What the person paid for what was not returned, one number for each entry and currency. */
  readonly amounts: Float64Array;
  /** All recommendation events of each entry, and the good ratings among them. */
  readonly tellings: Moments;
  readonly praise: Moments;
}

/** Moments of entries, in Unix seconds, ascending; those of entry `n` are `from[n] .. from[n] + counts[n] - 1`. */
export interface Moments {
  readonly from: Int32Array;
  readonly counts: Int32Array;
  readonly times: Float64Array;
}

/** First events that show interest, for reach. */
export function firstActsOf(summary: EventSummary): FirstActs {
  const { starts, entries } = entriesWhere(summary.starts, (n) => summary.did[n] >= 0);
  return {
    ...{ starts, products: valuesAt(summary.products, entries) },
    told: valuesAt(summary.told, entries),
    did: valuesAt(summary.did, entries),
  };
}

/** Recommendations and purchases, for sales. */
export function salesRowsOf(summary: EventSummary): { readonly rows: SalesRows; readonly tellings: Tellings } {
  const { starts, entries } = entriesWhere(summary.starts, (n) => summary.told[n] >= 0);
  const rows = {
    ...{ starts, products: valuesAt(summary.products, entries) },
    told: valuesAt(summary.told, entries),
    bought: valuesAt(summary.bought, entries).map((when) => (when < 0 ? Infinity : when)),
    amounts: blocksAt(summary.amounts, summary.currencies, entries),
  };
  return { rows, tellings: momentsOf(summary.tellings, entries) };
}

/**
 * Views and likes, for the taste of people: word of mouth changes them less than it changes purchases. A shop that has fewer of them than
 * recommendation events (one that imports only ratings, for example) gives every event that shows interest instead.
 */
export function looksOf(summary: EventSummary): Turns {
  const looked = summary.looks.reduce((sum, looks) => sum + looks, 0);
  const told = summary.told.reduce((sum, at) => sum + Number(at >= 0), 0);
  const weight = looked >= told ? (n: number) => summary.looks[n] : (n: number) => Number(summary.did[n] >= 0);
  const { starts, entries } = entriesWhere(summary.starts, (n) => weight(n) > 0);
  return {
    ...{ starts, products: valuesAt(summary.products, entries) },
    weights: Float64Array.from(entries, weight),
  };
}

/** Good ratings, one for each. */
export function praiseOf({ starts, products, praise }: EventSummary): Praise {
  const out = new Uint32Array(starts.length);
  const count = praise.counts.reduce((sum, many) => sum + many, 0);
  const [of, times] = [new Int32Array(count), new Float64Array(count)];
  let n = 0;
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let entry = starts[person]; entry < starts[person + 1]; entry += 1) {
      for (let p = praise.from[entry]; p < praise.from[entry] + praise.counts[entry]; p += 1) {
        of[n] = products[entry];
        times[n] = praise.times[p];
        n += 1;
      }
    }
    out[person + 1] = n;
  }
  return { starts: out, products: of, times };
}

/** The moments of these entries, in compressed rows. */
function momentsOf({ from, counts, times }: Moments, entries: Uint32Array): Tellings {
  const { starts, values } = spansAt(entries, (n) => times.subarray(from[n], from[n] + counts[n]));
  return { starts, times: values };
}
