/** Tables of people whom chance dealt into arms: e-mail campaigns, versions of a game. */
import { basename } from 'node:path';
import { type Covariates } from '../../src/algorithms/uplift/trial.js';
import { tableOf } from '../../src/algorithms/table.js';
import { cellsOf, linearOf, namesRows, numbersOf } from './labelled-rows.js';
import { linesOf, UnusableFile } from './lines.js';

export interface TrialFile extends Covariates {
  readonly name: string;
  /** Arm of each person, a number of `arms`. */
  readonly arm: Uint8Array;
  /** Names of the arms; the first is control. */
  readonly arms: readonly string[];
  /** What came of it, by the name of the column. */
  readonly outcomes: ReadonlyMap<string, Float64Array>;
}

const ARM = /^(segment|arm|group|variant|version|treat(ment|ed)?(_flg)?|w)$/i;
const OUTCOME = /^(visit|conversion|spend|target|outcome|response|y|retention.*|converted|purchase[sd]?)$/i;
const CONTROL = /^(no\b|none|control|0$|false|holdout|gate_30)/i;
/** Logical values as numbers. */
const TRUTH = new Map([
  ['true', 1],
  ['yes', 1],
  ['false', 0],
  ['no', 0],
]);
const MOST_ARMS = 20;

/**
 * A table with a head, one row a person: the arm in a column such as `segment`, `treatment` or `version`, what came of it in columns such as `visit`, `conversion`,
 * `target` or `retention_7`, all others known before. Control is the arm that is called so (`No E-Mail`, `control`, `0`), else the first by name.
 *
 * @param covariates whether what was known before is read, default true
 * @throws UnusableFile where a column is missing, an outcome is no number, or fewer than two arms are there
 */
export function readTrial(file: string, { covariates = true }: { covariates?: boolean } = {}): TrialFile {
  const [head, ...cells] = cellsOf(file, linesOf(file).join('\n'));
  const place = head.findIndex((column) => ARM.test(column));
  const results = head.map((_, c) => c).filter((c) => OUTCOME.test(head[c]));
  if (place < 0)
    throw new UnusableFile(`${file}:1: no column names the arm: segment, arm, group, variant, version or treatment.`);
  if (results.length === 0)
    throw new UnusableFile(`${file}:1: no column says what came of it: visit, conversion, spend, target, retention.`);
  const names = [...new Set(cells.map((row) => row[place]))].sort();
  if (names.length < 2 || names.length > MOST_ARMS)
    throw new UnusableFile(`${file}: ${names.length} arms in ${head[place]}, not 2 to ${MOST_ARMS}.`);
  const control = names.find((name) => CONTROL.test(name)) ?? names[0];
  const arms = [control, ...names.filter((name) => name !== control)];
  const outcomes = new Map(
    results.map((c) => [head[c], Float64Array.from(cells, (row, n) => numberOf(file, n, row[c]))]),
  );
  const known = covariates
    ? head
        .map((name, c) => ({ name, c, cells: cells.map((row) => row[c]) }))
        .filter(({ c }) => c !== place && !results.includes(c))
        .filter((column) => !namesRows(column.name, column.cells))
        .map((column) => numbersOf(column.cells))
    : [];
  if (covariates && known.length === 0) throw new UnusableFile(`${file}:1: nothing is known of anybody before.`);
  return {
    name: basename(file).replace(/\.(csv|tsv)?(\.gz)?$/, ''),
    table: tableOf(known.map(({ values }) => values)),
    linear: linearOf(known),
    arm: Uint8Array.from(cells, (row) => arms.indexOf(row[place])),
    arms,
    outcomes,
  };
}

function numberOf(file: string, row: number, cell: string): number {
  const value = TRUTH.get(cell.toLowerCase()) ?? (cell === '' ? NaN : Number(cell));
  if (!Number.isFinite(value)) throw new UnusableFile(`${file}:${row + 2}: "${cell}" is no outcome.`);
  return value;
}
