import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from './errors.js';

export interface BreakerOptions {
  /** Asks the database the smallest question. Rejects where it cannot be asked; may wait for ever. */
  readonly ask: () => Promise<void>;
  /** How long work may take before the database is suspected, milliseconds; it is asked again as often. Default 300. */
  readonly suspectMs?: number;
  /** How long the smallest question may take, milliseconds: longer, and the database is down. Default 1,000. */
  readonly answerMs?: number;
  /** How often a database that is down is asked, milliseconds. Default 500. */
  readonly recoverMs?: number;
}

/**
 * Fails fast while the database is down. Work that takes long makes the database suspect; where it does not answer then, all
 * work under way and all that comes is refused at once, until it answers again. Slow work on a database that answers goes on.
 */
export class Breaker {
  private down = false;
  private closed = false;
  private asking: Promise<boolean> | undefined;
  private readonly underWay = new Set<() => void>();
  private readonly options: Required<BreakerOptions>;

  constructor(options: BreakerOptions) {
    this.options = { suspectMs: 300, answerMs: 1_000, recoverMs: 500, ...options };
  }

  /**
   * @param name of the query, for the error
   * @param work gets a signal that ends when its result is no longer waited for
   * @throws DatabaseUnavailable while the database is down
   */
  async run<T>(name: string, work: (givenUp: AbortSignal) => Promise<T>): Promise<T> {
    if (this.down) throw unavailable(name);
    const givenUp = new AbortController();
    let suspicion: NodeJS.Timeout | undefined;
    let giveUp = (): void => {};
    const refused = new Promise<never>((_resolve, reject) => {
      giveUp = () => {
        reject(unavailable(name));
        givenUp.abort();
      };
    });
    const suspect = (): void => {
      suspicion = setTimeout(
        () => void this.answers().then((answered) => answered && this.underWay.has(giveUp) && suspect()),
        this.options.suspectMs,
      );
    };
    this.underWay.add(giveUp);
    suspect();
    try {
      const working = work(givenUp.signal);
      // Given up, nobody waits for how it ends.
      working.catch(() => undefined);
      return await Promise.race([working, refused]);
    } finally {
      this.underWay.delete(giveUp);
      clearTimeout(suspicion);
    }
  }

  /** Whether the database answers now, in the time that it has; one question at a time. */
  async answers(): Promise<boolean> {
    return (this.asking ??= this.ask());
  }

  close(): void {
    this.closed = true;
  }

  private async ask(): Promise<boolean> {
    const { ask, answerMs } = this.options;
    const late = new AbortController();
    const answered = await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      delay(answerMs, false, { signal: late.signal, ref: false }).catch(() => false),
    ]);
    late.abort();
    this.asking = undefined;
    if (answered) this.down = false;
    else this.fail();
    return answered;
  }

  private fail(): void {
    for (const giveUp of this.underWay) giveUp();
    if (this.down || this.closed) return;
    this.down = true;
    void this.recover();
  }

  private async recover(): Promise<void> {
    while (this.down && !this.closed) {
      await delay(this.options.recoverMs, undefined, { ref: false });
      if (!this.closed) await this.answers();
    }
  }
}

function unavailable(name: string): DatabaseUnavailable {
  return new DatabaseUnavailable(`${name}: the database is down`, name, 'ServiceUnavailable', undefined, undefined);
}
