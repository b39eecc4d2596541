export interface RefreshOptions {
  readonly now: () => number;
  /** Age at which the value is read again, milliseconds; longer where reading is slow (`SHARE_OF_TIME`). */
  readonly everyMs: number;
  /** Receives what a refresh in the background threw; the old value stays in use until it is too old. */
  readonly onError: (error: unknown) => void;
}

/** Reading takes at most this share of the time: a reading of one second is repeated after 20 seconds, not after 5. */
const SHARE_OF_TIME = 0.05;
/** A value older than so many intervals is not given away. */
const OLDEST = 2;

/**
 * A value that is read at the first call and again when it is old. Calls get the last value at once while it is younger than
 * two intervals, and an older one is read anew behind them; after a quiet time, when it is older than that, calls wait for the
 * reading. So no call gets a value older than `2 * max(everyMs, 20 * duration of the last reading)`, counted from the start of
 * the reading that gave it. There is no timer: nothing has to be stopped, and an idle process reads nothing.
 */
export class Refreshed<T> {
  private value: { readonly it: T; readonly readAt: number } | undefined;
  private interval = 0;
  private due = 0;
  private running: Promise<T> | undefined;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly options: RefreshOptions,
  ) {}

  /** @throws what the reading throws if there is no value yet or it is too old */
  async get(): Promise<T> {
    const { now, onError } = this.options;
    if (this.value === undefined || now() - this.value.readAt > OLDEST * this.interval) return this.refresh();
    if (now() >= this.due) void this.refresh().catch(onError);
    return this.value.it;
  }

  /** Reads now, or waits for the reading that runs already. */
  refresh(): Promise<T> {
    this.running ??= this.read().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Reads what was written just now: a reading that runs already may have missed it. */
  async renew(): Promise<T> {
    await this.running?.catch(() => undefined);
    return this.refresh();
  }

  private async read(): Promise<T> {
    const start = this.options.now();
    try {
      const it = await this.load();
      this.value = { it, readAt: start };
      this.interval = this.intervalAfter(start);
      return it;
    } finally {
      this.due = this.options.now() + this.intervalAfter(start);
    }
  }

  private intervalAfter(start: number): number {
    return Math.max(this.options.everyMs, (this.options.now() - start) / SHARE_OF_TIME);
  }
}
