/** Sets of series with what came after each. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type DemandSeries } from '../../src/algorithms/demand/series.js';
import { textOf, UnusableFile } from './lines.js';

export interface TestedSeries extends DemandSeries {
  /** What came after. */
  readonly after: Float64Array;
}

export interface SeriesSet {
  readonly name: string;
  readonly series: readonly TestedSeries[];
}

const SEASONS: Readonly<Record<string, number>> = {
  yearly: 1,
  quarterly: 4,
  monthly: 12,
  weekly: 52,
  daily: 7,
  hourly: 24,
  other: 1,
};
/** Series of a table without a test of its own are months, of which the last year is set aside. */
const MONTHS = 12;

/** Every set of a folder (and of the folders in it), or of a file. @throws UnusableFile */
export function readSeriesSets(place: string): SeriesSet[] {
  let folder: boolean;
  try {
    folder = statSync(place).isDirectory();
  } catch (error) {
    throw new UnusableFile(`${place} cannot be read: ${(error as Error).message}`);
  }
  const files = folder ? filesIn(place) : [place];
  const sets = files.flatMap(readFile);
  if (sets.length === 0) throw new UnusableFile(`${place} holds no .json or .csv of series, plain or .gz.`);
  return sets;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return /\.(csv|json)(\.gz)?$/.test(entry.name) && !/-test\.csv/.test(entry.name) ? [path] : [];
    });
}

function readFile(file: string): SeriesSet[] {
  if (/\.json(\.gz)?$/.test(file)) return readJson(file);
  const test = file.replace(/-train\.csv/, '-test.csv');
  return [test !== file && existsSync(test) ? readPair(file, test) : readTable(file)];
}

interface JsonSeries {
  readonly x?: unknown;
  readonly xx?: unknown;
  readonly period?: unknown;
  readonly type?: unknown;
}

/** Series by name: `x` until then, `xx` after it, `period` in words. One set for each period. */
function readJson(file: string): SeriesSet[] {
  let all: Record<string, JsonSeries>;
  try {
    all = JSON.parse(textOf(file)) as Record<string, JsonSeries>;
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(`${file} is no JSON: ${(error as Error).message}`);
  }
  const word = (value: unknown): string => String(Array.isArray(value) ? value[0] : value).toLowerCase();
  const types = new Set(Object.values(all).map(({ type }) => word(type)));
  const stem = types.size === 1 && !types.has('undefined') ? [...types][0] : stemOf(file);
  const sets = new Map<string, TestedSeries[]>();
  for (const [name, one] of Object.entries(all)) {
    const period = word(one.period);
    const season = SEASONS[period];
    if (!season) throw new UnusableFile(`${file}: ${name} has the period "${period}".`);
    const values = numbersOf(one.x, `${file}: x of ${name}`);
    const after = numbersOf(one.xx, `${file}: xx of ${name}`);
    sets.set(period, [...(sets.get(period) ?? []), { values, after, season }]);
  }
  return [...sets].map(([period, series]) => ({ name: `${stem}-${period}`, series }));
}

/** Two tables with a name and the values of a series in each row, as in the M4 competition; the period is in the files' name. */
function readPair(train: string, test: string): SeriesSet {
  const period = basename(train)
    .replace(/-train\..*$/, '')
    .toLowerCase();
  const season = SEASONS[period];
  if (!season) throw new UnusableFile(`${train}: "${period}" is no period; ${Object.keys(SEASONS).join(', ')} are.`);
  const after = new Map(rowsOf(test).map(([name, ...cells]) => [name, numbers(cells, `${test}: ${name}`)]));
  const series = rowsOf(train).map(([name, ...cells]): TestedSeries => {
    const rest = after.get(name);
    if (!rest || rest.length === 0) throw new UnusableFile(`${test} has no values of ${name}.`);
    return { values: numbers(cells, `${train}: ${name}`), after: rest, season };
  });
  return { name: `${basename(dirname(train))}-${period}`, series };
}

/** A table with the months of a series in each row; rows that end early are shorter series. */
function readTable(file: string): SeriesSet {
  const series = rowsOf(file).flatMap((cells, n): TestedSeries[] => {
    const values = numbers(cells, `${file}:${n + 2}`);
    // What is not longer than what is set aside says nothing of a season.
    if (values.length < 2 * MONTHS) return [];
    return [{ values: values.subarray(0, -MONTHS), after: values.subarray(-MONTHS), season: MONTHS }];
  });
  if (series.length === 0) throw new UnusableFile(`${file} has no series of ${2 * MONTHS} months.`);
  return { name: stemOf(file), series };
}

function rowsOf(file: string): string[][] {
  try {
    const rows = parse(textOf(file), { relax_column_count: true, skip_empty_lines: true });
    return rows.slice(1);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(`${file} is no table: ${(error as Error).message}`);
  }
}

/** The numbers of cells until the first empty one. */
function numbers(cells: readonly string[], where: string): Float64Array {
  const end = cells.findIndex((cell) => cell.trim() === '');
  return numbersOf(cells.slice(0, end < 0 ? cells.length : end).map(Number), where);
}

function numbersOf(values: unknown, where: string): Float64Array {
  if (!Array.isArray(values) || values.length === 0 || values.some((value) => !Number.isFinite(value))) {
    throw new UnusableFile(`${where}: these are no numbers.`);
  }
  return Float64Array.from(values as number[]);
}

function stemOf(file: string): string {
  return basename(file)
    .replace(/\.(csv|json)(\.gz)?$/, '')
    .replace(/_data$/, '')
    .toLowerCase();
}
