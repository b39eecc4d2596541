/** Tables of rows with what came of each: sessions with a purchase or without, customers who left or stayed. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type ProbabilityRows } from '../../src/algorithms/probability/probability-model.js';
import { type Table, tableOf } from '../../src/algorithms/table.js';
import { linesOf, UnusableFile } from './lines.js';

export interface LabelledRows {
  readonly name: string;
  readonly rows: ProbabilityRows;
  readonly labels: Float64Array;
}

const YES = /^(true|yes|1)\.?$/i;
const NO = /^(false|no|0)\.?$/i;
const UNKNOWN = /^(na|nan|null|\?)?$/i;
/** Months by their first three letters, so that June is Jun. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A column of whole numbers with at most this many values names kinds, for linear models. */
const MOST_KINDS = 20;
/** Of a column with more names than this, those of fewer than a hundredth of the rows are one kind. */
const MOST_NAMES = 60;

/** The tables of a folder in the order of their names, or the one file. @throws UnusableFile where there is none */
export function tablesIn(place: string): string[] {
  let folder: boolean;
  try {
    folder = statSync(place).isDirectory();
  } catch (error) {
    throw new UnusableFile(`${place} cannot be read: ${(error as Error).message}`);
  }
  if (!folder) return [place];
  const files = readdirSync(place).filter((file) => /\.(csv|tsv)(\.gz)?$/.test(file));
  if (files.length === 0) throw new UnusableFile(`${place} holds no .csv or .tsv, plain or .gz.`);
  return files.sort().map((file) => join(place, file));
}

/**
 * A table with a head, comma or tab separated, `.gz` or not, one row a session or customer, whatever columns. What came of it (TRUE or FALSE, yes or no, 1 or 0) stands in the
 * column that `label` names, else in the last. Columns whose values are numbers are taken as they are, an empty cell or NA is not known; others are kinds, numbered in the
 * order of the alphabet, months in that of the year. A column that only names or numbers the rows is left out. Linear models read each kind as a column of 0 and 1, and of amounts
 * the logarithm as well.
 *
 * @throws UnusableFile
 */
export function readLabelledRows(file: string, label?: RegExp): LabelledRows {
  const text = linesOf(file).join('\n');
  const [head, ...cells] = cellsOf(file, text);
  if (head.length < 2) throw new UnusableFile(`${file}:1: one column is nothing to learn from.`);
  const named = label ? head.findIndex((column) => label.test(column)) : -1;
  const place = named < 0 ? head.length - 1 : named;
  const labels = Float64Array.from(cells, (row, n) => {
    if (!YES.test(row[place]) && !NO.test(row[place])) {
      throw new UnusableFile(`${file}:${n + 2}: ${head[place]} is "${row[place]}", neither yes nor no.`);
    }
    return YES.test(row[place]) ? 1 : 0;
  });
  const columns = head
    .map((name, c) => ({ name, c, cells: cells.map((row) => row[c]) }))
    .filter((column) => column.c !== place && !namesRows(column.name, column.cells))
    .map((column) => numbersOf(column.cells));
  if (columns.length === 0) throw new UnusableFile(`${file}:1: every column but the last only names the rows.`);
  return {
    name: basename(file).replace(/\.(csv|tsv)?(\.gz)?$/, ''),
    rows: { table: tableOf(columns.map(({ values }) => values)), linear: linearOf(columns) },
    labels,
  };
}

export function cellsOf(file: string, text: string): string[][] {
  const delimiter = text.slice(0, text.indexOf('\n')).includes('\t') ? '\t' : ',';
  try {
    return parse(text, { delimiter, trim: true, relax_quotes: true });
  } catch (error) {
    throw new UnusableFile(`${file}: ${(error as Error).message}`);
  }
}

/** Whether a column tells rows apart and nothing else: another name in each, numbers that count, or different whole numbers under the word id. */
export function namesRows(head: string, cells: readonly string[]): boolean {
  if (new Set(cells).size < cells.length) return false;
  const values = cells.map(Number);
  if (!values.every(Number.isInteger)) return values.every(Number.isNaN);
  return /id$/i.test(head) || values.every((value, row) => value - values[0] === row);
}

interface Column {
  readonly values: Float64Array;
  readonly kinds: boolean;
}

export function numbersOf(cells: readonly string[]): Column {
  if (cells.every((cell) => UNKNOWN.test(cell) || Number.isFinite(Number(cell)))) {
    const values = Float64Array.from(cells, (cell) => (UNKNOWN.test(cell) ? NaN : Number(cell)));
    const distinct = new Set(values);
    return { values, kinds: distinct.size <= MOST_KINDS && values.every(Number.isInteger) };
  }
  const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const names = [...commonNames(cells)].sort();
  const ordered = names.every((name) => month(name) >= 0) ? names.sort((a, b) => month(a) - month(b)) : names;
  const place = new Map(ordered.map((name, n) => [name, n]));
  return { values: Float64Array.from(cells, (cell) => place.get(cell) ?? ordered.length), kinds: true };
}

function commonNames(cells: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size <= MOST_NAMES) return new Set(counts.keys());
  return new Set([...counts].filter(([, count]) => count >= cells.length / 100).map(([name]) => name));
}

export function linearOf(columns: readonly Column[]): Table {
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
