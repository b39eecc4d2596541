/** Two kinds of rows that are well formed and yet not to be believed. */
export interface OutlierLimits {
  /** Events before this are impossible: there were no web shops. Epoch milliseconds. */
  readonly earliest: number;
  /** Clocks of shops may run ahead of ours by this much, milliseconds. */
  readonly ahead: number;
  /** More events than this in a minute is faster than a person... */
  readonly perMinute: number;
  /** ...when it lasts for so many minutes in a row. */
  readonly minutes: number;
}

export const OUTLIER_LIMITS: OutlierLimits = {
  earliest: Date.UTC(1990, 0, 1),
  ahead: 24 * 3600 * 1000,
  perMinute: 60,
  minutes: 3,
};

export type ImpossibleTime = 'before 1990' | 'in the future';

/** Why an event cannot have happened then; undefined when it can. `now` is the start of the run, epoch milliseconds. */
export function impossibleTime(at: number, now: number, limits = OUTLIER_LIMITS): ImpossibleTime | undefined {
  if (at < limits.earliest) return 'before 1990';
  return at > now + limits.ahead ? 'in the future' : undefined;
}

interface Pace {
  minute: number;
  events: number;
  /** Minutes in a row, up to the one before this, that were too fast. */
  fast: number;
  robot: boolean;
}

/**
 * Watches how fast each person acts, in the order of the file. Somebody who goes over the limit in so many successive
 * minutes is robot-like from then on; times rounded to the day fall into one minute and are never successive. Events
 * that jump in time begin a new count, so a file shuffled in time shows no robots. Memory: one small record a person.
 */
export class PaceWatch {
  private readonly people = new Map<string, Pace>();

  constructor(private readonly limits: OutlierLimits = OUTLIER_LIMITS) {}

  /** Notes an event; true when this person is robot-like by now. */
  note(userId: string, at: number): boolean {
    const minute = Math.floor(at / 60_000);
    const pace = this.people.get(userId);
    if (!pace) {
      this.people.set(userId, { minute, events: 1, fast: 0, robot: false });
      return false;
    }
    if (minute === pace.minute) pace.events++;
    else {
      const successive = Math.abs(minute - pace.minute) === 1;
      pace.fast = successive && pace.events > this.limits.perMinute ? pace.fast + 1 : 0;
      pace.minute = minute;
      pace.events = 1;
    }
    if (pace.events > this.limits.perMinute && pace.fast + 1 >= this.limits.minutes) pace.robot = true;
    return pace.robot;
  }
}
