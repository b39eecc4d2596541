import { seededRng } from '../random.js';
import { mean } from '../statistics.js';
import { aliveBgNbd, type BgNbd, drawBgNbd, expectedBgNbd, fitBgNbd } from './bg-nbd.js';
import { learntRate, type MoreColumns, type PlainExpectation } from './learnt-rate.js';
import { type Fit, valuesOf } from './maximum-likelihood.js';
import { type PurchaseHistory } from './purchase-history.js';
import { boughtUntil, boughtWithin, firstDay, type PurchaseDays, type View, viewOn } from './purchase-days.js';

/**
 * Ways to foresee purchases. MIXED and MIXED_FRIENDS are means of BG_NBD and a learnt one, which err in different ways; COUNTED is what
 * people did in the same time before.
 */
export type ForecastName = 'BG_NBD' | 'COUNTED' | 'LEARNT' | 'MIXED' | 'LEARNT_FRIENDS' | 'MIXED_FRIENDS';

export interface PurchaseForecast {
  readonly name: ForecastName;
  /** Expected purchases of each person of the view. */
  readonly expected: Float64Array;
  /** Mean over earlier days of squared error divided by that of BG_NBD; NaN where the past is too short. */
  readonly validation: number;
}

export interface Foreseen {
  readonly view: View;
  readonly forecasts: readonly PurchaseForecast[];
  /** The one that erred least in the past. */
  readonly chosen: PurchaseForecast;
  /** Whole numbers between which BG/NBD expects 90 % of people like this one, at the chosen rate. */
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  /** Probability that each person still buys, by BG/NBD. */
  readonly alive: Float64Array;
  readonly bgNbd: Fit<keyof BgNbd>;
}

export interface ForeseeOptions {
  /** Last day observed. */
  readonly end: number;
  /** Units of time to foresee, above 0. */
  readonly ahead: number;
  /** Days of one unit of time. Default 7. */
  readonly unit?: number;
  /** What is known of people's friends. */
  readonly friends?: MoreColumns;
  readonly seed?: number;
  /** Futures drawn of each person, for the bounds; 400 by default. */
  readonly draws?: number;
  /** People to whom BG/NBD is fitted at most, every so many-th; 5,000 by default. */
  readonly fitted?: number;
}

/** Shares of the time observed after which the rest is foreseen, to choose among the ways. */
const ORIGINS = [0.5, 0.6, 0.7, 0.8];
const OUTSIDE = 0.05;
const DRAWS = 400;
/** Nobody is taken to buy more than so many times as fast as BG/NBD says. */
const FASTEST = 10;
const MOST_FITTED = 5_000;

/**
 * Foresees purchases of everybody who has bought, by several ways, and chooses the one that would have foreseen the shop's own
 * past best.
 *
 * @throws RangeError where nobody has bought by the end
 */
export function foreseePurchases(bought: PurchaseDays, options: ForeseeOptions): Foreseen {
  const { end, ahead, unit = 7 } = options;
  const fits = new Map<number, Fit<keyof BgNbd>>();
  const fitOf = ({ end: day, history }: View): Fit<keyof BgNbd> => {
    let fit = fits.get(day);
    if (!fit) fits.set(day, (fit = fitBgNbd(sampleOf(history, options.fitted))));
    return fit;
  };
  const plain: PlainExpectation = (view, time) => {
    const model = valuesOf(fitOf(view));
    const { frequency, recency, age } = view.history;
    return frequency.map((x, n) => expectedBgNbd(model, x, recency[n], age[n], time));
  };
  const ways = (view: View, time: number) => waysOf(bought, view, time, plain, options);

  const view = viewOn(bought, end, unit);
  if (view.people.length === 0) throw new RangeError('Nobody has bought by the end of the time observed.');
  const errors = new Map<ForecastName, number[]>();
  const first = firstDay(bought);
  for (const origin of ORIGINS) {
    const past = viewOn(bought, Math.floor(first + origin * (end - first)), unit);
    if (past.people.length === 0 || past.end >= end) continue;
    const truth = boughtUntil(bought, past, end);
    const before = ways(past, (end - past.end) / unit);
    const least = squaredError(before.get('BG_NBD')!, truth);
    for (const [name, expected] of before) {
      errors.set(name, [...(errors.get(name) ?? []), squaredError(expected, truth) / least]);
    }
  }
  const forecasts = Array.from(ways(view, ahead), ([name, expected]) => {
    const past = errors.get(name);
    return { name, expected, validation: past ? mean(past) : NaN };
  });
  const chosen = forecasts.reduce((a, b) => (b.validation < a.validation ? b : a));
  const bgNbd = fitOf(view);
  return { view, forecasts, chosen, bgNbd, ...uncertainty(view, forecasts[0], chosen, valuesOf(bgNbd), options) };
}

/** Every so many-th person: more hardly change the parameters, and the search takes as long as there are people. */
function sampleOf({ frequency, recency, age }: PurchaseHistory, most = MOST_FITTED): PurchaseHistory {
  const step = Math.ceil(frequency.length / most);
  const pick = (values: Float64Array): Float64Array => values.filter((_, n) => n % step === 0);
  return step === 1
    ? { frequency, recency, age }
    : { frequency: pick(frequency), recency: pick(recency), age: pick(age) };
}

function waysOf(
  bought: PurchaseDays,
  view: View,
  ahead: number,
  plain: PlainExpectation,
  { unit = 7, friends }: ForeseeOptions,
): Map<ForecastName, Float64Array> {
  const base = plain(view, ahead);
  const ways = new Map<ForecastName, Float64Array>([
    ['BG_NBD', base],
    ['COUNTED', boughtWithin(bought, view, Math.round(ahead * unit))],
  ]);
  const add = (learnt: ForecastName, mixed: ForecastName, more?: MoreColumns): void => {
    const expected = learntRate(bought, view, { ahead, unit, plain, more });
    if (!expected) return;
    ways.set(learnt, expected);
    ways.set(
      mixed,
      expected.map((value, n) => (value + base[n]) / 2),
    );
  };
  add('LEARNT', 'MIXED');
  if (friends) add('LEARNT_FRIENDS', 'MIXED_FRIENDS', friends);
  return ways;
}

function uncertainty(
  { history: { frequency, recency, age } }: View,
  plain: PurchaseForecast,
  chosen: PurchaseForecast,
  model: BgNbd,
  { ahead, seed = 1, draws: count = DRAWS }: ForeseeOptions,
) {
  const rng = seededRng(seed);
  const [lower, upper] = [new Int32Array(frequency.length), new Int32Array(frequency.length)];
  frequency.forEach((x, n) => {
    const faster = fasterThan(plain.expected[n], chosen.expected[n]);
    const draws = drawBgNbd(model, [x, recency[n], age[n]], { ahead, faster, draws: count, rng });
    lower[n] = draws[Math.floor(OUTSIDE * count)];
    upper[n] = draws[Math.ceil((1 - OUTSIDE) * count) - 1];
  });
  const alive = frequency.map((x, n) => aliveBgNbd(model, x, recency[n], age[n]));
  return { lower, upper, alive };
}

/** How many times as fast as BG/NBD expects somebody is taken to buy. */
export function fasterThan(plain: number, chosen: number): number {
  return Math.min(FASTEST, chosen / Math.max(plain, 1e-9));
}

function squaredError(expected: Float64Array, truth: Float64Array): number {
  return mean(expected.map((value, n) => (value - truth[n]) ** 2));
}
