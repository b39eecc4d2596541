import { BadRow, IngestError } from '../errors.js';
import { FIELDS, type Field } from './fields.js';
import { type Wanted } from '../records/records.files.js';
import { type SourceFile } from '../source.files.js';
import { categoriesOf } from './categories.js';
import { conditionsOf } from './conditions.js';
import { imagesIn } from './images.js';
import { LeftOut } from './left-out.js';
import {
  type Categories,
  type CellSpec,
  type ColumnSpec,
  type FileMapping,
  type Gate,
  type Gates,
  type Images,
  type Tags,
} from './mapping.js';
import { AMBIGUOUS } from './problems.js';
import { cellsOf, cellsRead, gatesOf, namesOf, placeOf, type Tables } from './tables.js';
import { presence, textReader } from './texts.js';
import { Problem } from '../../../../../platform/text.js';
import { type KnownField, readField, type ValueRules } from './cells.js';
import { type Survey } from './survey.js';
import { tagsIn } from './tags.js';
import { utcDate } from './times.js';

/** Reads one field from the cells of a record: undefined where the record leaves it out, a `LeftOut` where it cannot be read. @throws {BadRow} */
export type FieldReader = (cells: readonly string[]) => unknown;

/** A compiled mapping of one file: fields that no column fills are not in `read`. */
export interface CompiledColumns {
  readonly read: Readonly<Record<string, FieldReader>>;
  /** Optional fields whose column the file does not have. */
  readonly absent: readonly string[];
}

/** Every column that a mapping of a file asks for. */
export function columnsWanted(file: FileMapping): Wanted {
  const cells = cellsRead(file).flatMap(namesOf);
  const { fillDown } = file;
  const columns = new Set([...cells, ...(fillDown?.columns ?? []), ...[fillDown?.while ?? []].flat()]);
  gatesOf(Object.values(file.columns)).forEach(({ column }) => columns.add(column));
  altTextsOf(Object.values(file.columns)).forEach((column) => columns.add(column));
  const lists = Object.entries(file.columns).flatMap(([field, spec]) =>
    field === 'images' ? cellsOf(spec) : isCategories(spec) ? [spec] : [],
  );
  return { columns: [...columns], lists: new Set(lists.flatMap(namesOf)) };
}

/**
 * Finds the mapped columns in a file's header. `tables` holds what the mapping looks up, `survey` what whole columns tell: one
 * that is not finished yet receives every text that is read.
 * @throws {IngestError} COLUMN_MISSING when the column of a required field, a condition or a key is not there, naming those
 *   that are.
 */
export function compileColumns(
  file: Pick<SourceFile, 'name' | 'mapping' | 'format'>,
  header: readonly string[],
  tables: Tables,
  survey?: Survey,
): CompiledColumns {
  const { target, columns, where = [], fillDown } = file.mapping;
  const fields: Record<string, Field> = FIELDS[target];
  const read: Record<string, FieldReader> = {};
  const absent: string[] = [];
  for (const [name, spec] of Object.entries(columns)) {
    const lacking = lackingOf(spec, header);
    if (lacking.length === 0) read[name] = reader(name, known(name, fields[name], file, survey), spec, header, tables);
    else if (fields[name].required) throw missingColumn(file, `fills ${name}`, lacking, header);
    else absent.push(name);
  }
  const needed = [...where.flatMap(namesOf), ...[fillDown?.while ?? []].flat()];
  const lacking = needed.filter((column) => placeOf(header, column) < 0);
  if (lacking.length > 0) throw missingColumn(file, 'a condition or `while` reads', lacking, header);
  return { read, absent };
}

/** A field with what its file and its column tell of it. */
function known(name: string, field: Field, file: Pick<SourceFile, 'format'>, survey?: Survey): KnownField {
  // JSON is written by programs, whose numbers have a point; its texts may have a comma.
  const decimal = file.format === 'jsonl' || file.format === 'json' ? '.' : undefined;
  const note = survey?.open ? (text: string): void => survey.note(name, field.type, text) : undefined;
  return { ...field, decimal, note, facts: survey?.factsOf(name) };
}

/** The columns without which a field cannot be filled; of several that may fill it, one is enough. */
function lackingOf(spec: ColumnSpec, header: readonly string[]): readonly string[] {
  if (typeof spec === 'object' && 'first' in spec) {
    const lacking = spec.first.map((one) => lackingOf(one, header));
    return lacking.some((names) => names.length === 0) ? [] : lacking.flat();
  }
  return cellsOf(spec)
    .flatMap(namesOf)
    .filter((name) => placeOf(header, name) < 0);
}

function missingColumn(
  file: Pick<SourceFile, 'name'>,
  use: string,
  lacking: readonly string[],
  header: readonly string[],
): IngestError {
  return new IngestError(
    'COLUMN_MISSING',
    `${file.name} has no column ${lacking.map((name) => `"${name}"`).join(', ')}, which ${use}. ` +
      `Its columns are ${header.join(', ') || '(none: the file is empty)'}.`,
  );
}

