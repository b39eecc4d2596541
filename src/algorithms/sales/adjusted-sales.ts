import { Growing } from '../growing.js';
import { finish, type Steps } from '../graph/steps.js';
import { type Rng, randomInt } from '../random.js';
import { eachHearing, eachProduct, type PreparedLog, type ProductMarks, type ProductRange } from './exposures.js';
import { type Matches } from './match-people.js';

const DAY = 86_400;
const LAG = 3 * 3_600;
/**
 * A match who hears of the product after a smaller share of the window is left out: one purchase in an hour would count as
 * hundreds in a fortnight.
 */
const SHORTEST = 0.1;
/** Random matches that are tried for the placebo `stranger`. */
const MOST_DRAWS = 20;

/** Which purchases after a first hearing count. */
export interface AdjustedOptions {
  /** A purchase within this time after hearing counts, in seconds. Default 14 days. */
  readonly window?: number;
  /**
   * But not within this time, in seconds, less than the window: a person who buys within hours of a friend may have been with that friend, or
   * both may belong to a ring that buys in bursts. Default 3 hours.
   */
  readonly lag?: number;
  /** Only hearings from this time on, in seconds. Default: all. */
  readonly from?: number;
  /** Only these products, so that a large shop can be processed in parts. */
  readonly products?: ProductRange;
  /**
   * Computes a placebo, whose true value is zero: `later` counts purchases from so many seconds after the hearing on, where the person heard
   * of the product no further time within a window before; `stranger` counts purchases of a random match who heard nothing.
   */
  readonly placebo?:
    { readonly kind: 'later'; readonly seconds: number } | { readonly kind: 'stranger'; readonly rng: Rng };
}

/** One row for each first hearing that could be compared; columns of equal length. */
export interface AdjustedSales {
  /** The arc of `listening` over which the person heard. */
  readonly arc: Uint32Array;
  /** Position of the telling in the rows of the log. */
  readonly telling: Uint32Array;
  readonly product: Int32Array;
  /** From when on purchases count, in seconds: the lag after the hearing. */
  readonly at: Float64Array;
  /** 1 where the person bought within the window, else 0. */
  readonly bought: Uint8Array;
  /** Expected purchases without hearing: those of matched people who had not heard, in proportion to activity. */
  readonly expected: Float32Array;
  /** Number of purchases of matched people on which the expectation rests. */
  readonly rests: Int32Array;
  /** These purchases of matched people, with the sum of their weights over all rows. */
  readonly control: ControlPurchases;
  /** Number of first hearings that could not be compared: no match was present who had not heard. */
  readonly unmatched: number;
}

/** The weight of each purchase of a matched person in all expectations together. */
export interface ControlPurchases {
  readonly person: Int32Array;
  readonly product: Int32Array;
  readonly weight: Float32Array;
}

/**
 * Adjusted sales: compares each first hearing of a product (did the person buy after the lag and within the window?) with the purchases of
 * matched people in the same days who had neither bought nor heard. With activity `a`, the share `f` of the window before a match hears
 * of the product, and the purchases `y` of the match in it (none or one),
 *
 *     expected_u = a_u Σ_m y_m / Σ_m a_m f_m.
 *
 * This is a difference in rates over person-time at risk, standardised by activity. Time is matched by comparing equal days; taste, activity
 * and region by `matches`. The identifying assumption: without hearing, a person would have bought like the matched people.
 *
 * @param activity of each person, above zero for people who have matches
 */
export function adjustedSales(
  log: PreparedLog,
  matches: Matches,
  activity: Float64Array,
  options: AdjustedOptions = {},
): AdjustedSales {
  return finish(adjustedSalesSteps(log, matches, activity, options));
}

/** `adjustedSales` in slices. */
export function* adjustedSalesSteps(
  log: PreparedLog,
  matches: Matches,
  activity: Float64Array,
  { window = 14 * DAY, lag = LAG, from = -Infinity, products, placebo }: AdjustedOptions = {},
): Steps<AdjustedSales> {
  const [arc, product, bought] = [new Growing(Int32Array), new Growing(Int32Array), new Growing(Uint8Array)];
  const telling = new Growing(Int32Array);
  const [expected, at] = [new Growing(Float32Array), new Growing(Float64Array)];
  if (!(lag >= 0 && lag < window)) throw new RangeError(`a lag is 0 to below the window, got ${lag}`);
  const span = window - lag;
  const controls = new ControlTally(activity.length);
  const rests = new Growing(Int32Array);
  let unmatched = 0;
  yield* eachProduct(
    log,
    (p, marks) => {
      const later = placebo?.kind === 'later' ? laterObservations(log, p, marks, placebo.seconds, span) : null;
      for (const listener of marks.heard.values()) {
        if (marks.heardAt[listener] < from) continue;
        const begins = marks.heardAt[listener] + lag;
        const plain = { person: listener, begin: begins, until: begins + span };
        if (marks.boughtAt[listener] <= plain.begin || log.present[listener] > plain.begin) continue;
        const observation =
          placebo === undefined
            ? plain
            : placebo.kind === 'later'
              ? later!.get(listener)
              : stranger(log, marks, matches, plain, placebo.rng);
        if (observation === undefined || observation.begin + span > log.end) continue;
        const { person, begin, until } = observation;
        const share = (until - begin) / span;
        const rate = controls.gather(log, marks, matches, activity, person, share, begin, span);
        if (Number.isNaN(rate)) {
          unmatched += 1;
          continue;
        }
        arc.push(marks.arc[listener]);
        telling.push(marks.telling[listener]);
        product.push(p);
        at.push(begin);
        bought.push(marks.boughtAt[person] <= until ? 1 : 0);
        expected.push(activity[person] * share * rate);
        rests.push(controls.gathered);
      }
      controls.close(p);
    },
    products,
  );
  return {
    ...{ arc: Uint32Array.from(arc.values()), telling: Uint32Array.from(telling.values()) },
    ...{ product: product.values(), at: at.values(), bought: bought.values() },
    ...{ expected: expected.values(), rests: rests.values(), control: controls.result(), unmatched },
  };
}

