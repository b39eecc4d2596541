import { parentPort, workerData } from 'node:worker_threads';
import { type ThreadMessage, type ThreadShare } from './run-in-thread.js';

/** The thread's side of `runInThread`: does the job, and says how far it is when told which share is done. */
export function serveJob<Job, Result>(work: (job: Job, onProgress: (share: number) => void) => Result): void {
  const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
  const { job } = workerData as ThreadShare;
  say({ result: work(job as Job, (share) => say({ share })) });
}
