import { atShare, type Steps } from './steps.js';

/** When iterations end. */
export interface Settling {
  /** Iterations end when no more than this has moved in one, summed over all nodes. */
  readonly tolerance: number;
  /** Most iterations before it is an error. */
  readonly maxIterations: number;
}

/** Thrown where values still move after the last iteration. */
export class NotConverged extends Error {
  override readonly name = 'NotConverged';
}

/**
 * Iterates until little moves. As most such iterations shrink what moves by a constant factor, the share that is done is
 * taken on a logarithmic scale from what moved first to the tolerance.
 *
 * @param iteration does one and returns what it moved; yields when it has run for a while
 * @returns number of iterations
 * @throws NotConverged
 */
export function* settle(
  what: string,
  { tolerance, maxIterations }: Settling,
  iteration: () => Steps<number>,
): Steps<number> {
  let first = 0;
  let share = 0;
  for (let done = 1; done <= maxIterations; done += 1) {
    const moved = yield* atShare(iteration(), share);
    if (moved < tolerance) return done;
    first ||= moved;
    share = Math.max(share, Math.log(first / moved) / Math.log(first / tolerance) || 0);
    yield share;
  }
  throw new NotConverged(`${what} still moves after ${maxIterations} iterations`);
}

/** What two states differ by: the sum of absolute differences. */
export function movedBetween(before: Float64Array, after: Float64Array): number {
  let moved = 0;
  for (let n = 0; n < before.length; n += 1) moved += Math.abs(after[n] - before[n]);
  return moved;
}
