import { Growing } from '../growing.js';
import { finish, type Steps } from '../graph/steps.js';
import { type Rng, randomInt } from '../random.js';
import { eachHearing, eachProduct, type PreparedLog, type ProductMarks, type ProductRange } from './exposures.js';
import { type Matches } from './match-people.js';

const DAY = 86_400;
const LAG = 3 * 3_600;
/** Who hears of it herself after a smaller share of the window tells nothing: one purchase in an hour would be hundreds in a fortnight. */
const SHORTEST = 0.1;
/** Matches that are tried in somebody's place. */
const MOST_DRAWS = 20;

/** What is asked of everybody who heard of a product for the first time. */
export interface AdjustedOptions {
  /** A purchase within this time after hearing counts, in seconds. Default 14 days. */
  readonly window?: number;
  /**
   * But none within this, in seconds, less than the window: who buys within hours of her friend may have been with her, or one of a ring.
   * Default 3 hours.
   */
  readonly lag?: number;
  /** Only what was heard from this moment on, in seconds. Default: always. */
  readonly from?: number;
  /** Only these products, so that a large shop can be asked part by part. */
  readonly products?: ProductRange;
  /**
   * In place of the question itself one that has no effect to find: `later` asks from so many seconds after she heard on, and only
   * where nothing else was heard by then; `stranger` asks somebody who is matched with her and heard nothing.
   */
  readonly placebo?:
    { readonly kind: 'later'; readonly seconds: number } | { readonly kind: 'stranger'; readonly rng: Rng };
}

/** One row for everybody who heard of a product and could be compared; columns of equal length. */
export interface AdjustedSales {
  /** The arc of `listening` over which she heard first. */
  readonly arc: Uint32Array;
  /** Place of that telling in the rows of the log. */
  readonly telling: Uint32Array;
  readonly product: Int32Array;
  /** From when on her purchases count, in seconds: the lag after she heard. */
  readonly at: Float64Array;
  /** 1 where she bought within the window. */
  readonly bought: Uint8Array;
  /** Expected purchases without hearing: those of the matched who heard nothing, in proportion to activity. */
  readonly expected: Float32Array;
  /** On how many purchases of matched people that rests. */
  readonly rests: Int32Array;
  /** Purchases of the matched on which the expectation rests, each once for every row that it serves. */
  readonly control: ControlPurchases;
  /** Who heard and could not be compared: none of her matches was there and had not heard. */
  readonly unmatched: number;
}

/** How much each purchase of somebody who had not heard counts in all expectations together. */
export interface ControlPurchases {
  readonly person: Int32Array;
  readonly product: Int32Array;
  readonly weight: Float32Array;
}

/**
 * Sales against matched people who had not heard: for each person's first hearing of a product, whether she bought after the lag and
 * within the window, and what her matches did in the same days who had neither bought nor heard. With activity `a`, share `f` of the window before
 * a match heard herself, and her purchases `y` in it (none or one),
 *
 *     expected_u = a_u Σ_m y_m / Σ_m a_m f_m.
 *
 * Time is matched by asking in the same days; taste, activity and region by `matches`. A difference in means over person-time at
 * risk, standardised by activity; the identifying assumption is that matched people would have bought alike.
 *
 * @param activity above zero for whoever has matches; length of the people
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
      const later = placebo?.kind === 'later' ? laterQuestions(log, p, marks, placebo.seconds, span) : null;
      for (const listener of marks.heard.values()) {
        if (marks.heardAt[listener] < from) continue;
        const begins = marks.heardAt[listener] + lag;
        const plain = { person: listener, begin: begins, until: begins + span };
        if (marks.boughtAt[listener] <= plain.begin || log.present[listener] > plain.begin) continue;
        const question =
          placebo === undefined
            ? plain
            : placebo.kind === 'later'
              ? later!.get(listener)
              : stranger(log, marks, matches, plain, placebo.rng);
        if (question === undefined || question.begin + span > log.end) continue;
        const { person, begin, until } = question;
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

/** Purchases of matched people, added up over the rows they serve. */
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

  /** Purchases that the last `gather` found. */
  get gathered(): number {
    return this.buyers.length;
  }

  /** Purchases per activity and window among the matches at risk; NaN where none is. */
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

  /** Ends a product: from here on the same person's purchase is another one. */
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

/** Whether a person buys after `begin` and no later than `until`. */
interface Question {
  readonly person: number;
  readonly begin: number;
  readonly until: number;
}

/**
 * Everybody who heard, asked again `seconds` later and up to what she hears next; not where something reached her within a window
 * before. Ended and not left out by what she hears next: her own purchase may be what her friend tells her of.
 */
function laterQuestions(
  log: PreparedLog,
  product: number,
  { heardAt, boughtAt }: ProductMarks,
  seconds: number,
  window: number,
): ReadonlyMap<number, Question> {
  const next = new Map<number, number>();
  const disturbed = new Set<number>();
  eachHearing(log, product, (listener, at) => {
    const begin = heardAt[listener] + seconds;
    if (at > begin - window && at <= begin) disturbed.add(listener);
    next.set(listener, Math.min(next.get(listener) ?? Infinity, at > begin ? at : Infinity));
  });
  const questions = new Map<number, Question>();
  for (const [listener, heard] of next) {
    const begin = heardAt[listener] + seconds;
    if (disturbed.has(listener) || boughtAt[listener] <= begin) continue;
    questions.set(listener, { person: listener, begin, until: Math.min(begin + window, heard) });
  }
  return questions;
}

/** Somebody matched in her place, who is there without the product and has not heard of it, up to when she does. */
function stranger(
  log: PreparedLog,
  { heardAt, boughtAt }: ProductMarks,
  { starts, people }: Matches,
  { person, begin, until }: Question,
  rng: Rng,
): Question | undefined {
  const count = starts[person + 1] - starts[person];
  for (let draw = 0; draw < Math.min(MOST_DRAWS, count); draw += 1) {
    const other = people[starts[person] + randomInt(rng, count)];
    if (boughtAt[other] <= begin || heardAt[other] <= begin || log.present[other] > begin) continue;
    return { person: other, begin, until: Math.min(until, heardAt[other]) };
  }
  return undefined;
}
