import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { runCrew } from '../../parallel/crew.js';
import { type Csr, transpose } from '../../tensors/csr.js';
import { LocalGram, type RidgePenalty } from './local-ridge-gram.js';
import { type RidgeHistories } from './local-ridge-histories.js';

/** How a fit runs; its result does not depend on it. */
export interface FitRun {
  /** Worker threads; 1 works in the caller's. Default: the cores, at most 4, and 1 where there is little to do. */
  readonly threads?: number;
  /** Aborting it ends the fit with the signal's reason; no thread is left. */
  readonly signal?: AbortSignal;
  /** Called now and then with the share that is done, 0..1. What it throws stops the fit. */
  readonly onProgress?: (share: number) => void;
}

/** All that a worker needs; typed arrays in shared memory. */
interface RidgeJob {
  readonly histories: RidgeHistories;
  readonly neighbours: number;
  readonly penalties: readonly RidgePenalty[];
  /** Which columns, in which order. */
  readonly items: Int32Array;
  /** Columns a task. */
  readonly chunk: number;
}

/** The columns of one task, one after the other. */
interface RidgeColumns {
  readonly counts: Int32Array;
  readonly candidates: Int32Array;
  /** One array a penalty. */
  readonly weights: readonly Float32Array[];
}

/** Items differ in cost by orders of magnitude: small tasks keep the threads busy to the end. */
const CHUNK = 32;
const MOST_DEFAULT_THREADS = 4;
/** Multiplications for which a thread is worth its start. */
const WORK_PER_THREAD = 5e8;
/** Progress is told in steps of this share. */
const PROGRESS_STEP = 1 / 200;

/** What solves tasks, here or in a worker. */
export function columnSolver(job: RidgeJob): (task: number) => RidgeColumns {
  const gram = new LocalGram(job.histories, job.neighbours, job.penalties);
  return (task) => {
    const items = job.items.subarray(task * job.chunk, (task + 1) * job.chunk);
    const counts = new Int32Array(items.length);
    const candidates = new Int32Array(items.length * gram.candidates.length);
    const weights = job.penalties.map(() => new Float32Array(candidates.length));
    let count = 0;
    items.forEach((item, n) => {
      const found = gram.solve(item);
      candidates.set(gram.candidates.subarray(0, found), count);
      weights.forEach((out, c) => out.set(gram.weights[c].subarray(0, found), count));
      counts[n] = found;
      count += found;
    });
    return { counts, candidates: candidates.slice(0, count), weights: weights.map((out) => out.slice(0, count)) };
  };
}

/** Solves the columns of `items` for every penalty. @returns a matrix a penalty; they share `indptr` and `indices` */
export async function solveColumns(
  histories: RidgeHistories,
  neighbours: number,
  penalties: readonly RidgePenalty[],
  items: Int32Array,
  run: FitRun,
): Promise<Csr[]> {
  const { signal, onProgress } = run;
  signal?.throwIfAborted();
  const job: RidgeJob = { histories, neighbours, penalties, items, chunk: CHUNK };
  const tasks = Math.ceil(items.length / CHUNK);
  const work = (items.length * Math.min(neighbours, histories.byItem.rows) ** 3 * penalties.length) / 6;
  const threads = Math.min(
    run.threads ??
      Math.max(1, Math.min(availableParallelism(), MOST_DEFAULT_THREADS, Math.floor(work / WORK_PER_THREAD))),
    Math.max(1, tasks),
  );
  const parts: RidgeColumns[] = new Array<RidgeColumns>(tasks);
  let done = 0;
  let told = 0;
  const onResult = (task: number, columns: RidgeColumns): void => {
    parts[task] = columns;
    done += 1;
    if (done < tasks && done / tasks - told < PROGRESS_STEP) return;
    told = done / tasks;
    if (done < tasks) onProgress?.(told);
  };
  if (threads === 1) {
    const solve = columnSolver(job);
    for (let task = 0; task < tasks; task += 1) {
      onResult(task, solve(task));
      // Lets the caller's thread hear what may abort the fit.
      await setImmediate();
      signal?.throwIfAborted();
    }
  } else {
    const script = new URL('./local-ridge.worker.ts', import.meta.url);
    await runCrew({ script, job, tasks, threads, signal, onResult });
  }
  const matrices = assemble(parts, items, histories.byItem.rows, penalties.length);
  onProgress?.(1);
  return matrices;
}

/** Solved column by column, used row by row; transposing also puts the candidates in order. */
function assemble(parts: readonly RidgeColumns[], items: Int32Array, size: number, penalties: number): Csr[] {
  const indptr = new Int32Array(size + 1);
  parts.forEach(({ counts }, task) => counts.forEach((count, n) => (indptr[items[task * CHUNK + n] + 1] = count)));
  for (let item = 0; item < size; item += 1) indptr[item + 1] += indptr[item];
  const indices = new Int32Array(indptr[size]);
  place(parts, items, indptr, indices, ({ candidates }) => candidates);
  const matrices: Csr[] = [];
  for (let c = 0; c < penalties; c += 1) {
    const values = new Float32Array(indices.length);
    place(parts, items, indptr, values, ({ weights }) => weights[c]);
    const b = transpose({ rows: size, cols: size, indptr, indices, values });
    matrices.push(c === 0 ? b : { ...b, indptr: matrices[0].indptr, indices: matrices[0].indices });
  }
  return matrices;
}

/** Copies one array of every part to where its items' columns lie. */
function place<T extends Int32Array | Float32Array>(
  parts: readonly RidgeColumns[],
  items: Int32Array,
  indptr: Int32Array,
  out: T,
  of: (part: RidgeColumns) => T,
): void {
  parts.forEach((part, task) => {
    const from = of(part);
    let at = 0;
    part.counts.forEach((count, n) => {
      out.set(from.subarray(at, at + count), indptr[items[task * CHUNK + n]]);
      at += count;
    });
  });
}
