import { setImmediate } from 'node:timers/promises';

/** How long work shares its thread: it stops when the signal says so, and tells how far it is. */
export interface Pace {
  /** Work ends with the signal's reason at the next breath. */
  readonly signal?: AbortSignal;
  /** Called with the share done, 0 to 1, not decreasing. */
  readonly progress?: (share: number) => void;
}

/**
 * Lets the thread do other things for a turn: a server stays awake, and a signal can be given at all.
 *
 * @throws the signal's reason where it was aborted
 */
export async function breathe({ signal, progress }: Pace, share: number): Promise<void> {
  signal?.throwIfAborted();
  progress?.(share);
  await setImmediate();
  signal?.throwIfAborted();
}
