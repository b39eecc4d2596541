import { invalidInput } from './errors.js';

/** The length of the periods of a series. They begin at midnight UTC: of each day, of Mondays, or of the first of each month. */
export type TimeStep = 'DAY' | 'WEEK' | 'MONTH';

/** A part of a time: from a moment on, and before another. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** Periods of one series at most. */
export const MOST_PERIODS = 400;

const DAY_MS = 86_400_000;

/**
 * Cuts a time into periods; the first and the last are shorter where the time does not begin or end with a period.
 * @throws Failure INVALID_INPUT for a time that does not begin before it ends, or that has more than 400 periods
 */
export function periodsOf(from: Date, to: Date, step: TimeStep): Period[] {
  if (!(from < to)) throw invalidInput('`from` must be before `to`.', 'from');
  const periods: Period[] = [];
  for (let at = from; at < to;) {
    const next = endOf(at, step);
    periods.push({ from: at, until: next < to ? next : to });
    at = next;
    if (periods.length > MOST_PERIODS) {
      throw invalidInput(`A series has at most ${MOST_PERIODS} periods: ask for a longer \`step\`.`, 'step');
    }
  }
  return periods;
}

/** The end of the period that a moment is in. */
function endOf(at: Date, step: TimeStep): Date {
  if (step === 'MONTH') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  const midnight = Math.floor(at.getTime() / DAY_MS) * DAY_MS;
  // Sunday is day 0 of getUTCDay, and the last day of a week here.
  const days = step === 'DAY' ? 1 : 7 - ((new Date(midnight).getUTCDay() + 6) % 7);
  return new Date(midnight + days * DAY_MS);
}