/** Adds up the weights of purchases of matched people over all rows. */
class ControlTally {
  private readonly weight: Float64Array;
  private readonly touched = new Growing(Int32Array);
  private readonly buyers = new Growing(Int32Array);
  private readonly columns = {
    person: new Growing(Int32Array),
    product: new Growing(Int32Array),
    weight: new Growing(Float32Array),
  };

  constructor(people: number) {
    this.weight = new Float64Array(people);
  }

  /** Number of purchases that the last `gather` found. */
  get gathered(): number {
    return this.buyers.length;
  }

  /** Purchases per activity and window among the matches at risk; NaN where no match is at risk. */
  gather(
    log: PreparedLog,
    { heardAt, boughtAt }: ProductMarks,
    matches: Matches,
    activity: Float64Array,
    person: number,
    share: number,
    begin: number,
    window: number,
  ): number {
    const { weight, touched, buyers } = this;
    let atRisk = 0;
    buyers.clear();
    for (let n = matches.starts[person]; n < matches.starts[person + 1]; n += 1) {
      const other = matches.people[n];
      if (boughtAt[other] <= begin || heardAt[other] <= begin || log.present[other] > begin) continue;
      const until = Math.min(begin + window, heardAt[other]);
      if (until - begin < SHORTEST * window) continue;
      atRisk += (activity[other] * (until - begin)) / window;
      if (boughtAt[other] <= until) buyers.push(other);
    }
    if (atRisk === 0) return NaN;
    for (const other of buyers.values()) {
      if (weight[other] === 0) touched.push(other);
      weight[other] += (activity[person] * share) / atRisk;
    }
    return buyers.length / atRisk;
  }

  /** Stores the weights of one product. */
  close(product: number): void {
    for (const person of this.touched.values()) {
      this.columns.person.push(person);
      this.columns.product.push(product);
      this.columns.weight.push(this.weight[person]);
      this.weight[person] = 0;
    }
    this.touched.clear();
  }

  result(): ControlPurchases {
    const { person, product, weight } = this.columns;
    return { person: person.values(), product: product.values(), weight: weight.values() };
  }
}

/** A time in which purchases of a person count: after `begin` and no later than `until`. */
interface Observation {
  readonly person: number;
  readonly begin: number;
  readonly until: number;
}

/**
 * The observations of the placebo `later`: from `seconds` after the first hearing to the next hearing. People with a hearing within a window
 * before the start are left out. The next hearing ends the observation and does not exclude the person, because it may be a
 * consequence of the person's own purchase.
 */
function laterObservations(
  log: PreparedLog,
  product: number,
  { heardAt, boughtAt }: ProductMarks,
  seconds: number,
  window: number,
): ReadonlyMap<number, Observation> {
  const next = new Map<number, number>();
  const disturbed = new Set<number>();
  eachHearing(log, product, (listener, at) => {
    const begin = heardAt[listener] + seconds;
    if (at > begin - window && at <= begin) disturbed.add(listener);
    next.set(listener, Math.min(next.get(listener) ?? Infinity, at > begin ? at : Infinity));
  });
  const observations = new Map<number, Observation>();
  for (const [listener, heard] of next) {
    const begin = heardAt[listener] + seconds;
    if (disturbed.has(listener) || boughtAt[listener] <= begin) continue;
    observations.set(listener, { person: listener, begin, until: Math.min(begin + window, heard) });
  }
  return observations;
}

/** The observation of the placebo `stranger`: a random match who is present, has not bought and has not heard, until the match hears. */
function stranger(
  log: PreparedLog,
  { heardAt, boughtAt }: ProductMarks,
  { starts, people }: Matches,
  { person, begin, until }: Observation,
  rng: Rng,
): Observation | undefined {
  const count = starts[person + 1] - starts[person];
  for (let draw = 0; draw < Math.min(MOST_DRAWS, count); draw += 1) {
    const other = people[starts[person] + randomInt(rng, count)];
    if (boughtAt[other] <= begin || heardAt[other] <= begin || log.present[other] > begin) continue;
    return { person: other, begin, until: Math.min(until, heardAt[other]) };
  }
  return undefined;
}
