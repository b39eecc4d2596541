import { wilsonInterval } from '../../../algorithms/wilson-interval.js';

/** Lengths of periods by which people are put into cohorts. */
export type CohortStep = 'WEEK' | 'MONTH';

/** People who bought in a period, of those whose first purchase was in another one. Periods are whole numbers in a row. */
export interface PeriodCount {
  readonly cohort: number;
  readonly period: number;
  readonly people: number;
}

/** Who of some people bought again in a later period, as a share with its 95 % interval. */
export interface Retained {
  /** Periods after the one of the first purchase, from 1. */
  readonly after: number;
  /** People of cohorts for which this period is over. */
  readonly people: number;
  readonly bought: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Cohort {
  /** The first moment of the period in which these people bought first. */
  readonly from: Date;
  readonly people: number;
  /** Periods after it that are over. */
  readonly retained: readonly Retained[];
}

export interface Curves {
  /** The latest first. */
  readonly cohorts: readonly Cohort[];
  /** All cohorts of the answer together; each counts in the periods that are over for it. */
  readonly curve: readonly Retained[];
}

export interface CurvesOptions {
  readonly by: CohortStep;
  /** How many cohorts, the latest ones, and how many periods of each. */
  readonly cohorts: number;
  readonly periods: number;
  /** Period that goes on: it says too little of anybody. */
  readonly current: number;
}

const WEEK_MS = 7 * 86_400_000;
/** 1 January 1970 was a Thursday. */
const MONDAY_MS = 3 * 86_400_000;

/** The number of the period that a moment is in: months from the year 0, weeks from Monday in UTC. */
export function periodOf(at: Date, by: CohortStep): number {
  return by === 'MONTH'
    ? at.getUTCFullYear() * 12 + at.getUTCMonth()
    : Math.floor((at.getTime() + MONDAY_MS) / WEEK_MS);
}

/** The first moment of a period. */
export function startOf(period: number, by: CohortStep): Date {
  return new Date(by === 'MONTH' ? Date.UTC(Math.floor(period / 12), period % 12, 1) : period * WEEK_MS - MONDAY_MS);
}

/** Only periods that are over are told of: of a period that goes on more people may buy yet. */
export function curvesOf(counts: readonly PeriodCount[], { by, cohorts, periods, current }: CurvesOptions): Curves {
  const found = new Map<number, Map<number, number>>();
  for (const { cohort, period, people } of counts) {
    if (cohort >= current) continue;
    const of = found.get(cohort) ?? new Map<number, number>();
    found.set(cohort, of.set(period - cohort, people));
  }
  const latest = [...found].sort(([a], [b]) => b - a).slice(0, cohorts);
  const over = (cohort: number): number => Math.min(periods, current - 1 - cohort);
  const steps = (most: number): number[] => Array.from({ length: Math.max(0, most) }, (_, n) => n + 1);
  return {
    cohorts: latest.map(([cohort, bought]) => ({
      from: startOf(cohort, by),
      people: bought.get(0)!,
      retained: steps(over(cohort)).map((after) => retained(after, bought.get(0)!, bought.get(after) ?? 0)),
    })),
    curve: steps(Math.max(0, ...latest.map(([cohort]) => over(cohort)))).map((after) => {
      const seen = latest.filter(([cohort]) => over(cohort) >= after).map(([, bought]) => bought);
      const sum = (step: number): number => seen.reduce((all, bought) => all + (bought.get(step) ?? 0), 0);
      return retained(after, sum(0), sum(after));
    }),
  };
}

function retained(after: number, people: number, bought: number): Retained {
  return { after, people, bought, share: bought / people, ...wilsonInterval(bought, people) };
}
