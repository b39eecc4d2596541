import { IngestError } from '../errors.js';
import { openBytes } from './bytes.files.js';
import { delimited, type SourceRecord } from './delimited.js';
import { dialectOf, separatorLine } from './dialect.js';
import { encodingOf } from './encoding.files.js';
import { jsonRows, type JsonShape } from './json-rows.js';
import { type JsonText, jsonTexts } from './json-texts.js';
import { type Line, linesOf, textOf } from './lines.js';
import { mendedRows } from './refused.js';
import { oneByOne } from './runs.js';
import { type ReadableFile } from '../source.files.js';

export { type SourceRecord } from './delimited.js';

export interface RecordSource {
  readonly columns: readonly string[];
  /** Every record, in runs. They or `records` are read, not both. */
  readonly runs: AsyncIterable<readonly SourceRecord[]>;
  /** Every record, one by one. */
  readonly records: AsyncIterable<SourceRecord>;
  /** Bytes read from disk so far (compressed, where the file is). */
  readonly bytesRead: () => number;
}

/** The columns that a mapping names, and those of them that may hold a list. */
export type Wanted = Pick<JsonShape, 'columns' | 'lists'>;

/**
 * Opens a file as a stream of records; memory does not grow with the file. JSON has no header, so the wanted columns are
 * its columns; in other files they help to recognise the delimiter, where the mapping does not state it.
 * @throws {IngestError} FILE_UNREADABLE when the bytes are no longer what their compression or encoding promises.
 */
export async function openRecords(file: ReadableFile, wanted: Wanted): Promise<RecordSource> {
  try {
    const { text, read } = await openText(file);
    if (isJson(file)) return await openJson(file, wanted, text, read);
    const source = await openDelimited(file, wanted, text, read);
    const { mends } = file.mapping;
    if (mends === undefined) return source;
    const { columns, runs } = mendedRows(source, mends);
    return sourceOf(file, columns, runs, read);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

export function isJson({ format }: Pick<ReadableFile, 'format'>): boolean {
  return format === 'json' || format === 'jsonl';
}

/** The text of a file, in pieces. */
export async function openText(file: ReadableFile): Promise<{ text: AsyncIterable<string>; read: () => number }> {
  const encoding = await encodingOf(file, file.mapping.encoding);
  const { chunks, read } = await openBytes(file);
  return { text: textOf(chunks, encoding), read };
}

/** The values of a JSON file, each as its text. */
export async function valuesOf(
  text: AsyncIterable<string>,
  format: ReadableFile['format'],
): Promise<AsyncIterable<JsonText>> {
  const { first = '', all } = await peek(text);
  return isJsonLines(first, format) ? jsonLines(all) : jsonTexts(all);
}

async function openJson(
  file: ReadableFile,
  wanted: Wanted,
  text: AsyncIterable<string>,
  read: () => number,
): Promise<RecordSource> {
  const shape = { ...wanted, each: file.mapping.each };
  const texts = await valuesOf(text, file.format);
  return sourceOf(file, wanted.columns, rowsOf(texts, shape), read);
}

/** Lines are read one by one, so that a broken one costs only itself; but arrays and values over several lines are not. */
function isJsonLines(text: string, format: ReadableFile['format']): boolean {
  const begin = text.trimStart();
  if (begin.startsWith('[')) return false;
  if (format === 'jsonl') return true;
  try {
    JSON.parse(begin.split(/[\r\n]/, 1)[0]);
    return true;
  } catch {
    return false;
  }
}

async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<JsonText> {
  for await (const run of linesOf(text)) {
    for (const line of run) if (line.text.trim() !== '') yield { text: line.text, line: line.number };
  }
}

async function* rowsOf(texts: AsyncIterable<JsonText>, shape: JsonShape): AsyncGenerator<SourceRecord[]> {
  for await (const text of texts) yield jsonRows(text, shape);
}

async function openDelimited(
  file: ReadableFile,
  wanted: Wanted,
  text: AsyncIterable<string>,
  read: () => number,
): Promise<RecordSource> {
  if (file.mapping.each !== undefined) throw new Error('`each` reads lists of JSON, and it is none');
  const { first = [], all } = await peek(linesOf(text));
  const head = first.filter((line) => line.text.trim() !== '');
  const separator = separatorLine(head[0]?.text ?? '');
  const { header } = file.mapping;
  const top = head[separator === undefined ? 0 : 1]?.text ?? '';
  const dialect = dialectOf(file.mapping, file.format, separator, { top, names: wanted.columns, header });
  const lines = separator === undefined ? all : without(all, head[0].number);
  const { first: run = [], all: runs } = await peek(delimited(lines, dialect));
  const columns = header ?? run[0]?.cells.map((cell) => cell.trim()) ?? [];
  return sourceOf(file, columns, widthChecked(runs, columns.length, header ? 0 : 1), read);
}

function sourceOf(
  file: ReadableFile,
  columns: readonly string[],
  records: AsyncIterable<readonly SourceRecord[]>,
  bytesRead: () => number,
): RecordSource {
  const runs = named(records, file);
  return { columns, runs, records: oneByOne(runs), bytesRead };
}

async function* without(runs: AsyncIterable<Line[]>, number: number): AsyncGenerator<Line[]> {
  for await (const run of runs) yield run.filter((line) => line.number !== number);
}

/** The first of a stream, and the whole of it. */
async function peek<T>(stream: AsyncIterable<T>): Promise<{ first: T | undefined; all: AsyncIterable<T> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const begin = await iterator.next();
  if (begin.done) return { first: undefined, all: stream };
  const { value } = begin;
  const all = async function* (): AsyncGenerator<T> {
    try {
      yield value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  return { first: value, all: all() };
}

/** Without as many records at the beginning as are the header. */
async function* widthChecked(
  runs: AsyncIterable<SourceRecord[]>,
  width: number,
  header: number,
): AsyncGenerator<SourceRecord[]> {
  let left = header;
  for await (const run of runs) {
    yield run.slice(left).map((record) => checked(record, width));
    left = 0;
  }
}

function checked(record: SourceRecord, width: number): SourceRecord {
  if (record.fault || record.cells.length === width) return record;
  const detail = `${record.cells.length} instead of ${width}`;
  return { ...record, fault: { reason: 'row: wrong number of cells', detail } };
}

async function* named<T>(stream: AsyncIterable<T>, file: ReadableFile): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: ReadableFile, cause: unknown): IngestError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new IngestError('FILE_UNREADABLE', `${file.name} cannot be read: ${detail}.`, { cause });
}