function reader(
  name: string,
  field: KnownField,
  spec: ColumnSpec,
  header: readonly string[],
  tables: Tables,
): FieldReader {
  if (field.type === 'images' && (typeof spec === 'string' || 'column' in spec))
    return imagesReader(typeof spec === 'string' ? { column: spec } : spec, header, tables);
  if (field.type === 'tags' && typeof spec === 'object' && 'column' in spec) return tagsReader(spec, header, tables);
  if (typeof spec === 'string') return cellReader(name, field, { column: spec }, header, tables);
  if ('constant' in spec) {
    const value = checked(name, field, String(spec.constant), { decimal: '.' });
    return () => value;
  }
  if ('year' in spec)
    return dayReader(
      name,
      [spec.year, spec.month, spec.day].map((part) => placeOf(header, part)),
    );
  if ('first' in spec) {
    const there = spec.first.filter((one) => lackingOf(one, header).length === 0);
    const readers = there.map((one) => reader(name, { ...field, required: undefined }, one, header, tables));
    return (cells) => {
      let leftOut: LeftOut | undefined;
      for (const read of readers) {
        const value = read(cells);
        if (value instanceof LeftOut && value.instead === undefined) leftOut ??= value;
        else if (value !== undefined) return value;
      }
      return leftOut ?? missing(name, field);
    };
  }
  if ('flags' in spec) return flagsReader(spec.flags, header);
  return isCategories(spec)
    ? categoriesReader(name, spec, header, tables)
    : cellReader(name, field, spec, header, tables);
}

/** Columns that say what pictures show. */
function altTextsOf(specs: readonly ColumnSpec[]): string[] {
  return specs.flatMap((spec) => {
    if (typeof spec !== 'object') return [];
    if ('first' in spec) return altTextsOf(spec.first);
    return 'altText' in spec && spec.altText !== undefined ? [spec.altText] : [];
  });
}

function imagesReader({ altText, ...spec }: Images, header: readonly string[], tables: Tables): FieldReader {
  const { prefix, ...cell } = spec;
  const read = textReader(cell, header, tables);
  const place = altText === undefined ? -1 : placeOf(header, altText);
  return (cells) => {
    const text = read(cells);
    return text === undefined ? undefined : imagesIn(text, { split: spec.split, prefix }, presence(cells[place]));
  };
}

function tagsReader(spec: Tags, header: readonly string[], tables: Tables): FieldReader {
  const read = textReader(spec, header, tables);
  return (cells) => {
    const text = read(cells);
    return text === undefined ? undefined : tagsIn(text, spec.split);
  };
}

function isCategories(spec: ColumnSpec): spec is Categories {
  return typeof spec === 'object' && ('split' in spec || 'path' in spec);
}

function flagsReader(flags: readonly string[], header: readonly string[]): FieldReader {
  const places = flags.map((name) => ({ name, place: placeOf(header, name) }));
  return (cells) =>
    places
      .filter(({ place }) => /^(1|true|yes)$/i.test(cells[place].trim()))
      .map(({ name }) => ({ id: name, name, holds: true }));
}

type Cell = CellSpec & ValueRules & Gates;

function cellReader(
  name: string,
  field: KnownField,
  spec: Cell,
  header: readonly string[],
  tables: Tables,
): FieldReader {
  const read = textReader(spec, header, tables);
  const gate = gateOf(spec, header, tables);
  return (cells) => {
    const state = gate(cells);
    if (state === 'unknown' && field.type === 'stock') return null;
    const text = state === 'counts' ? read(cells) : undefined;
    return text === undefined ? missing(name, field) : checked(name, field, text, spec);
  };
}

/** Whether a cell counts in a record, or its value is not known there. */
function gateOf(
  { where = [], unless = [] }: Gates,
  header: readonly string[],
  tables: Tables,
): (cells: readonly string[]) => 'counts' | 'out' | 'unknown' {
  const has = ({ column }: Gate): boolean => placeOf(header, column) >= 0;
  const met = conditionsOf(where.filter(has), header, tables);
  const lists = unless.map((one) => [one].flat()).filter((list) => list.every(has));
  const unknown = lists.map((list) => conditionsOf(list, header, tables));
  return (cells) => {
    if (met(cells) !== undefined) return 'out';
    return unknown.some((judge) => judge(cells) === undefined) ? 'unknown' : 'counts';
  };
}

function categoriesReader(name: string, spec: Categories, header: readonly string[], tables: Tables): FieldReader {
  const read = textReader(spec, header, tables);
  const id = { type: 'id' } as const;
  return (cells) => {
    const places = categoriesOf(read(cells) ?? '', spec);
    return places.map((place) => ({ ...place, id: checked(name, id, place.id, {}) as string }));
  };
}

function missing(name: string, field: Field): undefined {
  if (field.required) throw new BadRow(`${name}: missing`);
  return undefined;
}

function checked(name: string, field: KnownField, text: string, rules: ValueRules): unknown {
  field.note?.(text);
  const value = readField(text, field, rules);
  if (value instanceof Problem) {
    if (field.spare && value !== AMBIGUOUS) return new LeftOut(`${name}: ${value.what}`);
    throw new BadRow(`${name}: ${value.what}`, text.slice(0, 200));
  }
  // Sold more than there is: nothing is left.
  if (field.type === 'stock' && (value as number) < 0) return new LeftOut(`${name}: below 0, read as 0`, 0);
  return value === '' ? missing(name, field) : value;
}

function dayReader(name: string, [year, month, day]: number[]): FieldReader {
  return (cells) => {
    const at = utcDate(Number(cells[year]), Number(cells[month]), Number(cells[day]));
    if (typeof at === 'number') return at;
    throw new BadRow(`${name}: ${at.what}`, `${cells[year]}-${cells[month]}-${cells[day]}`);
  };
}
