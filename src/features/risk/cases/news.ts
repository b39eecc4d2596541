/** Whether cases changed just now, as far as this process did it: a hint for whoever waits. */
export class RiskNews {
  private readonly hearers = new Set<() => void>();

  tell(): void {
    for (const hear of [...this.hearers]) hear();
  }

  /** Resolves at the next news, after `ms` at the latest, or when the signal ends. */
  async next(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.hearers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.hearers.add(done);
      signal.addEventListener('abort', done);
    });
  }
}
