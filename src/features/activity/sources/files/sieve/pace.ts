import { type UserId } from '../../../../people/index.js';
/** A pace that no person keeps. */
export interface PaceLimits {
  /** More events than this in a minute is faster than a person... */
  readonly perMinute: number;
  /** ...when it lasts for so many minutes in a row. */
  readonly minutes: number;
}

const PACE_LIMITS: PaceLimits = { perMinute: 60, minutes: 3 };

interface Pace {
  minute: number;
  events: number;
  /** Minutes in a row, up to the one before this, that were too fast. */
  fast: number;
  robot: boolean;
}

/**
 * Watches how fast each person acts, in the order of the file. A person who exceeds the limit in so many successive
 * minutes counts as a robot from then on; times rounded to the day fall into one minute and are never successive. Events
 * that jump in time begin a new count, so a file shuffled in time shows no robots. Memory: one small record a person.
 */
export class PaceWatch {
  private readonly people = new Map<string, Pace>();

  constructor(private readonly limits: PaceLimits = PACE_LIMITS) {}

  /** Notes an event; true if the person counts as a robot by now. */
  note(userId: UserId, at: number): boolean {
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
