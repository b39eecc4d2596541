import { parentPort, type TransferListItem, workerData } from 'node:worker_threads';
import { type CrewShare } from './crew.js';

/**
 * The workers' side of `runCrew`: takes tasks until there are none.
 *
 * @param prepare from the crew's job, what does a task
 * @param buffersOf what of a result is handed over and not copied
 */
export function serveTasks<J, R>(
  prepare: (job: J) => (task: number) => R,
  buffersOf: (result: R) => TransferListItem[],
): void {
  const { next, tasks, job } = workerData as CrewShare;
  const work = prepare(job as J);
  for (let task = Atomics.add(next, 0, 1); task < tasks; task = Atomics.add(next, 0, 1)) {
    const result = work(task);
    parentPort?.postMessage({ task, result }, buffersOf(result));
  }
}
