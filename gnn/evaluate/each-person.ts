import { availableParallelism } from 'node:os';
import { type KindTable } from '../data/dataset.js';
import { type ViewCaps } from '../data/person-view.js';
import { runCrew } from '../parallel/crew.js';
import { shared } from '../tensors/shared.js';
import { keeper, type Keep, type KeptBy } from './keep.js';
import { sourced, type PartsSource } from './parts-source.js';
import { choosePeople, scoredPeople, SliceScorer, type FittedSlice, type ScoringOptions } from './people.js';
import { type Slice } from './splits.js';

/** One person-window with what was kept of it. */
export interface KeptPerson<R> {
  readonly user: number;
  /** Number of the slice. */
  readonly window: number;
  /** The person's later items, ascending. */
  readonly relevant: Int32Array;
  readonly kept: R;
}

/** People a task. */
const CHUNK = 16;
const MOST_THREADS = 4;
/** Scores (people times items times parts and lists) for which starting a thread pays. */
const WORK_PER_THREAD = 1e9;

/** All that a worker needs; typed arrays in shared memory. */
interface PeopleJob {
  readonly slices: readonly Slice[];
  readonly sources: readonly PartsSource[];
  readonly kinds: KindTable;
  readonly settledBy?: KindTable;
  readonly caps?: ViewCaps;
  readonly keep: Keep;
  /** Person-windows, slice by slice. */
  readonly users: Int32Array;
  readonly windows: Int32Array;
}

/**
 * Scores the people of slices and keeps what was asked of each, in the order of `scoredPeople`. On several threads where there is
 * much to do and the parts come from a source; what is kept does not depend on it.
 *
 * @throws RangeError where a row names a part that a slice has not, WorkerDied, the signal's reason where it is aborted
 */
export async function keepOfEach<K extends Keep>(
  fitted: readonly FittedSlice[],
  keep: K,
  options: ScoringOptions,
): Promise<KeptPerson<KeptBy<K>>[]> {
  const sources = fitted.flatMap(({ source }) => source ?? []);
  // Functions cannot be sent to a worker.
  const plain = options.blocked === undefined && options.asIf === undefined && sources.length === fitted.length;
  const chosen = choosePeople(fitted, options);
  const threads = plain ? (options.threads ?? worthwhile(fitted, chosen, keep)) : 1;
  return threads < 2 ? inTurn(fitted, chosen, keep, options) : inCrew(fitted, sources, chosen, keep, options, threads);
}

function worthwhile(fitted: readonly FittedSlice[], chosen: readonly number[][], keep: Keep): number {
  const people = chosen.reduce((sum, users) => sum + users.length, 0);
  if (people === 0) return 1;
  const each = fitted[0].parts.length + (keep.of === 'lists' ? keep.rows.length : 0);
  const work = people * fitted[0].slice.past.items * each;
  return Math.min(availableParallelism(), MOST_THREADS, Math.floor(work / WORK_PER_THREAD));
}

async function inTurn<K extends Keep>(
  fitted: readonly FittedSlice[],
  chosen: readonly number[][],
  keep: K,
  options: ScoringOptions,
): Promise<KeptPerson<KeptBy<K>>[]> {
  const keepers = fitted.map(({ slice, parts }) => keeper(keep, parts.map(nameOf), slice.past.items));
  const all: KeptPerson<KeptBy<K>>[] = [];
  for await (const person of scoredPeople(fitted, options, chosen)) {
    const { user, window, relevant } = person;
    all.push({ user, window, relevant, kept: keepers[window](person) });
  }
  return all;
}

async function inCrew<K extends Keep>(
  fitted: readonly FittedSlice[],
  sources: readonly PartsSource[],
  chosen: readonly number[][],
  keep: K,
  { kinds, settledBy, caps, signal, onProgress }: ScoringOptions,
  threads: number,
): Promise<KeptPerson<KeptBy<K>>[]> {
  const job: PeopleJob = shared({
    ...{ sources, kinds, settledBy, caps, keep },
    slices: fitted.map(({ slice }) => slice),
    users: Int32Array.from(chosen.flat()),
    windows: Int32Array.from(chosen.flatMap((users, window) => users.map(() => window))),
  });
  const { users, windows } = job;
  const all: KeptPerson<KeptBy<K>>[] = new Array<KeptPerson<KeptBy<K>>>(users.length);
  let done = 0;
  await runCrew<KeptBy<K>[]>({
    script: new URL('./each-person.worker.ts', import.meta.url),
    ...{ job, threads, signal },
    tasks: Math.ceil(users.length / CHUNK),
    onResult: (task, kept) => {
      kept.forEach((one, n) => {
        const p = task * CHUNK + n;
        const { indptr, indices } = fitted[windows[p]].slice.targets;
        const relevant = indices.subarray(indptr[users[p]], indptr[users[p] + 1]);
        all[p] = { user: users[p], window: windows[p], relevant, kept: one };
      });
      done += kept.length;
      onProgress?.(done, users.length);
    },
  });
  return all;
}

/** The workers' side: what is kept of the people of a task. */
export function chunkKeeper(job: PeopleJob): (task: number) => KeptBy<Keep>[] {
  const { slices, sources, kinds, settledBy, caps, keep, users, windows } = job;
  let at = -1;
  let keepPerson: (user: number) => KeptBy<Keep>;
  return (task) =>
    Array.from(users.subarray(task * CHUNK, (task + 1) * CHUNK), (user, n) => {
      const window = windows[task * CHUNK + n];
      // Tasks come slice by slice: only one at a time is held.
      if (window !== at) {
        const one = sourced(slices[window], kinds, sources[window]);
        const scorer = new SliceScorer(one, window, { kinds, settledBy, caps });
        const reduce = keeper(keep, one.parts.map(nameOf), one.slice.past.items);
        keepPerson = (whom) => reduce(scorer.score(whom));
        at = window;
      }
      return keepPerson(user);
    });
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
