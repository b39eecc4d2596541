/** Where a person stands as a customer. */
export type LifeCycleStage = 'PROSPECT' | 'NEW' | 'ACTIVE' | 'SLOWING' | 'LAPSED';

export interface LifeCycle {
  readonly stage: LifeCycleStage;
  /** Median days between two days with an order; null with fewer than two. */
  readonly usualDays: number | null;
  /** Days since the last order; null without one. */
  readonly daysSince: number | null;
}

const DAY = 86_400_000;
/** How long a person without a rhythm is given, days. */
const USUAL = 30;
/** Nobody is taken to buy so often that a few days of silence say something, days. */
const SHORTEST = 7;
/** After so many usual times without an order a person slows, and has lapsed. */
const SLOWS = 2;
const LAPSES = 4;

/**
 * @param orders moments of orders, in any order
 * @param now milliseconds since 1970
 */
export function lifeCycleOf(orders: readonly Date[], now: number): LifeCycle {
  const days = [...new Set(orders.map((at) => Math.floor(at.getTime() / DAY)))].sort((a, b) => a - b);
  if (days.length === 0) return { stage: 'PROSPECT', usualDays: null, daysSince: null };
  const usualDays = median(days.slice(1).map((day, n) => day - days[n]));
  const daysSince = Math.max(0, Math.floor(now / DAY) - days[days.length - 1]);
  const silence = daysSince / Math.max(usualDays ?? USUAL, SHORTEST);
  const stage = silence > LAPSES ? 'LAPSED' : silence > SLOWS ? 'SLOWING' : days.length === 1 ? 'NEW' : 'ACTIVE';
  return { stage, usualDays, daysSince };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
