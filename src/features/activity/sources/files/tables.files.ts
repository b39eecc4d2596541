import { IngestError } from './errors.js';
import { fillingDown } from './mapping/fill-down.js';
import { type FileMapping, type Lookup } from './mapping/mapping.js';
import { BETWEEN, keyOf, lookupsOf, placeOf, type Tables } from './mapping/tables.js';
import { cellsReader, presence } from './mapping/texts.js';
import { openRecords } from './records/records.files.js';
import { findReadable, type ReadableFile } from './source.files.js';

/**
 * Reads the tables in which a mapping looks texts up of a file with this header. Each is in memory as a whole.
 * @throws {IngestError} FILE_MISSING, or COLUMN_MISSING where a table lacks a column
 */
export async function readTables(
  folder: string,
  mapping: Pick<FileMapping, 'columns' | 'where'>,
  header: readonly string[],
): Promise<Tables> {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const lookup of lookupsOf(mapping, header)) {
    const key = keyOf(lookup);
    if (!tables.has(key)) tables.set(key, await readTable(folder, lookup));
  }
  return tables;
}

/** The first text that is there for each key, or the only one. */
async function readTable(folder: string, lookup: Lookup): Promise<Map<string, string>> {
  const table = new Map<string, string>();
  const twice = new Set<string>();
  const files = await findReadable(folder, lookup.file, lookup);
  if (files.length === 0 && !lookup.optional) {
    throw new IngestError(
      'FILE_MISSING',
      `${folder} has no ${lookup.file}, in which a mapping looks ${lookup.value} up.`,
    );
  }
  for (const file of files) await addTo(table, twice, file, lookup);
  for (const text of twice) table.delete(text);
  return table;
}

/** Fills the table from a file, and notes the keys that must have one value and have two. */
async function addTo(
  table: Map<string, string>,
  twice: Set<string>,
  file: ReadableFile,
  lookup: Lookup,
): Promise<void> {
  const { key, value, fillDown, optional, unique } = lookup;
  const keys = [key].flat();
  const wanted = [...keys, value, ...(fillDown?.columns ?? []), ...[fillDown?.while ?? []].flat()];
  const { columns, records } = await openRecords(file, { columns: [...new Set(wanted)], lists: new Set() });
  const places = [...keys, value].map((name) => placeOf(columns, name));
  if (places.includes(-1)) {
    if (optional) return;
    const lacking = [...keys, value].filter((_, i) => places[i] < 0).map((name) => `"${name}"`);
    const message = `${file.name} has no column ${lacking.join(', ')} to look things up in. Its columns are ${columns.join(', ')}.`;
    throw new IngestError('COLUMN_MISSING', message);
  }
  const from = cellsReader(places.slice(0, -1), BETWEEN);
  const fill = fillDown && fillingDown(fillDown, columns);
  for await (const given of records) {
    const { cells, fault, leftOut } = fill ? fill(given) : given;
    if (fault ?? leftOut) continue;
    const text = from(cells);
    const to = presence(cells[places[places.length - 1]]);
    if (text === undefined || to === undefined) continue;
    const before = table.get(text);
    if (before === undefined) table.set(text, to);
    else if (unique && before !== to) twice.add(text);
  }
}
