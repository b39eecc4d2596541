/** The distinct ids, ascending by UTF-16 code unit: one order on every machine. Absent ids are left out. */
export function idTable(ids: Iterable<string | null | undefined>): string[] {
  const distinct = new Set<string>();
  for (const id of ids) if (id !== null && id !== undefined) distinct.add(id);
  return [...distinct].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The row of each id of a table. */
export function rowsOf(table: readonly string[]): Map<string, number> {
  return new Map(table.map((id, row) => [id, row]));
}

/** For each of `rows` the row of what it has (`of`) in another table, -1 where it has nothing: the category of each product. */
export function codesOf(
  rows: readonly string[],
  of: ReadonlyMap<string, string | null | undefined>,
  table: readonly string[],
): Int32Array {
  const codes = rowsOf(table);
  return Int32Array.from(rows, (id) => {
    const value = of.get(id) ?? null;
    return value === null ? -1 : codes.get(value)!;
  });
}
