import { cellsOf, cellsRead, lookupsOf, namesOf, placeOf } from '../mapping/tables.js';
import { type CellSpec, type ColumnSpec, type FileMapping, type Lookup, type Mapping } from '../mapping/mapping.js';
import { matcherOf } from '../mapping/file-names.js';
import { FIELDS, type Field } from '../mapping/fields.js';
import { type Surveyed } from './survey.files.js';

/** A mapping that comes with the project, made to fit the files of a folder. */
export interface Fitted {
  readonly mapping: Mapping;
  /** Whether every file is there that it needs; else it reads what there is. */
  readonly complete: boolean;
  /** How many columns of the folder it reads. */
  readonly score: number;
}

/** The one of some mappings that reads most columns of a folder; undefined where none fits. */
export function fittingMapping(known: readonly Mapping[], tables: readonly Surveyed[]): Fitted | undefined {
  const fitted = known.flatMap((mapping) => fit(mapping, tables) ?? []);
  const better = (a: Fitted, b: Fitted): boolean => (a.complete === b.complete ? a.score > b.score : a.complete);
  return fitted.reduce<Fitted | undefined>((best, one) => (best && !better(one, best) ? best : one), undefined);
}

function fit(mapping: Mapping, tables: readonly Surveyed[]): Fitted | undefined {
  const files: FileMapping[] = [];
  let score = 0;
  let complete = true;
  const matchers = mapping.files.map((file) => matcherOf(file.file));
  // A file that has the name of one part of the mapping is no other part of it.
  const free = (name: string, part: number): boolean =>
    matchers[part].test(name) || !matchers.some((matcher) => matcher.test(name));
  for (const [part, file] of mapping.files.entries()) {
    const found = tables.filter(
      (table) =>
        free(table.name, part) &&
        fits(file, table, tables) &&
        (matchers[part].test(table.name) || shareOf(file, table) >= ALIKE),
    );
    if (found.length === 0 && !file.optional) complete = false;
    const named = found.filter(({ name }) => matchers[part].test(name));
    const names = named.length > 0 ? [file.file] : found.map(({ name }) => name);
    for (const name of names) files.push({ ...withTables(file, tables), file: name });
    for (const table of found) score += shareOf(file, table) * readNames(file).length;
  }
  return files.length === 0 ? undefined : { mapping: { ...mapping, files }, complete, score };
}

/** A file of another name is known by its columns: it has this share of those that are read at least. */
const ALIKE = 0.4;

function readNames(file: FileMapping): string[] {
  return [...new Set(cellsRead(file).flatMap(namesOf))];
}

function shareOf(file: FileMapping, table: Surveyed): number {
  const names = readNames(file);
  return names.filter((name) => placeOf(table.columns, name) >= 0).length / names.length;
}

/** Whether a file has every column that must be there, and the look-ups of those can be made. */
function fits(file: FileMapping, table: Surveyed, tables: readonly Surveyed[]): boolean {
  if (file.header) {
    const parted = file.delimiter ?? (file.format === 'tsv' ? '\t' : table.delimiter);
    const alike = table.columns.length === file.header.length && table.delimiter === parted;
    return !table.headed && alike && matcherOf(file.file).test(table.name);
  }
  if (!table.headed || (file.each !== undefined && !table.lists.includes(file.each))) return false;
  const fields: Record<string, Field> = FIELDS[file.target];
  const has = ({ column, lookup }: Pick<CellSpec, 'column' | 'lookup'>): boolean =>
    namesOf({ column }).every((name) => placeOf(table.columns, name) >= 0) &&
    [lookup ?? []].flat().every((one) => one.optional === true || tableFor(one, tables) !== undefined);
  const fillable = (spec: ColumnSpec): boolean =>
    typeof spec === 'object' && 'first' in spec ? spec.first.some(fillable) : cellsOf(spec).every(has);
  const needed = Object.entries(file.columns).filter(([field]) => fields[field].required);
  return needed.every(([, spec]) => fillable(spec)) && (file.where ?? []).every(has) && wanted(file, table);
}

/** Whether a row may be left: of a column that must be one of some values, one is there. */
function wanted({ where = [] }: FileMapping, { texts }: Surveyed): boolean {
  return where.every(({ column, lookup, is }) => {
    if (is === undefined || lookup !== undefined || typeof column !== 'string') return true;
    const words = new Set([is].flat().map((word) => String(word).toLowerCase()));
    return (texts.get(column) ?? []).some((text) => words.has(text.toLowerCase()));
  });
}

function tableFor({ file, key, value }: Lookup, tables: readonly Surveyed[]): string | undefined {
  const matcher = matcherOf(file);
  const columns = [...[key].flat(), value];
  const having = tables.filter((table) => columns.every((name) => placeOf(table.columns, name) >= 0));
  return having.some(({ name }) => matcher.test(name)) ? file : having[0]?.name;
}

/** The mapping of a file with the names that its tables have in the folder. */
function withTables(file: FileMapping, tables: readonly Surveyed[]): FileMapping {
  const names = new Map(lookupsOf(file).map((lookup) => [lookup.file, tableFor(lookup, tables) ?? lookup.file]));
  const renamed = (key: string, value: unknown): unknown =>
    key === 'file' && typeof value === 'string' ? (names.get(value) ?? value) : value;
  return JSON.parse(JSON.stringify(file, renamed)) as FileMapping;
}
