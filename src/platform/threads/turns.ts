/** Lets one work run at a time, in the order of asking: many heavy requests at once take no more than one core. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** @throws the signal's reason, also while the work waits for its turn; what the work throws */
  async take<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const turn = this.last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    this.last = turn.catch(() => undefined);
    if (signal === undefined) return turn;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      turn.then(resolve, reject);
    });
  }
}
