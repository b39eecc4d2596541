import { oneByOne } from '../records/runs.js';
import { delimited } from '../records/delimited.js';
import { separatorLine } from '../records/dialect.js';
import { listFolder, refuseNoTable, type StoredFile } from '../records/folder.files.js';
import { parseJson } from '../records/json.js';
import { linesOf } from '../records/lines.js';
import { isJson, openText, valuesOf } from '../records/records.files.js';
import { formatOf, type ReadableFile } from '../source.files.js';
import { isHeader, likelyDialect, numberedColumns } from './first-lines.js';
import { fieldsOf } from './json-fields.js';

/** What the first records of a file show. */
export interface Surveyed {
  readonly name: string;
  /** Names of columns, or paths of JSON; made up as c1, c2 where the file has no header line. */
  readonly columns: readonly string[];
  readonly headed: boolean;
  /** Texts of each column, without empty ones. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** JSON: paths of lists that hold objects. */
  readonly lists: readonly string[];
  /** How it is written, where the mapping has to say it. */
  readonly delimiter?: string;
}

/** A file that is no table, and why. */
export interface Unread {
  readonly name: string;
  readonly why: string;
}

/** Records of each file that are looked at. */
const RECORDS = 300;

/** Looks at the files of a folder, but not at the mapping that may be there. @throws {IngestError} FOLDER_MISSING */
export async function surveyFolder(
  folder: string,
  except: readonly string[],
): Promise<{ tables: Surveyed[]; unread: Unread[] }> {
  const tables: Surveyed[] = [];
  const unread: Unread[] = [];
  for (const file of await listFolder(folder)) {
    if (except.includes(file.name) || /^(readme|licen[cs]e)/i.test(file.name)) continue;
    try {
      await refuseNoTable(file);
      const table = await survey(file);
      if (table) tables.push(table);
      else unread.push({ name: file.name, why: 'it shows no columns' });
    } catch (error) {
      unread.push({ name: file.name, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { tables, unread };
}

async function survey(stored: StoredFile): Promise<Surveyed | undefined> {
  const file: ReadableFile = { ...stored, format: formatOf(stored.name), mapping: {} };
  return isJson(file) ? surveyJson(file) : surveyLines(file);
}

async function surveyJson(file: ReadableFile): Promise<Surveyed | undefined> {
  const { text } = await openText(file);
  const values: unknown[] = [];
  for await (const value of await valuesOf(text, file.format)) {
    try {
      values.push(parseJson(value.text));
    } catch {
      continue;
    }
    if (values.length === RECORDS) break;
  }
  const { texts, lists } = fieldsOf(values);
  if (texts.size === 0) return undefined;
  return { name: file.name, columns: [...texts.keys()], headed: true, texts, lists };
}

async function surveyLines(file: ReadableFile): Promise<Surveyed | undefined> {
  const { text } = await openText(file);
  const head: string[] = [];
  for await (const run of linesOf(text)) {
    head.push(...run.map((line) => line.text).filter((line) => line.trim() !== ''));
    if (head.length > RECORDS) break;
  }
  const top = separatorLine(head[0] ?? '') === undefined ? head : head.slice(1);
  const dialect = likelyDialect(top, file.format);
  if (!dialect) return undefined;
  const rows: (readonly string[])[] = [];
  const lines = top.slice(0, RECORDS).map((line, i) => ({ text: line, number: i + 1 }));
  for await (const { cells, fault } of oneByOne(delimited(once(lines), dialect)))
    if (!fault) rows.push(cells.map((cell) => cell.trim()));
  const headed = isHeader(rows[0], rows.slice(1));
  const columns = headed ? rows[0] : numberedColumns(rows[0].length);
  const texts = new Map(
    columns.map((name, i) => [
      name,
      rows
        .slice(headed ? 1 : 0)
        .map((row) => row[i] ?? '')
        .filter(Boolean),
    ]),
  );
  return { name: file.name, columns, headed, texts, lists: [], delimiter: dialect.delimiter };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value);
}
