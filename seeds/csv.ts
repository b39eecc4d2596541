import { type Cell, COLUMNS, type FileName, type Row } from './rows.js';

/** A cell by RFC 4180: quoted when it holds a comma, a quote or a line break. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a file, columns in the file's order, ending in a line feed. */
export function csvLine<Column extends string>(columns: readonly Column[], row: Row<Column>): string {
  return columns.map((column) => csvCell(row[column])).join(',') + '\n';
}

/** The first line of a file. */
export function csvHeader(file: FileName): string {
  return COLUMNS[file].join(',') + '\n';
}
