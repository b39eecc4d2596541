/**
 * A long computation in slices of some milliseconds, so that a server can do other things between them: yields the share
 * that is done, from 0 to 1 and never falling, and returns the result in the end. Every algorithm here that can be long is
 * written as such steps; its plain form is {@link finish} of them.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Looks on while something long is computed. */
export interface Watch {
  /** Told after each slice which share is done, 0 to 1; an estimate where iterations must settle. */
  readonly onProgress?: (share: number) => void;
  /** Once aborted, the computation ends after the slice that runs, with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A watch for a part that lies between two shares of a whole, of which another is told. */
export function partOf({ onProgress, signal }: Watch, from: number, to: number): Watch {
  return { signal, onProgress: onProgress && ((share) => onProgress(from + (to - from) * share)) };
}

/**
 * Takes all steps at once.
 * @throws the reason of the signal
 */
export function finish<Result>(steps: Steps<Result>, { onProgress, signal }: Watch = {}): Result {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/**
 * Takes all steps and pauses after each.
 * @param pause what to wait for, such as `setImmediate` of `node:timers/promises`
 * @throws the reason of the signal
 */
export async function finishInTurns<Result>(
  steps: Steps<Result>,
  pause: () => Promise<unknown>,
  { onProgress, signal }: Watch = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await pause();
  }
}

/** Arcs and nodes gone over in a slice: a few milliseconds of the simplest loops. */
const SLICE = 1 << 20;

/** Where a slice that begins at node `from` ends (exclusive): at least one node, else no more nodes and arcs than `most`. */
export function sliceEnd(starts: Uint32Array, from: number, most = SLICE): number {
  const limit = starts[from] + from + most;
  let low = from + 1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle] + middle <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Calls a kernel on slices of nodes `from .. to - 1` until all are done, and yields between two of them.
 * @param most nodes and arcs of a slice, fewer than by default where the kernel does much for each
 */
export function* inSlices(
  { nodes, starts }: { readonly nodes: number; readonly starts: Uint32Array },
  kernel: (from: number, to: number) => void,
  most = SLICE,
): Steps<void> {
  for (let from = 0; from < nodes;) {
    const to = sliceEnd(starts, from, most);
    kernel(from, to);
    if (to < nodes) yield to / nodes;
    from = to;
  }
}

/** Takes steps as the part of a longer computation that lies between two shares. */
export function* within<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Takes steps as a part of something of which only `share` is known to be done. */
export function atShare<Result>(steps: Steps<Result>, share: number): Steps<Result> {
  return within(steps, share, share);
}
