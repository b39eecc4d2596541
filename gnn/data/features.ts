/** Numbers about rows (people, items, nodes of a graph), row after row. */
export interface Features {
  readonly rows: number;
  readonly width: number;
  /** rows x width, finite. */
  readonly values: Float32Array;
}

/**
 * The columns of each beside each other.
 *
 * @throws RangeError where nothing is given or the numbers of rows differ
 */
export function joinFeatures(...parts: readonly Features[]): Features {
  if (parts.length === 0) throw new RangeError('no features to join');
  const { rows } = parts[0];
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const values = new Float32Array(rows * width);
  let first = 0;
  for (const part of parts) {
    if (part.rows !== rows) throw new RangeError(`${part.rows} rows of features beside ${rows}`);
    for (let r = 0; r < rows; r += 1) {
      values.set(part.values.subarray(r * part.width, (r + 1) * part.width), r * width + first);
    }
    first += part.width;
  }
  return { rows, width, values };
}

/** Features of one column. */
export function columnFeatures(column: ArrayLike<number>): Features {
  return { rows: column.length, width: 1, values: Float32Array.from(column) };
}
