import { type Period } from '../../../platform/periods.js';

/** What the events of a series are counted by. */
export type ActivityGrouping = 'NONE' | 'KIND' | 'REGION' | 'CATEGORY';

/** Events of one group in one period. */
export interface CountRow {
  /** Index of the period. */
  readonly period: number;
  /** Null for events without a group, and where all are one group. */
  readonly key: string | null;
  readonly events: number;
}

/** Events of one group over time. */
export interface GroupSeries {
  readonly key: string | null;
  readonly total: number;
  /** One number for each period. */
  readonly counts: readonly number[];
}

/** Numbers of events in the periods of a time. */
export interface ActivitySeries {
  readonly periods: readonly Period[];
  /** The largest first. */
  readonly groups: readonly GroupSeries[];
  /** The smaller groups, added up; null where all groups are in `groups`. */
  readonly others: GroupSeries | null;
}

/**
 * Adds up rows by group.
 * @param most groups that are kept apart
 */
export function seriesOf(periods: readonly Period[], rows: readonly CountRow[], most: number): ActivitySeries {
  const byKey = new Map<string | null, number[]>();
  for (const { period, key, events } of rows) {
    const counts = byKey.get(key) ?? periods.map(() => 0);
    counts[period] += events;
    byKey.set(key, counts);
  }
  const groups = [...byKey].map(([key, counts]) => ({ key, counts, total: sum(counts) }));
  groups.sort((a, b) => b.total - a.total || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  const rest = groups.slice(most);
  const counts = periods.map((_, n) => sum(rest.map((group) => group.counts[n])));
  const others = rest.length > 0 ? { key: null, counts, total: sum(counts) } : null;
  return { periods, groups: groups.slice(0, most), others };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
