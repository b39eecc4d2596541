import { rowOwners } from '../graph/arcs.js';
import { type Steps } from '../graph/steps.js';
import { eachProduct, prepareLog } from '../sales/exposures.js';
import { HEARING_TIMES, ProductHearings } from '../sales/hearings.js';
import { type SalesLog } from '../sales/sales-log.js';

/**
 * What figures of sales leave out because inauthentic people recommended, heard or bought: one entry for each recommendation of a product by a
 * person of which something is left out, in columns of equal length.
 */
export interface LeftOut {
  /** Who recommended; the position in the table, as that of the product. */
  readonly teller: Int32Array;
  readonly product: Int32Array;
  /** When the person first recommended it, in seconds. */
  readonly told: Float64Array;
  /** People who heard of the product by it before they had it, where the one or the other is inauthentic. */
  readonly heard: Int32Array;
  /** Purchases of them while the hearing counted, where the buyer or all whom the buyer heard are inauthentic; shared out as sales are. */
  readonly bought: Float32Array;
}

export const LEFT_OUT_COLUMNS = ['teller', 'product', 'told', 'heard', 'bought'] as const;

/**
 * Counts what is left out of sales, with the times by which sales are measured. A purchase of a genuine person after hearing both
 * genuine and inauthentic people is not left out: it counts for the genuine ones.
 *
 * @param sales of everybody
 * @param isOut whether a person is inauthentic
 */
export function* leftOutSteps(sales: SalesLog, isOut: (person: number) => boolean): Steps<LeftOut> {
  const { rows, end, present, listening } = sales;
  const owner = rowOwners(rows.starts);
  const heard = new Int32Array(owner.length);
  const bought = new Float32Array(owner.length);
  if (Array.from({ length: listening.arcs.nodes }, (_, person) => person).some(isOut)) {
    const log = prepareLog(sales);
    const hearings = new ProductHearings(listening.arcs.nodes);
    const counted = new Int32Array(owner.length);
    yield* eachProduct(log, (product, { boughtAt }) => {
      hearings.fill(log, product, boughtAt);
      for (const listener of hearings.listeners.values()) {
        const until = Math.min(boughtAt[listener], end);
        for (let n = hearings.from(listener); n < hearings.to(listener); n += 1) {
          const row = hearings.row[n];
          if (hearings.at[n] + HEARING_TIMES.lag >= until || counted[row] === listener + 1) continue;
          counted[row] = listener + 1;
          if (isOut(listener) || isOut(owner[row])) heard[row] += 1;
        }
        const at = boughtAt[listener];
        if (at > end || at < present[listener]) continue;
        const shares: [row: number, share: number][] = [];
        hearings.share(listener, at, HEARING_TIMES, (row, share) => shares.push([row, share]));
        if (!isOut(listener) && !shares.every(([row]) => isOut(owner[row]))) continue;
        for (const [row, share] of shares) bought[row] += share;
      }
    });
  }
  const kept = [...owner.keys()].filter(
    (row) => heard[row] > 0 || bought[row] > 0 || (isOut(owner[row]) && rows.told[row] < Infinity),
  );
  return {
    teller: Int32Array.from(kept, (row) => owner[row]),
    product: Int32Array.from(kept, (row) => rows.products[row]),
    told: Float64Array.from(kept, (row) => rows.told[row]),
    heard: Int32Array.from(kept, (row) => heard[row]),
    bought: Float32Array.from(kept, (row) => bought[row]),
  };
}
