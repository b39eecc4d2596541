/** Sessions of a shop with what came of them, for models of purchase intent. */
import { basename } from 'node:path';
import { type ProbabilityRows } from '../../src/algorithms/probability/probability-model.js';
import { type Table, tableOf } from '../../src/algorithms/table.js';
import { linesOf, UnusableFile } from './lines.js';

export interface LabelledSessions {
  readonly name: string;
  readonly rows: ProbabilityRows;
  readonly labels: Float64Array;
}

const YES = /^(true|yes|1)$/i;
const NO = /^(false|no|0)$/i;
/** Months by their first three letters, so that June is Jun. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A column of whole numbers with at most this many values names kinds, for linear models. */
const MOST_KINDS = 20;

/**
 * A table with a head, comma or tab separated, `.gz` or not: one row a session, whatever columns, the last of them what came of it (TRUE or
 * FALSE, yes or no, 1 or 0). Columns whose values are numbers are taken as they are, an empty cell is not known; others are kinds, numbered in the
 * order of the alphabet, months in that of the year. Linear models read each kind as a column of 0 and 1, and of amounts the logarithm as well.
 *
 * @throws UnusableFile
 */
export function readSessions(file: string): LabelledSessions {
  const lines = linesOf(file);
  const separator = lines[0].includes('\t') ? '\t' : ',';
  const head = lines[0].split(separator);
  const cells = lines.slice(1).map((line, n) => {
    const row = line.split(separator).map((cell) => cell.trim());
    if (row.length !== head.length) {
      throw new UnusableFile(`${file}:${n + 2}: ${row.length} cells under a head of ${head.length}.`);
    }
    return row;
  });
  if (head.length < 2) throw new UnusableFile(`${file}:1: one column is nothing to learn from.`);
  const labels = Float64Array.from(cells, (row, n) => {
    const cell = row[head.length - 1];
    if (!YES.test(cell) && !NO.test(cell)) {
      throw new UnusableFile(`${file}:${n + 2}: ${head[head.length - 1]} is "${cell}", neither yes nor no.`);
    }
    return YES.test(cell) ? 1 : 0;
  });
  const columns = head.slice(0, -1).map((_, c) => numbersOf(cells.map((row) => row[c])));
  const table = tableOf(columns.map(({ values }) => values));
  return {
    name: basename(file).replace(/\.(csv|tsv)?(\.gz)?$/, ''),
    rows: { table, linear: linearOf(columns) },
    labels,
  };
}

interface Column {
  readonly values: Float64Array;
  readonly kinds: boolean;
}

function numbersOf(cells: readonly string[]): Column {
  const numeric = cells.every((cell) => cell === '' || Number.isFinite(Number(cell)));
  if (numeric) {
    const values = Float64Array.from(cells, (cell) => (cell === '' ? NaN : Number(cell)));
    const distinct = new Set(values);
    return { values, kinds: distinct.size <= MOST_KINDS && values.every(Number.isInteger) };
  }
  const month = (cell: string): number => MONTHS.indexOf(cell.slice(0, 3).toLowerCase());
  const names = [...new Set(cells)].sort();
  const ordered = names.every((name) => month(name) >= 0) ? names.sort((a, b) => month(a) - month(b)) : names;
  const place = new Map(ordered.map((name, n) => [name, n]));
  return { values: Float64Array.from(cells, (cell) => place.get(cell)!), kinds: true };
}

function linearOf(columns: readonly Column[]): Table {
  return tableOf(
    columns.flatMap(({ values, kinds }) => {
      if (kinds)
        return [...new Set(values)]
          .sort((a, b) => a - b)
          .slice(1)
          .map((kind) => values.map((v) => (v === kind ? 1 : 0)));
      const known = values.filter((value) => !Number.isNaN(value));
      const centre = known.reduce((sum, value) => sum + value / known.length, 0);
      const filled = values.map((value) => (Number.isNaN(value) ? centre : value));
      return known.every((value) => value >= 0) ? [filled, filled.map(Math.log1p)] : [filled];
    }),
  );
}
