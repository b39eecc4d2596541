import { placeOf } from '../mapping/tables.js';
import { type SourceRecord } from './delimited.js';

/** What stands before the columns of the file in a file of refused rows: a sign keeps them apart from those. */
export const REFUSED_COLUMNS = ['#run', '#file', '#line', '#reason', '#detail'] as const;

/** What a spreadsheet would compute begins so; a quote before it, which the file of refused rows has, keeps it from that. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell as no spreadsheet computes it. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
}

/** The cell behind {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

interface Rows {
  readonly columns: readonly string[];
  readonly runs: AsyncIterable<readonly SourceRecord[]>;
}

/**
 * The mended rows of one file, out of a file of refused rows: with its own columns only, and cells as they were. A line that is
 * too broken to say which file it is of belongs to each.
 *
 * @param file as `#file` calls it
 */
export function mendedRows({ columns, runs }: Rows, file: string): Rows {
  const signs = REFUSED_COLUMNS.map((name) => placeOf(columns, name));
  const place = placeOf(columns, '#file');
  const own = columns.flatMap((_, i) => (signs.includes(i) ? [] : [i]));
  const isOwn = ({ cells }: SourceRecord): boolean => cells.length <= place || cells[place].trim() === file;
  async function* mended(): AsyncGenerator<SourceRecord[]> {
    for await (const run of runs) {
      const rows = run.filter(isOwn).map((row) => ({ ...row, cells: own.map((i) => unguarded(row.cells[i] ?? '')) }));
      if (rows.length > 0) yield rows;
    }
  }
  return { columns: own.map((i) => columns[i]), runs: mended() };
}
