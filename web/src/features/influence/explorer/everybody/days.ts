import { type Step } from './query';

/** A day on which somebody came to a product. */
export interface Day {
  /** Its first moment, as text. */
  readonly at: string;
  /** Steps up to its end. */
  readonly until: number;
  /** Steps before it. */
  readonly from: number;
}

/** The days of some steps, which are in the order of time: days of nobody are left out. */
export function daysOf(steps: readonly Step[]): readonly Day[] {
  const days: Day[] = [];
  steps.forEach(({ at }, n) => {
    const before = days.at(-1);
    if (before?.at.slice(0, 10) === at.slice(0, 10)) days[days.length - 1] = { ...before, until: n + 1 };
    else days.push({ at, from: n, until: n + 1 });
  });
  return days;
}
