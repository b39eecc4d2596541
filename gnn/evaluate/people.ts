import { setImmediate } from 'node:timers/promises';
import { shuffle, type Rng } from '../../src/algorithms/random.js';
import { type KindTable } from '../data/dataset.js';
import { DEFAULT_CAPS, personView, type ViewCaps } from '../data/person-view.js';
import { preferences, type Preferences } from '../data/preferences.js';
import { settledItems } from '../data/targets.js';
import { normalise } from '../models/fusion.js';
import { type Part, type PersonView } from '../models/part.js';
import { type PartsSource } from './parts-source.js';
import { type Slice } from './splits.js';

/** A slice with the parts fitted for it. */
export interface FittedSlice {
  readonly slice: Slice;
  readonly parts: readonly Part[];
  /** What the parts are made from; where it is known, worker threads can score as well. */
  readonly source?: PartsSource;
}

/** One person of one slice, scored by every part. Valid until the next person is asked for: buffers are reused. */
export interface ScoredPerson {
  readonly user: number;
  /** Number of the slice. */
  readonly window: number;
  readonly view: PersonView;
  /** Each part's scores over the whole catalogue, scaled to length 1; in the order of the slice's parts. */
  readonly vectors: readonly Float32Array[];
  /** 1 where an item is not ranked: settled by the person (`settledItems`), or unknown to the shop before the slice. */
  readonly blocked: Uint8Array;
  /** The person's later items, ascending. */
  readonly relevant: Int32Array;
}

export interface ScoringOptions {
  readonly kinds: KindTable;
  readonly caps?: ViewCaps;
  /** At most so many person-windows over all slices, drawn with `rng`; all by default. */
  readonly maxPeople?: number;
  readonly rng?: Rng;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Threads that `keepOfEach` may use; by default the cores, at most 4, and 1 where there is little to do. */
  readonly threads?: number;
  /** The kinds by which an item is settled (`settledItems`); by default `kinds`, which views are made by. */
  readonly settledBy?: KindTable;
  /** Marks items that are ranked for nobody; by default those without an event before the slice. */
  readonly blocked?: (slice: Slice) => Uint8Array;
  /** The view that is scored in place of a person's own, by the number of the slice: as a newcomer, for example. */
  readonly asIf?: (person: PersonView, window: number) => PersonView;
}

/** How many people are scored before the event loop gets a turn (an abort or a heartbeat can come in). */
const PEOPLE_A_TURN = 25;

/**
 * Scores the people of slices one by one: those with at least one target, in each slice in row order.
 *
 * @param chosen rows of the people of each slice (`choosePeople`)
 * @throws the signal's reason where it is aborted
 */
export async function* scoredPeople(
  fitted: readonly FittedSlice[],
  options: ScoringOptions,
  chosen: readonly number[][] = choosePeople(fitted, options),
): AsyncGenerator<ScoredPerson, void, void> {
  const total = chosen.reduce((sum, people) => sum + people.length, 0);
  let done = 0;
  for (let w = 0; w < fitted.length; w += 1) {
    const scorer = new SliceScorer(fitted[w], w, options);
    for (const user of chosen[w]) {
      if (done % PEOPLE_A_TURN === 0) {
        await setImmediate();
        options.signal?.throwIfAborted();
        options.onProgress?.(done, total);
      }
      yield scorer.score(user);
      done += 1;
    }
  }
  options.onProgress?.(done, total);
}

/** Marks the items that no event before the slice names. */
export function unknownItems(slice: Slice): Uint8Array {
  const unknown = new Uint8Array(slice.past.items).fill(1);
  for (const item of slice.past.events.item) unknown[item] = 0;
  return unknown;
}

/** Who is scored, slice by slice, ascending. */
export function choosePeople(fitted: readonly FittedSlice[], options: ScoringOptions): number[][] {
  const all: { window: number; user: number }[] = [];
  fitted.forEach(({ slice }, window) => {
    const { rows, indptr } = slice.targets;
    for (let user = 0; user < rows; user += 1) if (indptr[user + 1] > indptr[user]) all.push({ window, user });
  });
  const { maxPeople = Infinity, rng } = options;
  const order = Int32Array.from(all, (_, n) => n);
  if (all.length > maxPeople && rng !== undefined) shuffle(order, rng);
  const kept = Array.from(order.subarray(0, Math.min(order.length, maxPeople)), (n) => all[n]);
  const chosen: number[][] = fitted.map(() => []);
  for (const { window, user } of kept) chosen[window].push(user);
  for (const people of chosen) people.sort((a, b) => a - b);
  return chosen;
}

/** The working memory of one slice. */
export class SliceScorer {
  private readonly prefs: Preferences;
  private readonly vectors: Float32Array[];
  private readonly blocked: Uint8Array;
  private settled: Int32Array = new Int32Array(0);
  private constantsReady = false;

  constructor(
    private readonly fitted: FittedSlice,
    private readonly window: number,
    private readonly options: ScoringOptions,
  ) {
    const { past } = fitted.slice;
    this.prefs = preferences(past, options.kinds);
    this.vectors = fitted.parts.map(() => new Float32Array(past.items));
    this.blocked = (options.blocked ?? unknownItems)(fitted.slice);
  }

  score(user: number): ScoredPerson {
    const { slice, parts } = this.fitted;
    const { kinds, settledBy = kinds, caps = DEFAULT_CAPS, asIf = (person) => person } = this.options;
    const view = asIf(personView(slice.past, kinds, this.prefs, user, slice.at, caps), this.window);
    parts.forEach((part, p) => {
      if (part.constant === true && this.constantsReady) return;
      part.score(view, slice.at, this.vectors[p]);
      normalise(this.vectors[p]);
    });
    this.constantsReady = true;
    for (const item of this.settled) this.blocked[item] = 0;
    this.settled = settledItems(slice.past, settledBy, user);
    for (const item of this.settled) this.blocked[item] = 1;
    const { indptr, indices } = slice.targets;
    return {
      user,
      window: this.window,
      view,
      vectors: this.vectors,
      blocked: this.blocked,
      relevant: indices.subarray(indptr[user], indptr[user + 1]),
    };
  }
}
