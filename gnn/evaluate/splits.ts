import { shuffle, type Rng } from '../../src/algorithms/random.js';
import { indexOfSorted } from '../../src/algorithms/sorted-search.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { isTarget, SECONDS_PER_DAY } from '../data/events.js';
import { keepEvents, sliceBefore } from '../data/slice.js';
import { targets } from '../data/targets.js';
import { csrFromEntries, type Csr } from '../tensors/csr.js';

/** Events held out for evaluation, with their past: what is known, when recommendations are made, and what came after. */
export interface Slice {
  readonly name: string;
  readonly past: Dataset;
  /** Unix seconds at which recommendations are made. */
  readonly at: number;
  /** Users x items of ones: the later items of each user, none of them settled before. */
  readonly targets: Csr;
}

/** Two dates that cut events into train, validation and test. */
export interface TemporalCuts {
  /** Unix seconds. */
  readonly validationFrom: number;
  readonly testFrom: number;
}

/**
 * The dates that leave the last `testShare` of events for test and `validationShare` before it for validation. A whole
 * second falls on one side. Null where the events do not spread over time (all at one date).
 */
export function temporalCuts(dataset: Dataset, testShare = 0.2, validationShare = 0.1): TemporalCuts | null {
  const times = Float64Array.from(dataset.events.time).sort();
  if (times.length < 2) return null;
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const cuts = { validationFrom: at(1 - testShare - validationShare), testFrom: at(1 - testShare) };
  return times[0] < cuts.validationFrom && cuts.validationFrom < cuts.testFrom ? cuts : null;
}

/** One slice: fit on everything before `from`, judged by `from <= time < to`. */
export function temporalSlice(dataset: Dataset, kinds: KindTable, name: string, from: number, to: number): Slice {
  return { name, past: sliceBefore(dataset, from), at: from, targets: targets(dataset, kinds, from, to) };
}

/** A slice whose past is cut when it is opened: the pasts of a dozen windows together would take most of the memory. */
export interface Window extends Omit<Slice, 'past'> {
  readonly open: () => Slice;
}

/**
 * Windows of `windowDays` that follow one another over `from <= time < to`; recommendations are made at the first second of each,
 * with all events before it. A rest of less than half a window joins the one before.
 */
export function rollingWindows(
  dataset: Dataset,
  kinds: KindTable,
  name: string,
  from: number,
  to: number,
  windowDays: number,
): Window[] {
  const step = windowDays * SECONDS_PER_DAY;
  const count = Math.max(1, Math.round((to - from) / step));
  return Array.from({ length: count }, (_, w) => {
    const at = from + w * step;
    const window = {
      name: `${name} ${w + 1}`,
      at,
      targets: targets(dataset, kinds, at, w === count - 1 ? to : at + step),
    };
    return { ...window, open: () => ({ ...window, past: sliceBefore(dataset, at) }) };
  });
}

/** `rollingWindows`, all open. */
export function rollingSlices(...args: Parameters<typeof rollingWindows>): Slice[] {
  return rollingWindows(...args).map((window) => window.open());
}

/** A split that comes with the data: `train` whole is the past, `test` (users x items) what is judged by. */
export function givenSlice(train: Dataset, test: Csr): Slice {
  return { name: 'given', past: train, at: train.cutoff, targets: test };
}

/** Judged by `held` (users x items of ones), learnt from everything else. */
export function withoutSlice(dataset: Dataset, name: string, held: Csr): Slice {
  const { item } = dataset.events;
  const isHeld = (e: number, u: number): boolean =>
    indexOfSorted(held.indices, item[e], held.indptr[u], held.indptr[u + 1]) >= 0;
  const past = keepEvents(dataset, (e, u) => !isHeld(e, u), dataset.cutoff);
  return { name, past, at: dataset.cutoff, targets: held };
}

/**
 * For data without times: a random share of each person's target items, at least one of two or more, is held out
 * with all events of the person on them.
 */
export function holdOutSlice(dataset: Dataset, kinds: KindTable, name: string, share: number, rng: Rng): Slice {
  const { indptr, item, kind, value } = dataset.events;
  const users: number[] = [];
  const items: number[] = [];
  const held: Set<number>[] = [];
  for (let u = 0; u < dataset.users; u += 1) {
    const own = new Set<number>();
    for (let e = indptr[u]; e < indptr[u + 1]; e += 1) if (isTarget(kinds, kind[e], value[e])) own.add(item[e]);
    const order = shuffle(Int32Array.from(own).sort(), rng);
    const chosen = order.length < 2 ? [] : [...order.subarray(0, Math.max(1, Math.floor(order.length * share)))];
    held.push(new Set(chosen));
    for (const i of chosen) {
      users.push(u);
      items.push(i);
    }
  }
  return {
    name,
    past: keepEvents(dataset, (e, u) => !held[u].has(item[e]), dataset.cutoff),
    at: dataset.cutoff,
    targets: csrFromEntries(dataset.users, dataset.items, users, items, null),
  };
}
