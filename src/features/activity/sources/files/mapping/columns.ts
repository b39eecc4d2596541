import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { BadRow, IngestError } from '../errors.js';
import { FIELDS, type Field } from './fields.js';
import { type SourceFile } from '../source.files.js';
import { type ColumnSpec, type Lookup } from './mapping.js';
import { Problem, readField, utcDate } from './cells.js';
import { parse } from 'csv-parse';

/** Reads one field from the cells of a record; undefined where the record leaves it out. @throws {BadRow} */
export type FieldReader = (cells: readonly string[]) => unknown;

/** A compiled mapping of one file: fields that no column fills are not in `read`. */
export interface CompiledColumns {
  readonly read: Readonly<Record<string, FieldReader>>;
  /** Optional fields whose column the file does not have. */
  readonly absent: readonly string[];
}

/** Every column name a mapping of a file asks for. */
export function columnsWanted(columns: Readonly<Record<string, ColumnSpec>>): string[] {
  return [...new Set(Object.values(columns).flatMap(columnsOf))];
}

/**
 * Finds the mapped columns in a file's header.
 * @throws {IngestError} COLUMN_MISSING when a required field's column is not there, naming those that are.
 */
export async function compileColumns(
  file: SourceFile,
  folder: string,
  header: readonly string[],
): Promise<CompiledColumns> {
  const fields: Record<string, Field> = FIELDS[file.mapping.target];
  const read: Record<string, FieldReader> = {};
  const absent: string[] = [];
  for (const [name, spec] of Object.entries(file.mapping.columns)) {
    const lacking = columnsOf(spec).filter((column) => !header.includes(column));
    if (lacking.length === 0) read[name] = await reader(name, fields[name], spec, header, folder);
    else if (fields[name].required) throw missingColumn(file, name, lacking, header);
    else absent.push(name);
  }
  return { read, absent };
}

function columnsOf(spec: ColumnSpec): string[] {
  if (typeof spec === 'string') return [spec];
  if ('constant' in spec) return [];
  return 'year' in spec ? [spec.year, spec.month, spec.day] : [spec.column];
}

function missingColumn(file: SourceFile, field: string, lacking: string[], header: readonly string[]): IngestError {
  return new IngestError(
    'COLUMN_MISSING',
    `${file.name} has no column ${lacking.map((name) => `"${name}"`).join(', ')}, which fills ${field}. ` +
      `Its columns are ${header.join(', ') || '(none: the file is empty)'}.`,
  );
}

async function reader(
  name: string,
  field: Field,
  spec: ColumnSpec,
  header: readonly string[],
  folder: string,
): Promise<FieldReader> {
  if (typeof spec === 'string') return cellReader(name, field, header.indexOf(spec), {});
  if ('constant' in spec) {
    const value = checked(name, field, String(spec.constant), {});
    return () => value;
  }
  if ('year' in spec)
    return dayReader(
      name,
      [spec.year, spec.month, spec.day].map((part) => header.indexOf(part)),
    );
  const table = spec.lookup && (await readLookup(folder, spec.lookup));
  return cellReader(name, field, header.indexOf(spec.column), { ...spec, table });
}

interface CellOptions {
  readonly map?: Readonly<Record<string, string>>;
  readonly table?: ReadonlyMap<string, string>;
  readonly unit?: 's' | 'ms' | 'iso' | 'auto';
  readonly scale?: number;
  readonly default?: string | number | boolean;
}

function cellReader(name: string, field: Field, index: number, options: CellOptions): FieldReader {
  const { table, default: fallback } = options;
  const map = options.map && new Map(Object.entries(options.map).map(([from, to]) => [from.toLowerCase(), to]));
  return (cells) => {
    let text = (cells[index] ?? '').trim();
    if (isEmpty(text)) {
      if (fallback === undefined) return missing(name, field);
      text = String(fallback);
    } else if (map) text = map.get(text.toLowerCase()) ?? text;
    else if (table) {
      const found = table.get(text);
      if (found === undefined) return missing(name, field);
      text = found;
    }
    return checked(name, field, text, options);
  };
}

/** What databases write for nothing. */
function isEmpty(text: string): boolean {
  return text === '' || text === '\\N' || text === 'NULL';
}

function missing(name: string, field: Field): undefined {
  if (field.required) throw new BadRow(`${name}: missing`);
  return undefined;
}

function checked(name: string, field: Field, text: string, { unit, scale }: CellOptions): unknown {
  const value = readField(text, field.type, unit, scale);
  if (value instanceof Problem) throw new BadRow(`${name}: ${value.what}`, text.slice(0, 200));
  return value === '' ? missing(name, field) : value;
}

function dayReader(name: string, [year, month, day]: number[]): FieldReader {
  return (cells) => {
    const at = utcDate(Number(cells[year]), Number(cells[month]), Number(cells[day]));
    if (typeof at === 'number') return at;
    throw new BadRow(`${name}: ${at.what}`, `${cells[year]}-${cells[month]}-${cells[day]}`);
  };
}

async function readLookup(folder: string, { file, key, value, encoding }: Lookup): Promise<Map<string, string>> {
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
