import { type BetaPrior, betaPrior } from '../diffusion/beta-prior.js';
import { finish, type Steps } from '../graph/steps.js';
import { type AttributedSales } from './attribute-sales.js';
import { eachHearing, eachProduct, type PreparedLog } from './exposures.js';

export interface ChanceOptions {
  /** A purchase within this time after hearing counts, in seconds; that of the attribution. Default 14 days. */
  readonly window?: number;
  /** Share of the purchases after hearing that is owed to it, 0 to 1: adjusted over bought. Default 1. */
  readonly owed?: number;
  readonly prior?: BetaPrior;
}

export interface SalesChances {
  /** By arc of `listening`, above 0 and below 1: how likely its tail buys because its head tells of something that she does not have. */
  readonly chances: Float64Array;
  /** Mean time from telling to purchase, in seconds, above 0. */
  readonly delay: number;
}

const DAY = 86_400;

/**
 * Chances of an independent cascade from what word of mouth sold: of each arc the attributed purchases, as far as they are owed to
 * word of mouth, over the times that its tail heard of something she did not have, with a Beta prior (Goyal, Bonchi and
 * Lakshmanan 2010, partial credit). Where friends of one taste buy alike without a word, `owed` takes that off.
 *
 * @param credit of the same log and window
 * @throws RangeError where `owed` is out of range
 */
export function salesChances(log: PreparedLog, credit: AttributedSales, options: ChanceOptions = {}): SalesChances {
  return finish(salesChancesSteps(log, credit, options));
}

/** `salesChances` in slices. */
export function* salesChancesSteps(
  log: PreparedLog,
  credit: AttributedSales,
  { window = 14 * DAY, owed = 1, prior = {} }: ChanceOptions = {},
): Steps<SalesChances> {
  if (!(owed >= 0 && owed <= 1)) throw new RangeError(`the share that is owed to word of mouth is 0 to 1, got ${owed}`);
  const trials = new Uint32Array(log.listening.arcs.heads.length);
  yield* eachProduct(log, (product, { boughtAt }) =>
    eachHearing(log, product, (listener, at, arc) => {
      if (boughtAt[listener] > at && at + window <= log.end) trials[arc] += 1;
    }),
  );
  const bought = new Float64Array(trials.length);
  let [purchases, waited] = [0, 0];
  credit.arc.forEach((arc, n) => {
    bought[arc] += owed * credit.share[n];
    purchases += credit.share[n];
    waited += credit.share[n] * (credit.at[n] - log.rows.told[credit.telling[n]]);
  });
  const { mean, strength } = betaPrior(prior, owed * purchases, trials);
  return {
    // Purchases of the last days come from hearings whose time is not over: no more of them than trials.
    chances: bought.map((sum, arc) => (Math.min(sum, trials[arc]) + mean * strength) / (trials[arc] + strength)),
    delay: purchases > 0 ? waited / purchases : DAY,
  };
}
