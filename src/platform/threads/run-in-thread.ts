import { Worker } from 'node:worker_threads';

/** Looks on while a thread works. */
export interface ThreadWatch {
  /** Told which share is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Once aborted, the thread is ended. */
  readonly signal?: AbortSignal;
}

/** What a thread is started with. */
export interface ThreadShare {
  /** Address of the thread's program. */
  readonly script: string;
  readonly job: unknown;
}

/** What a thread says: how far it is, or what came out. */
export type ThreadMessage = { readonly share: number } | { readonly result: unknown };

const ENTRY = new URL('./thread-entry.mjs', import.meta.url);

/**
 * Does a long computation in a thread of its own, so that the requests of this process do not wait for it. The thread has ended when the
 * promise settles; an abort ends it at once.
 *
 * @param script the thread's program, TypeScript: it calls `serveJob`
 * @param job plain data and typed arrays, which are copied
 * @throws the signal's reason, what the program threw, or an Error where the thread ended without a result
 */
export async function runInThread<Result>(
  script: URL,
  job: unknown,
  { signal, onProgress }: ThreadWatch = {},
): Promise<Result> {
  signal?.throwIfAborted();
  const workerData: ThreadShare = { script: script.href, job };
  const thread = new Worker(ENTRY, { workerData, execArgv: [] });
  const outcome = new Promise<Result>((resolve, reject) => {
    thread.on('message', (message: ThreadMessage) => {
      if ('share' in message) onProgress?.(message.share);
      else resolve(message.result as Result);
    });
    thread.on('error', reject);
    thread.on('messageerror', reject);
    thread.on('exit', () => reject(new Error('A thread ended without a result.')));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    return await outcome;
  } finally {
    await thread.terminate();
  }
}
