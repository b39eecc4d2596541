import { type Bounds } from '../../../algorithms/lifetime/value-bounds.js';
import { type ForecastName } from '../../../algorithms/lifetime/foresee.js';
import { type JudgedWay, type ValueJudgement } from '../../../algorithms/lifetime/value-judgement.js';
import { type ValueWay } from '../../../algorithms/lifetime/value-ways.js';
import { type Money } from '../../../platform/money.js';

/** What a person will probably pay. */
export interface ValueAmount extends Money, Bounds {}

/** What is foreseen of a person. */
export interface PersonValue {
  readonly expectedPurchases: number;
  readonly purchasesLower: number;
  readonly purchasesUpper: number;
  readonly aliveProbability: number;
  readonly churnRisk: number;
  readonly amounts: readonly ValueAmount[];
  /** What the person's word sold; null before the first influence run. */
  readonly caused: CausedSales | null;
}

/** Purchases of others that the word of a person caused, as the last influence run found. */
export interface CausedSales extends Bounds {
  readonly purchases: number;
  readonly proven: boolean;
  /** Null where it is of several currencies. */
  readonly revenue: Money | null;
}

/** How ways of foreseeing did on the last days of the shop, kept with a run. */
export interface KeptJudgement {
  readonly currencies: readonly (string | null)[];
  readonly ways: { readonly purchases: ForecastName; readonly amounts: readonly ValueWay[] };
  readonly judgement: ValueJudgement | null;
}

/** The last run. */
export interface ValueRun extends KeptJudgement {
  readonly id: string;
  readonly at: Date;
  readonly until: Date;
  readonly horizonDays: number;
  readonly people: number;
}

export type Judged = JudgedWay<string>;
