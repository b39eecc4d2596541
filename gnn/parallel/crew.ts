import { Worker } from 'node:worker_threads';

/** What a worker of a crew is started with. */
export interface CrewShare {
  /** Address of the workers' program. */
  readonly script: string;
  /** One shared number: the next task that nobody has taken. */
  readonly next: Int32Array;
  readonly tasks: number;
  /** What all workers are given: plain data; typed arrays in shared memory are not copied. */
  readonly job: unknown;
}

export interface CrewOptions<R> {
  /** The workers' program, TypeScript: it calls `serveTasks`. */
  readonly script: URL;
  readonly job: unknown;
  /** How many tasks there are, numbered from 0. */
  readonly tasks: number;
  readonly threads: number;
  /** Aborting it ends the workers at once. */
  readonly signal?: AbortSignal;
  /** Called as tasks are done, in any order. What it throws ends the crew. */
  readonly onResult: (task: number, result: R) => void;
}

/** A worker thread ended before the work was done. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

const ENTRY = new URL('./worker-entry.mjs', import.meta.url);

/**
 * Spreads numbered tasks over worker threads; each takes the next one when it is free, so tasks may differ in cost. All
 * threads have ended when the promise settles, however it ends.
 *
 * @throws the signal's reason, what a worker or `onResult` threw, or WorkerDied
 */
export async function runCrew<R>(options: CrewOptions<R>): Promise<void> {
  const { script, job, tasks, threads, signal, onResult } = options;
  signal?.throwIfAborted();
  const workerData: CrewShare = { script: script.href, next: new Int32Array(new SharedArrayBuffer(4)), tasks, job };
  const workers: Worker[] = [];
  const failures: unknown[] = [];
  let done = 0;
  const fail = (reason: unknown): void => {
    failures.push(reason);
    for (const worker of workers) void worker.terminate();
  };
  const onAbort = (): void => fail(signal?.reason);
  const ended = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      worker.on('message', ({ task, result }: { task: number; result: R }) => {
        if (failures.length > 0) return;
        try {
          onResult(task, result);
          done += 1;
        } catch (error) {
          fail(error);
        }
      });
      worker.on('messageerror', fail);
      worker.on('error', fail);
      worker.on('exit', () => resolve());
    });
  const endings: Promise<void>[] = [];
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (let n = 0; n < threads; n += 1) {
      const worker = new Worker(ENTRY, { workerData, execArgv: [] });
      workers.push(worker);
      endings.push(ended(worker));
    }
  } catch (error) {
    fail(error);
  }
  await Promise.all(endings);
  signal?.removeEventListener('abort', onAbort);
  if (failures.length > 0) throw failures[0];
  if (done < tasks) throw new WorkerDied(`The workers ended after ${done} of ${tasks} tasks.`);
}
