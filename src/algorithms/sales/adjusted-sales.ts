import { Growing } from '../growing.js';
import { finish, type Steps } from '../graph/steps.js';
import { type InArcs, reversed } from '../diffusion/reversed.js';
import { eachProduct, type PreparedLog, type ProductMarks } from './exposures.js';
import { HEARING_TIMES, type HearingTimes, ProductHearings } from './hearings.js';
import { type Matches } from './match-people.js';
import { addAmounts } from './sales-log.js';
import { emptyTally, type TellingTally } from './telling-tally.js';

const DAY = 86_400;

/**
 * Adjusted sales: the purchases of people while a hearing counted (every hearing, by everybody, until the person has the product), and the
 * purchases to be expected of them in that time without hearing. The difference estimates how many purchases in the data word of mouth
 * caused: the attributable effect of Rosenbaum (2001).
 *
 * The expectation follows Nelson and Aalen: a purchase at time t by a matched person who had not heard in the window before adds
 *
 *     activity of the listener / sum of the activity of matched people at risk at t
 *
 * to the expectation of each listener for whom a hearing counts at t. At risk is who is present, has not bought and has not heard in the window
 * before. Time is matched by comparing equal moments; taste, activity and region by `matches`. The identifying assumption: without hearing, a
 * person would have bought like the matched people.
 *
 * Purchases and expectations are shared out among the tellings that count at that moment, so that sums over any tellings add up to the whole.
 *
 * @param activity rate of activity of each person, above zero for people who have matches
 * @throws RangeError where the lag is not below the window
 */
export function adjustedSales(
  log: PreparedLog,
  matches: Matches,
  activity: Float64Array,
  options: Partial<HearingTimes> = {},
): TellingTally {
  return finish(adjustedSalesSteps(log, matches, activity, options));
}

/** `adjustedSales` in slices. */
export function* adjustedSalesSteps(
  log: PreparedLog,
  matches: Matches,
  activity: Float64Array,
  options: Partial<HearingTimes> = {},
): Steps<TellingTally> {
  const times = { ...HEARING_TIMES, ...options };
  if (!(times.lag >= 0 && times.lag < times.window))
    throw new RangeError(`a lag is 0 to below the window, got ${times.lag}`);
  const product = new ProductSales(log, matches, activity, times);
  yield* eachProduct(log, (p, marks) => product.add(p, marks));
  return product.tally();
}

/** Counts hearings, purchases and expectations, product by product. */
class ProductSales {
  private readonly sums: TellingTally;
  private readonly hearings: ProductHearings;
  /** The people for whom each person stands in. */
  private readonly standsFor: InArcs;
  private readonly controls = {
    purchase: new Growing(Int32Array),
    row: new Growing(Int32Array),
    weight: new Growing(Float32Array),
  };
  /** For each row the last listener who was counted as one of its hearings. */
  private readonly counted: Int32Array;
  private purchases = 0;

  constructor(
    private readonly log: PreparedLog,
    private readonly matches: Matches,
    private readonly activity: Float64Array,
    private readonly times: HearingTimes,
  ) {
    const people = activity.length;
    this.sums = emptyTally(log.rows.products.length, log.currencies);
    this.hearings = new ProductHearings(people);
    this.standsFor = reversed({ nodes: people, starts: matches.starts, heads: matches.people });
    this.counted = new Int32Array(log.rows.products.length);
  }

  add(product: number, marks: ProductMarks): void {
    this.hearings.fill(this.log, product, marks.boughtAt);
    for (const listener of this.hearings.listeners.values()) {
      if (this.matches.starts[listener + 1] === this.matches.starts[listener]) continue;
      this.addTime(listener, Math.min(marks.boughtAt[listener], this.log.end));
      this.addPurchase(listener, marks);
    }
    for (const row of this.hearings.row.subarray(0, this.hearings.length)) this.counted[row] = 0;
    for (const buyer of marks.buyers.values()) this.addExpectations(buyer, marks);
  }

  tally(): TellingTally {
    const { purchase, row, weight } = this.controls;
    return { ...this.sums, controls: { purchase: purchase.values(), row: row.values(), weight: weight.values() } };
  }

  /** Adds the time in which hearings of a person count, up to `end`. The shares of tellings are constant between two moments at which one begins or ends. */
  private addTime(listener: number, end: number): void {
    const { hearings, activity, sums } = this;
    const { window, lag, placebo } = this.times;
    const from = this.log.present[listener];
    const moments: number[] = [end];
    for (let n = hearings.from(listener); n < hearings.to(listener); n += 1) {
      const at = hearings.at[n] + placebo;
      moments.push(Math.max(from, at + lag), at + window);
      if (placebo > 0) moments.push(hearings.at[n], hearings.at[n] + window);
      const row = hearings.row[n];
      if (at + lag >= end || this.counted[row] === listener + 1) continue;
      this.counted[row] = listener + 1;
      sums.heard[row] += 1;
    }
    const ordered = Float64Array.from(moments.filter((at) => at >= from && at <= end)).sort();
    for (let m = 0; m + 1 < ordered.length; m += 1) {
      const days = (ordered[m + 1] - ordered[m]) / DAY;
      if (days === 0) continue;
      hearings.share(listener, (ordered[m] + ordered[m + 1]) / 2, this.times, (row, share) => {
        sums.exposed[row] += activity[listener] * share * days;
      });
    }
  }

  private addPurchase(listener: number, { boughtAt, boughtRow }: ProductMarks): void {
    const { sums, log } = this;
    const at = boughtAt[listener];
    if (at > log.end || at < log.present[listener]) return;
    this.hearings.share(listener, at, this.times, (row, share) => {
      sums.bought[row] += share;
      addAmounts(log, boughtRow[listener], share, sums.amounts, row);
    });
  }

  /** Adds a purchase to the expectations of the people for whom the buyer stands in. */
  private addExpectations(buyer: number, marks: ProductMarks): void {
    const { sums, log, hearings, controls, activity, standsFor } = this;
    const { boughtAt, boughtRow } = marks;
    const at = boughtAt[buyer];
    if (at > log.end || !this.isAtRisk(buyer, at, marks)) return;
    for (let n = standsFor.starts[buyer]; n < standsFor.starts[buyer + 1]; n += 1) {
      const listener = standsFor.tails[n];
      if (hearings.from(listener) === hearings.to(listener)) continue;
      if (boughtAt[listener] < at || log.present[listener] > at) continue;
      let weight = 0;
      this.hearings.share(listener, at, this.times, (row, share) => {
        weight ||= activity[listener] / this.activityAtRisk(listener, at, marks);
        sums.expected[row] += weight * share;
        addAmounts(log, boughtRow[buyer], weight * share, sums.expectedAmounts, row);
        controls.purchase.push(this.purchases);
        controls.row.push(row);
        controls.weight.push(weight * share);
      });
    }
    this.purchases += 1;
  }

  private activityAtRisk(listener: number, at: number, marks: ProductMarks): number {
    const { starts, people } = this.matches;
    let sum = 0;
    for (let n = starts[listener]; n < starts[listener + 1]; n += 1) {
      if (this.isAtRisk(people[n], at, marks)) sum += this.activity[people[n]];
    }
    return sum;
  }

  private isAtRisk(person: number, at: number, { boughtAt }: ProductMarks): boolean {
    const { log, hearings, times } = this;
    return boughtAt[person] >= at && log.present[person] <= at && !hearings.isFresh(person, at, times.window);
  }
}
