import { type CellSpec, type ColumnSpec, type FileMapping, type Gate, type Gates, type Lookup } from './mapping.js';

/** The tables in which texts are looked up, each by {@link keyOf} its specification. */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function keyOf(lookup: Lookup): string {
  return JSON.stringify(lookup);
}

export function tableOf(tables: Tables, lookup: Lookup): ReadonlyMap<string, string> {
  const table = tables.get(keyOf(lookup));
  if (!table) throw new Error(`The table of ${lookup.file} was not read.`);
  return table;
}

/** Everything that a mapping looks up of a file, or of a file with this header. */
export function lookupsOf(file: Pick<FileMapping, 'columns' | 'where'>, header?: readonly string[]): Lookup[] {
  const there = cellsRead(file).filter((cell) => !header || namesOf(cell).every((name) => placeOf(header, name) >= 0));
  return there.flatMap(({ lookup }) => lookup ?? []);
}

/** Every cell that a mapping of a file reads, for its fields and its conditions. */
export function cellsRead({ columns, where = [] }: Pick<FileMapping, 'columns' | 'where'>): CellSpec[] {
  return [...Object.values(columns).flatMap(cellsOf), ...where];
}

/** Where a column is: of this name, else the only one whose name differs in case alone; -1 where there is none. */
export function placeOf(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const alike = header.flatMap((other, i) => (other.toLowerCase() === name.toLowerCase() ? [i] : []));
  return alike.length === 1 ? alike[0] : -1;
}

/** The parts of a column that come from cells. */
export function cellsOf(spec: ColumnSpec): CellSpec[] {
  if (typeof spec === 'string') return [{ column: spec }];
  if ('first' in spec) return spec.first.flatMap(cellsOf);
  if ('flags' in spec) return spec.flags.map((column) => ({ column }));
  if ('column' in spec) return [spec];
  if ('year' in spec) return [spec.year, spec.month, spec.day].map((column) => ({ column }));
  return [];
}

/** The conditions on records under which columns count. */
export function gatesOf(specs: readonly ColumnSpec[]): Gate[] {
  return specs.flatMap((spec) => {
    if (typeof spec !== 'object') return [];
    if ('first' in spec) return gatesOf(spec.first);
    const { where = [], unless = [] } = spec as Gates;
    return [...where, ...unless.flat()];
  });
}

/** Between the texts of several columns. */
export const BETWEEN = '/';

/** The names of a text's columns. */
export function namesOf({ column }: Pick<CellSpec, 'column'>): readonly string[] {
  return typeof column === 'string' ? [column] : column;
}
