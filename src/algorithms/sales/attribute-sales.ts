import { Growing } from '../growing.js';
import { finish, type Steps } from '../graph/steps.js';
import { eachHearing, eachProduct, type PreparedLog } from './exposures.js';

const DAY = 86_400;

export interface AttributionOptions {
  /** A purchase within this time after hearing is attributed to it, in seconds. Default 30 days. */
  readonly window?: number;
  /** Half-life of the credit, in seconds. Default 7 days. */
  readonly halfLife?: number;
  /** Weight of each arc of `listening`, 0 or more. Default: equal weights. */
  readonly ties?: ArrayLike<number>;
}

/** One row for each purchase and each recommender credited with it; columns of equal length. */
export interface AttributedSales {
  /** The arc of `listening`: its tail bought, its head recommended. */
  readonly arc: Uint32Array;
  /** Position of the telling in the rows of the log. */
  readonly telling: Uint32Array;
  readonly product: Int32Array;
  /** When the tail bought, in seconds. */
  readonly at: Float64Array;
  /** The recommender's share of the purchase, above 0, at most 1; the shares of a purchase sum to 1. */
  readonly share: Float32Array;
  /** That share of what was paid, one number for each row and currency. */
  readonly amounts: Float64Array;
}

/**
 * Attributed sales: divides each person's first purchase of a product (unless returned) among the people from whom it was heard within the
 * window before, in proportion to `w_tie 2^(-delay / halfLife)` (time-decayed credit, Goyal, Bonchi and Lakshmanan 2011). It does not
 * subtract what friends of one taste buy anyway; `adjustedSales` does.
 *
 * @throws RangeError where a tie weighs less than nothing or is not a number
 */
export function attributeSales(log: PreparedLog, options: AttributionOptions = {}): AttributedSales {
  return finish(attributeSalesSteps(log, options));
}

/** `attributeSales` in slices. */
export function* attributeSalesSteps(
  log: PreparedLog,
  { window = 30 * DAY, halfLife = 7 * DAY, ties }: AttributionOptions = {},
): Steps<AttributedSales> {
  if (ties && !Array.from(ties).every((tie) => tie >= 0 && tie < Infinity)) {
    throw new RangeError('ties must weigh 0 or more');
  }
  const columns = { arc: new Growing(Int32Array), product: new Growing(Int32Array), at: new Growing(Float64Array) };
  const [share, amounts] = [new Growing(Float32Array), new Growing(Float64Array)];
  const tellings = new Growing(Int32Array);
  yield* eachProduct(log, (product, { boughtAt, boughtRow }) => {
    const credits = new Map<number, { arc: number; telling: number; weight: number }[]>();
    eachHearing(log, product, (listener, at, arc, telling) => {
      const delay = boughtAt[listener] - at;
      if (!(delay > 0 && delay <= window)) return;
      const weight = (ties?.[arc] ?? 1) * 2 ** (-delay / halfLife);
      if (weight === 0) return;
      const mine = credits.get(listener) ?? [];
      mine.push({ arc, telling, weight });
      credits.set(listener, mine);
    });
    for (const [listener, mine] of credits) {
      const total = mine.reduce((sum, { weight }) => sum + weight, 0);
      for (const { arc, telling, weight } of mine) {
        columns.arc.push(arc);
        tellings.push(telling);
        columns.product.push(product);
        columns.at.push(boughtAt[listener]);
        share.push(weight / total);
        for (let c = 0; c < log.currencies; c += 1) {
          amounts.push((log.rows.amounts[boughtRow[listener] * log.currencies + c] * weight) / total);
        }
      }
    }
  });
  return {
    arc: Uint32Array.from(columns.arc.values()),
    telling: Uint32Array.from(tellings.values()),
    product: columns.product.values(),
    at: columns.at.values(),
    share: share.values(),
    amounts: amounts.values(),
  };
}
