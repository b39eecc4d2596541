import { type Series } from './query';

const DAY = 86_400_000;

/**
 * From when to when is looked at: the last days of the data that sales were measured on, or all of it. In a shop without
 * measured sales, the last year before the latest event.
 */
export function timeOf(
  series: Series | null | undefined,
  latestEventAt: string | null | undefined,
  days: number | undefined,
): { readonly from: string; readonly to: string } {
  const first = series?.periods[0]?.from;
  // The end of a time does not belong to it, the last event does.
  const to = Date.parse(series?.end ?? latestEventAt ?? '2000-01-02T00:00:00Z') + 1000;
  const from = days ? to - days * DAY : first ? Date.parse(first) : to - 365 * DAY;
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
