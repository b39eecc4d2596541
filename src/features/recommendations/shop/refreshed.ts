export interface RefreshOptions {
  readonly now: () => number;
  /** Age at which the value is read again, milliseconds. */
  readonly everyMs: number;
  /** Receives what a refresh in the background threw; the old value stays in use. */
  readonly onError: (error: unknown) => void;
}

/** Reading takes at most this share of the time: a reading of one second is repeated after 20 seconds, not after 5. */
const SHARE_OF_TIME = 0.05;

/**
 * A value that is read at the first call and again when it is old. Only the first call waits; later calls get the last
 * value at once. There is no timer: nothing has to be stopped, and an idle process reads nothing.
 */
export class Refreshed<T> {
  private value: T | undefined;
  private due = 0;
  private running: Promise<T> | undefined;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly options: RefreshOptions,
  ) {}

  /** @throws what the reading throws if there is no value yet */
  async get(): Promise<T> {
    if (this.value === undefined) return this.refresh();
    if (this.options.now() >= this.due) void this.refresh().catch(this.options.onError);
    return this.value;
  }

  /** Reads now, or waits for the reading that runs already. */
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
