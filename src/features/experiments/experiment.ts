import { type AssignmentRule } from '../../algorithms/experiments/assignment.js';

export type ExperimentState = 'DRAFT' | 'RUNNING' | 'STOPPED';
export type ExperimentUnit = 'PERSON' | 'COMMUNITY';
export type ExperimentOutcome = 'BOUGHT' | 'REVENUE';

/** What somebody gets; the first arm of an experiment is control. */
export interface Arm {
  readonly name: string;
  readonly weight: number;
  /** What the front end reads, such as a surface of recommendations. */
  readonly value: string | null;
}

/** What is asked of an experiment and does not change. */
export interface ExperimentDesign {
  readonly unit: ExperimentUnit;
  readonly arms: readonly Arm[];
  readonly saturation: number;
  readonly holdout: number;
  readonly outcome: ExperimentOutcome;
  readonly currency: string | null;
  readonly windowDays: number;
  readonly smallestEffect: number;
}

export interface ExperimentRecord extends ExperimentDesign {
  readonly id: string;
  readonly name: string;
  readonly state: ExperimentState;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly startedAt: Date | null;
  readonly stoppedAt: Date | null;
}

/** Chance that the interval of any arm does not hold the truth at some look. */
export const ALPHA = 0.05;
/** Chance to find the smallest effect that is asked for. */
export const POWER = 0.8;

/** The rule by which people are dealt; the id is the salt. */
export function ruleOf({ id, arms, saturation, holdout }: ExperimentRecord): AssignmentRule {
  return { salt: id, weights: arms.map(({ weight }) => weight), saturation, holdout };
}
