import { checkTable, checkTargets, type Table, take, takeRows, UnusableTable } from '../table.js';

/** People of a randomised trial with two arms: what was known before, who was treated, and what came of it. */
export interface Trial {
  /** For trees: rows x columns, NaN for what is not known. */
  readonly table: Table;
  /** These people for linear models: finite, kinds as columns of 0 and 1. */
  readonly linear: Table;
  /** 1 for who was treated, 0 for control. */
  readonly treated: ArrayLike<number>;
  /** Bought or not (0 or 1), or an amount. */
  readonly outcome: ArrayLike<number>;
}

/** What is known of people before they are treated. */
export type Covariates = Pick<Trial, 'table' | 'linear'>;

/** Share of people treated; the arms are drawn, so that it is the chance of each of them. */
export function treatedShare({ treated }: Pick<Trial, 'treated'>): number {
  let sum = 0;
  for (let row = 0; row < treated.length; row += 1) sum += treated[row];
  return sum / treated.length;
}

/** Whether the outcome is 0 or 1 of everybody. */
export function isBinary({ outcome }: Pick<Trial, 'outcome'>): boolean {
  for (let row = 0; row < outcome.length; row += 1) if (outcome[row] !== 0 && outcome[row] !== 1) return false;
  return true;
}

/** Some people of a trial, in the given order. */
export function takePeople({ table, linear, treated, outcome }: Trial, rows: ArrayLike<number>): Trial {
  return {
    table: takeRows(table, rows),
    linear: takeRows(linear, rows),
    treated: take(treated, rows),
    outcome: take(outcome, rows),
  };
}

/** Rows of one arm, ascending. */
export function rowsOfArm({ treated }: Pick<Trial, 'treated'>, arm: 0 | 1): Uint32Array {
  return Uint32Array.from(
    Array.from({ length: treated.length }, (_, row) => row).filter((row) => treated[row] === arm),
  );
}

/** @throws UnusableTable where sizes do not fit, a value cannot be used, or an arm is empty */
export function checkTrial(trial: Trial): void {
  const { table, linear, treated, outcome } = trial;
  if (linear.rows !== table.rows)
    throw new UnusableTable(`${linear.rows} rows for linear models, ${table.rows} for trees.`);
  checkTable(table, { missing: true });
  checkTable(linear);
  checkTargets(table, treated, { classes: true });
  checkTargets(table, outcome);
  const share = treatedShare(trial);
  if (share === 0 || share === 1) throw new UnusableTable(`Nobody is in the ${share ? 'control' : 'treated'} arm.`);
}
