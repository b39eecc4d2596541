export interface RefreshOptions {
  readonly now: () => number;
  /** A value older than this is read anew, milliseconds. */
  readonly everyMs: number;
  /** Told what a reading in the background threw; the old value goes on serving. */
  readonly onError: (error: unknown) => void;
}

/** Readings take at most this share of the time: one that takes a second is made every twenty seconds, not every five. */
const SHARE_OF_TIME = 0.05;

/**
 * A value that is read once and again when it is old: whoever asks gets what is there at once and never waits, except
 * for the first. No timer runs, so nothing has to be stopped and an idle process asks nothing.
 */
export class Refreshed<T> {
  private value: T | undefined;
  private due = 0;
  private running: Promise<T> | undefined;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly options: RefreshOptions,
  ) {}

  /** @throws what the first reading throws, as long as there is no value */
  async get(): Promise<T> {
    if (this.value === undefined) return this.refresh();
    if (this.options.now() >= this.due) void this.refresh().catch(this.options.onError);
    return this.value;
  }

  /** Reads now; a reading under way is waited for and not made twice. */
  refresh(): Promise<T> {
    this.running ??= this.read().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async read(): Promise<T> {
    const { now, everyMs } = this.options;
    const start = now();
    try {
      const value = await this.load();
      this.value = value;
      return value;
    } finally {
      const end = now();
      this.due = end + Math.max(everyMs, (end - start) / SHARE_OF_TIME);
    }
  }
}
