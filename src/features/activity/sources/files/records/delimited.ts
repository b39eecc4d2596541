import { CsvError, type Options, parse } from 'csv-parse/sync';
import { type Line } from './lines.js';
import { inRuns } from './runs.js';

/** One record of a file: its cells in the order of the columns, or why it cannot be read. */
export interface SourceRecord {
  /** Line on which it ends, from 1, the header line counted. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: { readonly reason: string; readonly detail: string };
  /** What tells it from other records of equal cells; its cells where it is absent. */
  readonly identity?: string;
  /** Why the mapping wants no row of it. */
  readonly leftOut?: string;
}

/** How a file of cells is written. */
export interface Dialect {
  /** One or more characters. */
  readonly delimiter: string;
  /** Null where quotes are plain characters. */
  readonly quote: string | null;
}

/** A record longer than this (characters) is a quote that was never closed. */
const LONGEST_RECORD = 1 << 17;

/** Lines that are read at once, in characters; only memory and pace depend on it. */
const BLOCK = 1 << 18;

/**
 * Lines of cells to records, in runs. Empty lines are none. A quote that is never closed costs the line that it is on: the lines
 * after it are read as if it were not there, so that every record of the file is one here.
 */
export async function* delimited(lines: AsyncIterable<Line[]>, dialect: Dialect): AsyncGenerator<SourceRecord[]> {
  let block: Line[] = [];
  let size = 0;
  for await (const run of lines) {
    for (const line of run) {
      block.push(line);
      size += line.text.length + 1;
      if (size < BLOCK) continue;
      block = yield* inRuns(readBlock(block, dialect, false));
      size = lengthOf(block);
    }
  }
  yield* inRuns(readBlock(block, dialect, true));
}

/** Lines that are read at once after a fault; then twice as many, and so on. */
const AFTER_FAULT = 32;

/** Reads all records that end in these lines; returns the lines of the one that may end in the next block. */
function* readBlock(lines: Line[], dialect: Dialect, last: boolean): Generator<SourceRecord, Line[]> {
  let at = 0;
  let window = lines.length;
  while (at < lines.length) {
    const { text, number } = lines[at];
    if (!quotes(text, dialect)) {
      if (text.trim() !== '') yield { line: number, cells: text.split(dialect.delimiter) };
      at++;
      continue;
    }
    const end = Math.min(lines.length, at + window);
    const run = lines.slice(at, end);
    const { records, read, broken } = readRun(run, dialect);
    yield* records;
    at += read;
    if (read === run.length) {
      window *= 2;
    } else if (broken) {
      yield alone(lines[at++], dialect);
      window = AFTER_FAULT;
    } else if (lengthOf(run.slice(read)) > LONGEST_RECORD || (end === lines.length && last)) {
      yield unclosed(lines[at++]);
      window = AFTER_FAULT;
    } else if (end < lines.length) {
      window *= 2;
    } else {
      return lines.slice(at);
    }
  }
  return [];
}

/** Whether a quote opens a cell: elsewhere it is a plain character. */
function quotes(text: string, { delimiter, quote }: Dialect): boolean {
  return quote !== null && (text.startsWith(quote) || text.includes(delimiter + quote));
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

interface Parsed {
  readonly records: readonly SourceRecord[];
  /** Lines of these records; a record begins on the next one that does not end, or is broken. */
  readonly read: number;
  readonly broken: boolean;
}

/** The records of lines up to the first that has no end, or ends only because a quote on a later line closed it. */
function readRun(lines: readonly Line[], dialect: Dialect): Parsed {
  const records: SourceRecord[] = [];
  let read = 0;
  let broken = false;
  const unclosed = parseCells(lines, dialect, (cells, ends) => {
    if (broken) return;
    const begins = firstText(lines, read);
    broken = ends - begins > 1 && closedAmiss(lines.slice(begins, ends), dialect);
    if (broken) return;
    records.push({ line: lines[ends - 1].number, cells });
    read = ends;
  });
  if (!broken && !unclosed) return { records, read: lines.length, broken };
  read = firstText(lines, read);
  return { records, read, broken: broken || closedAmiss(lines.slice(read), dialect) };
}

function firstText(lines: readonly Line[], from: number): number {
  while (lines[from].text.trim() === '') from++;
  return from;
}

/** Whether a quote within a cell in quotes is neither doubled nor before a delimiter. */
function closedAmiss(lines: readonly Line[], dialect: Dialect): boolean {
  let amiss = false;
  const options: Options<null, string[]> = {
    ...optionsOf(dialect),
    skip_records_with_error: true,
    on_skip: (error) => {
      amiss ||= error?.code === 'CSV_INVALID_CLOSING_QUOTE';
      return undefined;
    },
  };
  parse(textOfLines(lines), options as unknown as Options);
  return amiss;
}

/** A line whose quotes mean nothing, like `"a"b`, or one whose quote is never closed. */
function alone(line: Line, dialect: Dialect): SourceRecord {
  let record: SourceRecord | undefined;
  const open = parseCells([line], dialect, (cells) => (record = { line: line.number, cells }));
  return record && !open ? record : unclosed(line);
}

function unclosed({ text, number }: Line): SourceRecord {
  return { line: number, cells: [text], fault: { reason: 'row: unreadable', detail: 'a quote is not closed' } };
}

/** Hands on the cells of each record, and the line, from 1, on which it ends. Returns whether the last one has no end. */
function parseCells(
  lines: readonly Line[],
  dialect: Dialect,
  take: (cells: string[], endsOnLine: number) => void,
): boolean {
  const options: Options<null, string[]> = {
    ...optionsOf(dialect),
    relax_quotes: true,
    on_record: (cells, { lines: ends }) => {
      take(cells, ends);
      return null;
    },
  };
  try {
    parse(textOfLines(lines), options as unknown as Options);
    return false;
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return true;
    throw error;
  }
}

// The library's types know `on_record` only with `columns`: hence the detour at each call.
function optionsOf({ delimiter, quote }: Dialect): Options<null, string[]> {
  const relaxed = { relax_column_count: true, skip_empty_lines: true };
  return { delimiter, quote, escape: quote, record_delimiter: '\n', ...relaxed };
}

function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}
