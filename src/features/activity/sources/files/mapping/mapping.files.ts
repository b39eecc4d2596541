import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from '../errors.js';
import { type FileMapping, type Lookup, type Mapping, parseMapping } from './mapping.js';
import { keyOf, lookupsOf, type Tables } from './tables.js';

/** Reads and checks a mapping file. @throws {IngestError} MAPPING_INVALID when it is missing, no JSON, or wrong. */
export async function loadMapping(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new IngestError('MAPPING_INVALID', `There is no mapping file ${path}.`, { cause });
  }
  try {
    return parseMapping(JSON.parse(text), path);
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw new IngestError('MAPPING_INVALID', `${path} is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Reads the tables in which the columns of a file of this header are looked up.
 * @throws {IngestError} FILE_MISSING, or COLUMN_MISSING where a table lacks a column
 */
export async function readTables(folder: string, { columns }: FileMapping, header: readonly string[]): Promise<Tables> {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const lookup of lookupsOf(columns, header)) tables.set(keyOf(lookup), await readTable(folder, lookup));
  return tables;
}

async function readTable(folder: string, { file, key, value, encoding }: Lookup): Promise<Map<string, string>> {
  const table = new Map<string, string>();
  const options = { columns: true, delimiter: '\t', quote: null, bom: true, relax_column_count: true } as const;
  const parser = parse({ ...options, encoding: encoding === 'latin1' ? 'latin1' : 'utf8' });
  const stream = createReadStream(join(folder, file)).on('error', (error) => parser.destroy(error));
  try {
    for await (const row of stream.pipe(parser) as AsyncIterable<Record<string, string | undefined>>) {
      const from = row[key];
      const to = row[value];
      if (from === undefined || to === undefined) {
        throw new IngestError('COLUMN_MISSING', `${file} has no columns "${key}" and "${value}" to look things up in.`);
      }
      table.set(from.trim(), to);
    }
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw new IngestError('FILE_MISSING', `${folder} has no readable ${file}, in which a mapping looks ${value} up.`, {
      cause,
    });
  }
  return table;
}
