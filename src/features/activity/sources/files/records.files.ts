import { createReadStream } from 'node:fs';
import { type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { type Options, parse } from 'csv-parse';
import { IngestError } from './errors.js';
import { type SourceFile } from './source.files.js';

/** One record of a file: its cells in the order of `columns`, or why it cannot be read. */
export interface SourceRecord {
  /** Line on which it ends, from 1, the header line counted. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: { readonly reason: string; readonly detail: string };
}

export interface RecordSource {
  readonly columns: readonly string[];
  readonly records: AsyncIterable<SourceRecord>;
  /** Bytes read from disk so far (compressed, where the file is). */
  readonly bytesRead: () => number;
}

/** A record longer than this (characters) is a quote that was never closed. */
const LONGEST_RECORD = 1 << 17;

/**
 * Opens a file as a stream of records; memory does not grow with the file. `wanted` are the columns a mapping names:
 * JSON lines have no header, so theirs are the columns.
 * @throws {IngestError} FILE_UNREADABLE when the bytes are no longer what their compression or encoding promises.
 */
export async function openRecords(file: SourceFile, wanted: readonly string[]): Promise<RecordSource> {
  const raw = createReadStream(file.path, { highWaterMark: 1 << 18 });
  const bytesRead = (): number => raw.bytesRead;
  const stream = file.gzip ? pipe(raw, createGunzip()) : raw;
  if (file.format === 'jsonl') {
    return { columns: wanted, records: named(jsonLines(stream, file, wanted), file), bytesRead };
  }
  const records = delimited(stream, file);
  const columns = file.mapping.header ?? (await firstOf(records, file));
  return { columns, records: named(widthChecked(records, columns.length), file), bytesRead };
}

/** `pipe` of Node does not hand on errors. */
function pipe<T extends NodeJS.ReadWriteStream & Readable>(from: Readable, to: T): T {
  from.on('error', (error) => to.destroy(error));
  return from.pipe(to);
}

async function firstOf(records: AsyncIterator<SourceRecord>, file: SourceFile): Promise<readonly string[]> {
  try {
    const first = await records.next();
    return first.done ? [] : first.value.cells.map((cell) => cell.trim());
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

async function* delimited(stream: Readable, { format, mapping }: SourceFile): AsyncGenerator<SourceRecord> {
  const quote = mapping.quote === undefined ? (format === 'tsv' ? null : '"') : mapping.quote;
  // Faults travel with the record after them, so that the order of records is the file's, however it is buffered:
  // checkpoints count records.
  let faults: SourceRecord[] = [];
  const options: Options<SourceRecord[], string[]> = {
    delimiter: mapping.delimiter ?? (format === 'tsv' ? '\t' : ','),
    quote,
    escape: quote,
    relax_quotes: true,
    encoding: mapping.encoding === 'latin1' ? 'latin1' : 'utf8',
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      const fault = { reason: 'row: unreadable', detail: error?.message ?? '' };
      faults.push({ line: Number(error?.lines ?? 0), cells: [raw ?? ''], fault });
      return undefined;
    },
    on_record: (cells, { lines }) => {
      const records = [...faults, { line: lines, cells }];
      faults = [];
      return records;
    },
  };
  // The library's types know `on_record` only with `columns`.
  const parser = pipe(stream, parse(options as unknown as Options));
  for await (const records of parser as AsyncIterable<SourceRecord[]>) yield* records;
  yield* faults;
}

async function* widthChecked(records: AsyncIterator<SourceRecord>, width: number): AsyncGenerator<SourceRecord> {
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const record = next.value;
    if (record.fault || record.cells.length === width) yield record;
    else {
      const detail = `${record.cells.length} instead of ${width}`;
      yield { ...record, fault: { reason: 'row: wrong number of cells', detail } };
    }
  }
}

async function* jsonLines(
  stream: Readable,
  { mapping }: SourceFile,
  wanted: readonly string[],
): AsyncGenerator<SourceRecord> {
  let line = 0;
  for await (const text of linesOf(stream, mapping.encoding === 'latin1' ? 'latin1' : 'utf8')) {
    line++;
    if (text.trim() !== '') yield jsonRecord(line === 1 ? text.replace(/^\ufeff/, '') : text, line, wanted);
  }
}

function jsonRecord(text: string, line: number, wanted: readonly string[]): SourceRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, cells: [text], fault: { reason: 'row: unreadable', detail: (error as Error).message } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, cells: [text], fault: { reason: 'row: unreadable', detail: 'a line must hold one JSON object' } };
  }
  const object = value as Record<string, unknown>;
  const nested = wanted.find((name) => typeof object[name] === 'object' && object[name] !== null);
  if (nested !== undefined) {
    return { line, cells: [text], fault: { reason: 'row: nested value', detail: nested } };
  }
  return { line, cells: wanted.map((name) => cellOf(object[name])) };
}

function cellOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}

async function* linesOf(stream: Readable, encoding: BufferEncoding): AsyncGenerator<string> {
  const decoder = new StringDecoder(encoding);
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

async function* named(records: AsyncIterable<SourceRecord>, file: SourceFile): AsyncGenerator<SourceRecord> {
  try {
    yield* records;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: SourceFile, cause: unknown): IngestError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new IngestError('FILE_UNREADABLE', `${file.name} cannot be read: ${detail}.`, { cause });
}
