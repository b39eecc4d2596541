import { DateTime } from 'luxon';

/** When a person is active. */
export interface Rhythm {
  /** Events of Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** Events of each hour of the day, from 0 to 23. */
  readonly hours: readonly number[];
}

/** @param zone IANA name of the time zone in which days and hours are counted */
export function rhythmOf(moments: Iterable<Date>, zone: string): Rhythm {
  const weekdays = Array<number>(7).fill(0);
  const hours = Array<number>(24).fill(0);
  for (const at of moments) {
    const { weekday, hour } = DateTime.fromJSDate(at, { zone });
    weekdays[weekday - 1] += 1;
    hours[hour] += 1;
  }
  return { weekdays, hours };
}
