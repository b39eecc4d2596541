import { PLANTED } from './plan.js';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** The shop's time: day 0 is the first with events, day `days` is the end and has none. Milliseconds UTC. */
export class Calendar {
  readonly days = PLANTED.days;
  readonly start: number;
  readonly end: number;

  /** @throws RangeError when the end is not a date */
  constructor(end: Date) {
    if (Number.isNaN(end.getTime())) throw new RangeError('the end of the demo shop is not a date');
    this.end = Math.floor(end.getTime() / DAY) * DAY;
    this.start = this.end - this.days * DAY;
  }

  /** The first millisecond of a day; days before 0 are before the data. */
  startOf(day: number): number {
    return this.start + day * DAY;
  }

  dayOf(at: number): number {
    return Math.floor((at - this.start) / DAY);
  }

  /** Where a moment lies in its year, in `[0, 1)`: 0 is the first of January. */
  yearFraction(day: number): number {
    const at = this.startOf(day);
    const year = new Date(at).getUTCFullYear();
    const first = Date.UTC(year, 0, 1);
    return (at - first) / (Date.UTC(year + 1, 0, 1) - first);
  }
}
