import { BadRow, IngestError } from '../errors.js';
import { FIELDS, type Field } from './fields.js';
import { type SourceFile } from '../source.files.js';
import { type ColumnSpec } from './mapping.js';
import { type Tables, tableOf } from './tables.js';
import { Problem } from '../../../../../platform/text.js';
import { readField, utcDate } from './cells.js';

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
 * Finds the mapped columns in a file's header. `tables` holds what the mapping looks up.
 * @throws {IngestError} COLUMN_MISSING when a required field's column is not there, naming those that are.
 */
export function compileColumns(
  file: Pick<SourceFile, 'name' | 'mapping'>,
  header: readonly string[],
  tables: Tables,
): CompiledColumns {
  const fields: Record<string, Field> = FIELDS[file.mapping.target];
  const read: Record<string, FieldReader> = {};
  const absent: string[] = [];
  for (const [name, spec] of Object.entries(file.mapping.columns)) {
    const lacking = columnsOf(spec).filter((column) => !header.includes(column));
    if (lacking.length === 0) read[name] = reader(name, fields[name], spec, header, tables);
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

function missingColumn(
  file: Pick<SourceFile, 'name'>,
  field: string,
  lacking: string[],
  header: readonly string[],
): IngestError {
  return new IngestError(
    'COLUMN_MISSING',
    `${file.name} has no column ${lacking.map((name) => `"${name}"`).join(', ')}, which fills ${field}. ` +
      `Its columns are ${header.join(', ') || '(none: the file is empty)'}.`,
  );
}

function reader(name: string, field: Field, spec: ColumnSpec, header: readonly string[], tables: Tables): FieldReader {
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
  const table = spec.lookup && tableOf(tables, spec.lookup);
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
