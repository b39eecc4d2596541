/** Time and events in the hands of a test: nothing passes unless it says so, and waiting is for a fact, not a while. */
import { type Timers } from '../../src/platform/jobs/index.js';

interface Timer {
  readonly work: () => void;
  readonly ms: number;
}

/** Timers that go off when told to. */
export class HandTimers implements Timers {
  private readonly set = new Set<Timer>();
  private readonly heard = new Heard();

  setTimeout(work: () => void, ms: number): unknown {
    const timer = { work, ms };
    this.set.add(timer);
    this.heard.tell('set');
    return timer;
  }

  clearTimeout(handle: unknown): void {
    this.set.delete(handle as Timer);
  }

  get pending(): number {
    return this.set.size;
  }

  /** Until a timer of this length is set. */
  async due(ms: number): Promise<void> {
    while (!this.of(ms)) await this.heard.next();
  }

  /** Lets the timer of this length go off, once it is set. */
  async fire(ms: number): Promise<void> {
    await this.due(ms);
    const timer = this.of(ms)!;
    this.set.delete(timer);
    timer.work();
  }

  private of(ms: number): Timer | undefined {
    return [...this.set].find((timer) => timer.ms === ms);
  }
}

/** Events by name. */
export class Heard {
  private readonly names: string[] = [];
  private waiting: (() => void)[] = [];

  tell(name: string): void {
    this.names.push(name);
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** Until the event has happened; at once where it has. */
  async of(name: string): Promise<void> {
    while (!this.has(name)) await this.next();
  }

  /** Until anything happens. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
