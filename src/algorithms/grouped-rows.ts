/** Rows of each group, ascending. */
export interface GroupedRows {
  /** Rows of group g stand at `starts[g]` to before `starts[g + 1]` of `rows`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Sorts rows by group, by counting: O(rows + groups).
 *
 * @param group of each row, 0 to below `groups`
 */
export function groupRows(group: ArrayLike<number>, groups: number): GroupedRows {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < group.length; row += 1) starts[group[row] + 1] += 1;
  for (let g = 0; g < groups; g += 1) starts[g + 1] += starts[g];
  const next = starts.slice();
  const rows = new Int32Array(group.length);
  for (let row = 0; row < group.length; row += 1) rows[next[group[row]]++] = row;
  return { starts, rows };
}

/** The rows of a group, without a copy. */
export function rowsOfGroup({ starts, rows }: GroupedRows, group: number): Int32Array {
  return rows.subarray(starts[group], starts[group + 1]);
}
