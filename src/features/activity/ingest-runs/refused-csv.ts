import { guarded, type KeptMapping, type QuarantinedRow, REFUSED_COLUMNS } from '../sources/files/index.js';

type Source = Pick<KeptMapping['sources'][number], 'label' | 'columns'>;

/**
 * Refused rows as comma-separated values (RFC 4180) that no spreadsheet computes: which run refused the row, where it stands and why,
 * then its cells under the columns of its file. Files with different columns stand side by side. Cells beyond the columns of the file
 * come last, so that the row is too long here as it is there.
 */
export class RefusedCsv {
  readonly header: string;
  private readonly columns: readonly string[];
  private readonly places: ReadonlyMap<string, readonly number[]>;

  /** @param sources of the rows; without them cells are called by their place */
  constructor(
    private readonly runId: string,
    sources: readonly Source[],
  ) {
    this.columns = [...new Set(sources.flatMap(({ columns }) => columns))];
    this.places = new Map(
      sources.map(({ label, columns }) => [label, columns.map((name) => this.columns.indexOf(name))]),
    );
    this.header = `\uFEFF${csvLine([...REFUSED_COLUMNS, ...this.columns])}`;
  }

  line({ file, label = file, line: number, reason, detail = '', row }: QuarantinedRow): string {
    const places = this.places.get(label) ?? [];
    const cells = Array<string>(this.columns.length).fill('');
    row.slice(0, places.length).forEach((cell, i) => (cells[places[i]] = cell));
    return csvLine([this.runId, label, String(number), reason, detail, ...cells, ...row.slice(places.length)]);
  }
}

/** Cells as one line of comma-separated values (RFC 4180) that no spreadsheet computes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(value: string): string {
  const safe = guarded(value);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
