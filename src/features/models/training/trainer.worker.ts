import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { STOP, type TrainerMessage, type TrainerProgress, type TrainerRequest } from './trainer-protocol.js';

/** The process of the trainer ended without a result: killed, out of memory, or crashed. */
export class TrainerDied extends Error {
  override readonly name = 'TrainerDied';
}

/** The process of the trainer reported an error. */
export class TrainerFailed extends Error {
  override readonly name = 'TrainerFailed';
  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(`${reason}: ${message}`);
  }
}

export interface TrainerHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrainerProgress) => void;
  readonly log: (line: string) => void;
  /** Called with the process id when the process was started. */
  readonly onStart?: (pid: number) => void;
}

/** Trains, and returns how many people have top scores. The results are in the folders of the request. */
export type RunTrainer = (request: TrainerRequest, hooks: TrainerHooks) => Promise<number>;

const CHILD = fileURLToPath(new URL('./trainer.child.ts', import.meta.url));
/** An absolute URL: a bare `tsx` would be resolved from the working folder. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const GRACE_MS = 5_000;

/**
 * Runs the trainer in a process of its own, so that it cannot slow the service down or end it.
 *
 * @throws TrainerDied, TrainerFailed, or the reason of the signal where it was aborted; the process has ended then
 */
export const runTrainer: RunTrainer = (request, { signal, onProgress, log, onStart }) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const child = fork(CHILD, {
      execArgv: ['--import', LOADER],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let result: { scoredPeople: number } | Error | undefined;
    let lastWords = '';
    let grace: NodeJS.Timeout | undefined;
    const stop = (): void => {
      if (child.connected) child.send(STOP);
      grace = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stderr?.on('data', (bytes: Buffer) => {
      lastWords = (lastWords + bytes.toString()).slice(-2_000);
    });
    child.on('message', (message: TrainerMessage) => {
      switch (message.type) {
        case 'progress':
          return onProgress(message);
        case 'log':
          return log(message.line);
        case 'done':
          result = message;
          return;
        case 'failed':
          result = new TrainerFailed(message.name, message.message);
      }
    });
    child.once('error', (error) => {
      result ??= error;
    });
    child.once('close', (code, killedBy) => {
      clearTimeout(grace);
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason as Error);
      else if (result instanceof Error) reject(result);
      else if (result) resolve(result.scoredPeople);
      else reject(new TrainerDied(`The trainer ended with ${killedBy ?? `code ${code}`}. ${lastWords}`.trim()));
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    child.send(request);
  });
