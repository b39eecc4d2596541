import { type ColumnSpec, type Lookup } from './mapping.js';

/** The tables in which columns are looked up, each by {@link keyOf} its specification. */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function keyOf({ file, key, value, encoding }: Lookup): string {
  return JSON.stringify([file, key, value, encoding]);
}

export function tableOf(tables: Tables, lookup: Lookup): ReadonlyMap<string, string> {
  const table = tables.get(keyOf(lookup));
  if (!table) throw new Error(`The table of ${lookup.file} was not read.`);
  return table;
}

/** What the columns of a mapping look up that a file with this header has. */
export function lookupsOf(columns: Readonly<Record<string, ColumnSpec>>, header: readonly string[]): Lookup[] {
  return Object.values(columns).flatMap((spec) =>
    typeof spec === 'object' && 'lookup' in spec && spec.lookup && header.includes(spec.column) ? [spec.lookup] : [],
  );
}
