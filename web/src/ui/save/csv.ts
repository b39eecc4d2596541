/** What one column of a file is called and holds. */
export interface CsvColumn<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

/** A spreadsheet would compute a cell that begins so. */
const FORMULA = /^[=+\-@\t\r]/;
/** Excel takes a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as comma-separated values (RFC 4180), for spreadsheets. Text that a spreadsheet would compute is preceded by an
 * apostrophe; a number is written as it is. Rows are written as they come: of a long list only the text is kept.
 */
export class CsvFile<Row> {
  private readonly parts: string[] = [];

  constructor(private readonly columns: readonly CsvColumn<Row>[]) {
    this.parts.push(BYTE_ORDER_MARK + lineOf(columns.map(({ title }) => title)));
  }

  add(rows: readonly Row[]): this {
    this.parts.push(rows.map((row) => lineOf(this.columns.map(({ value }) => value(row)))).join(''));
    return this;
  }

  blob(): Blob {
    return new Blob(this.parts, { type: 'text/csv;charset=utf-8' });
  }
}

function lineOf(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
