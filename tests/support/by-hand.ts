/** Timers and events that a test controls: a timer fires when the test says so, and the test waits for events, not for a time. */
import { type Timers } from '../../src/platform/jobs/index.js';

interface Timer {
  readonly work: () => void;
  readonly ms: number;
}

/** Timers that fire when the test calls `fire`. */
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

  /** Waits until a timer of this length is set. */
  async due(ms: number): Promise<void> {
    while (!this.of(ms)) await this.heard.next();
  }

  /** Fires the timer of this length, after it is set. */
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

/** Events by name, and promises of them. */
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

  /** Waits until the event has happened; returns at once if it has. */
  async of(name: string): Promise<void> {
    while (!this.has(name)) await this.next();
  }

  /** Waits for the next event. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
