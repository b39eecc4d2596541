import { type BetaPrior, betaPrior } from '../diffusion/beta-prior.js';
import { finish, type Steps } from '../graph/steps.js';
import { type AttributedSales } from './attribute-sales.js';
import { eachHearing, eachProduct, type PreparedLog } from './exposures.js';

export interface ChanceOptions {
  /** A purchase within this time after hearing counts, in seconds; that of the attribution. Default 14 days. */
  readonly window?: number;
  /** Share of the purchases after hearing that was caused by it, 0 to 1: adjusted over bought. Default 1. */
  readonly owed?: number;
  readonly prior?: BetaPrior;
}

export interface SalesChances {
  /** For each arc of `listening` the chance that its tail buys a product because its head recommends it, above 0 and below 1. */
  readonly chances: Float64Array;
  /** Mean time from a recommendation to the purchase, in seconds, above 0. */
  readonly delay: number;
}

const DAY = 86_400;

/**
 * Chances of an independent cascade, learnt from attributed sales. The chance of an arc is the number of attributed purchases times `owed`,
 * divided by how often its tail heard of a product without having it, with a Beta prior (Goyal, Bonchi and Lakshmanan 2010, partial
 * credit). `owed` removes the purchases that friends of one taste make anyway.
 *
 * @param credit attributed sales of this log, with an equal window
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
    // Hearings of the last days are no trials yet, but their purchases count: no chance may exceed one.
    chances: bought.map((sum, arc) => (Math.min(sum, trials[arc]) + mean * strength) / (trials[arc] + strength)),
    delay: purchases > 0 ? waited / purchases : DAY,
  };
}
