import { type Stage } from './training-stages.js';

/** Measures the seconds that each stage takes in one attempt, from when it was entered to when another one was. */
export class StageClock {
  private readonly spent = new Map<Stage, number>();
  private current: Stage | undefined;
  private from = 0;

  /** @param now milliseconds */
  constructor(private readonly now: () => number) {}

  /** A stage begins, or goes on if it is the current one. */
  enter(stage: Stage): void {
    if (stage === this.current) return;
    this.leave();
    this.current = stage;
    this.from = this.now();
  }

  /** Ends the current stage. @returns the seconds of each stage, in the order in which they were entered */
  end(): Partial<Record<Stage, number>> {
    this.leave();
    this.current = undefined;
    return Object.fromEntries(this.spent);
  }

  private leave(): void {
    const { current } = this;
    if (current === undefined) return;
    this.spent.set(current, (this.spent.get(current) ?? 0) + (this.now() - this.from) / 1000);
  }
}
