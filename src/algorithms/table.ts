/** Numbers about rows (people, sessions, transactions), row after row: what trees and linear models learn from. */
export interface Table {
  readonly rows: number;
  readonly width: number;
  /** rows x width; NaN says that a number is not known. */
  readonly values: Float32Array | Float64Array;
}

/** A table or its targets cannot be learnt from; the message names the row and the column, both from 0. */
export class UnusableTable extends RangeError {
  override readonly name = 'UnusableTable';
}

/**
 * Refuses what no model can use.
 *
 * @param options.missing whether NaN may stand for what is not known, default false
 * @throws UnusableTable where sizes do not fit, or a value is infinite or not known
 */
export function checkTable({ rows, width, values }: Table, { missing = false }: { missing?: boolean } = {}): void {
  if (!(rows > 0 && width > 0)) throw new UnusableTable(`A table of ${rows} rows and ${width} columns is empty.`);
  if (values.length !== rows * width) {
    throw new UnusableTable(`${values.length} values do not fill ${rows} rows of ${width} columns.`);
  }
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (Number.isFinite(value) || (missing && Number.isNaN(value))) continue;
    throw new UnusableTable(`Row ${Math.floor(at / width)}, column ${at % width} is ${value}.`);
  }
}

/**
 * Refuses targets that do not fit a table.
 *
 * @param options.classes whether each must be 0 or 1, default false: any finite number
 * @throws UnusableTable
 */
export function checkTargets(
  { rows }: Table,
  targets: ArrayLike<number>,
  { classes = false }: { classes?: boolean } = {},
): void {
  if (targets.length !== rows) throw new UnusableTable(`${targets.length} targets for ${rows} rows.`);
  for (let row = 0; row < rows; row += 1) {
    const value = targets[row];
    if (classes ? value === 0 || value === 1 : Number.isFinite(value)) continue;
    throw new UnusableTable(`The target of row ${row} is ${value}${classes ? ', neither 0 nor 1' : ''}.`);
  }
}

/** The given rows, in the given order. */
export function takeRows({ width, values }: Table, rows: ArrayLike<number>): Table {
  const out = new Float64Array(rows.length * width);
  for (let k = 0; k < rows.length; k += 1) out.set(values.subarray(rows[k] * width, (rows[k] + 1) * width), k * width);
  return { rows: rows.length, width, values: out };
}

/** The given columns beside each other. @throws UnusableTable where their lengths differ */
export function tableOf(columns: readonly ArrayLike<number>[]): Table {
  const width = columns.length;
  const rows = columns[0]?.length ?? 0;
  const values = new Float64Array(rows * width);
  columns.forEach((column, c) => {
    if (column.length !== rows) throw new UnusableTable(`Column ${c} has ${column.length} values, column 0 ${rows}.`);
    for (let row = 0; row < rows; row += 1) values[row * width + c] = column[row];
  });
  return { rows, width, values };
}

/** The given entries, in the given order. */
export function take(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: rows.length }, (_, k) => values[rows[k]]);
}
