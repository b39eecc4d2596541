import { type EventLog } from '../telemetry/log.js';
import { type Timers } from './worker.js';

/** What a process does in the background from `start` until `stop`, which resolves when nothing of it runs any more. */
export interface BackgroundWork {
  start(): void;
  stop(): Promise<void>;
}

export interface PeriodicOptions {
  /** Pause after each time, and before the first. */
  readonly everyMs: number;
  readonly timers: Timers;
  readonly warn: EventLog;
}

/** Does something again and again, one time after another. Every process does it, so what it does must bear that. */
export class Periodic implements BackgroundWork {
  private stopping = new AbortController();
  private running: Promise<void> | undefined;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly name: string,
    private readonly work: (signal: AbortSignal) => Promise<unknown>,
    private readonly options: PeriodicOptions,
  ) {}

  start(): void {
    if (this.running) return;
    this.stopping = new AbortController();
    this.running = this.loop(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
    this.running = undefined;
  }

  private async loop(signal: AbortSignal): Promise<void> {
    const { warn, timers, everyMs } = this.options;
    for (;;) {
      await new Promise<void>((resolve) => {
        const timer = timers.setTimeout(resolve, everyMs);
        this.wakeUp = () => {
          timers.clearTimeout(timer);
          resolve();
        };
      });
      if (signal.aborted) return;
      await this.work(signal).catch((err: unknown) => {
        if (!signal.aborted) warn(`${this.name} failed, and is tried again later`, { err });
      });
    }
  }
}
