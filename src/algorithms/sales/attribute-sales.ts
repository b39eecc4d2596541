import { Growing } from '../growing.js';
import { finish, type Steps } from '../graph/steps.js';
import { eachHearing, eachProduct, type PreparedLog } from './exposures.js';

const DAY = 86_400;

export interface AttributionOptions {
  /** A purchase within this time after hearing may be owed to it, in seconds. Default 30 days. */
  readonly window?: number;
  /** Credit halves with every such time that passes, in seconds. Default 7 days. */
  readonly halfLife?: number;
  /** What each arc of `listening` weighs against others, 0 or more; all alike by default. */
  readonly ties?: ArrayLike<number>;
}

/** Who is credited with what, one row for each teller of each purchase; columns of equal length. */
export interface AttributedSales {
  /** The arc of `listening`: its tail bought, its head told. */
  readonly arc: Uint32Array;
  /** Place of the telling in the rows of the log. */
  readonly telling: Uint32Array;
  readonly product: Int32Array;
  /** When she bought, in seconds. */
  readonly at: Float64Array;
  /** The teller's part of the purchase, above 0, at most 1; the parts of a purchase sum to 1. */
  readonly share: Float32Array;
  /** That part of what she paid. */
  readonly amount: Float64Array;
}

/**
 * Credits each person's first purchase of a product that she kept to those from whom she heard of it within the window before, in
 * proportion to tie and nearness in time: `w_tie 2^(-delay / halfLife)` over their sum (time-decayed credit, Goyal, Bonchi and
 * Lakshmanan 2011). A raw figure: friends of one taste buy the same things also without a word (`adjustedSales`).
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
  const [share, amount] = [new Growing(Float32Array), new Growing(Float64Array)];
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
        amount.push((log.rows.amount[boughtRow[listener]] * weight) / total);
      }
    }
  });
  return {
    arc: Uint32Array.from(columns.arc.values()),
    telling: Uint32Array.from(tellings.values()),
    product: columns.product.values(),
    at: columns.at.values(),
    share: share.values(),
    amount: amount.values(),
  };
}
