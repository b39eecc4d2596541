import { type Estimate } from '../../ui/parts/Interval';

/** Told from nothing, not told from nothing, below nothing, wide, and too early. */
export const ESTIMATES: readonly (Estimate | null)[] = [
  { value: 29.8, lower: 20.9, upper: 43.3, separable: true },
  { value: 1.2, lower: -3.1, upper: 5.5, separable: false },
  { value: -6.4, lower: -9.2, upper: -3.6, separable: true },
  { value: 18, lower: -8, upper: 60, separable: false },
  null,
];

export interface SampleRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly estimate: Estimate | null;
}

/** As many rows as are wanted, always the same ones. */
export function sampleRows(count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    name: `${['Ada', 'Ben', 'Chen', 'Dana', 'Emil'][n % 5]} ${n}`,
    count: (n * 7919) % 1000,
    estimate: ESTIMATES[n % ESTIMATES.length],
  }));
}

/** Twelve months, of which the last is too early. */
export const MONTHS = Array.from({ length: 12 }, (_, n) => {
  const value = 30 + 18 * Math.sin(n / 2) + 2 * n;
  const start = (month: number): string => new Date(Date.UTC(2026, month, 1)).toISOString();
  const estimate = { value, lower: value - 25, upper: value + 22, separable: value > 25 };
  return { from: start(n), until: start(n + 1), estimate: n === 11 ? null : estimate };
});
