/**
 * What the threads of a crew share beside the heap: four counters, then the arguments of the job at hand.
 *
 * A job is open while its number stands in OPEN. A helper enters (ACTIVE + 1), looks whether the job is still open, works,
 * leaves (ACTIVE - 1). Whoever opened it closes it (OPEN = 0) and waits until ACTIVE is 0: either the helper sees that it
 * is closed, or it is waited for. A helper that has not entered is never waited for.
 */
export const OPEN = 0;
export const ACTIVE = 1;
/** First element of the work that nobody has claimed. */
export const NEXT = 2;
/** Becomes 1 when a kernel has failed in a helper. */
export const FAILED = 3;
const COUNTERS = 4;
/** Index of the kernel, helpers wanted, size of the work, elements claimed at a time, number of arguments. */
const HEADER = 5;
export const HELPERS = 1;
const MAX_ARGUMENTS = 24;

/** @returns {SharedArrayBuffer} */
export function controlBlock() {
  return new SharedArrayBuffer(4 * COUNTERS + 8 * (HEADER + MAX_ARGUMENTS));
}

/** @param {SharedArrayBuffer} block */
export function viewsOf(block) {
  return { counters: new Int32Array(block, 0, COUNTERS), job: new Float64Array(block, 4 * COUNTERS) };
}

/**
 * Writes a job down, to be opened.
 * @param {Float64Array} job
 * @param {number} kernel
 * @param {number} helpers
 * @param {readonly number[]} args
 * @param {number} count
 * @param {number} atATime
 */
export function writeJob(job, kernel, helpers, args, count, atATime) {
  job.set([kernel, helpers, count, atATime, args.length, ...args]);
}

/**
 * Claims piece after piece of the job until none is left.
 * @param {Int32Array} counters
 * @param {Float64Array} job
 * @param {readonly ((...args: number[]) => void)[]} kernels
 */
export function work(counters, job, kernels) {
  const [kernel, , count, atATime, length] = job;
  const args = job.subarray(HEADER, HEADER + length);
  for (;;) {
    const first = Atomics.add(counters, NEXT, atATime);
    if (first >= count) return;
    kernels[kernel](...args, first, Math.min(first + atATime, count));
  }
}
