import { type Dialect } from './delimited.js';

/** What is known of a file before its delimiter is. */
interface Top {
  /** Its first line. */
  readonly top: string;
  /** Names of columns that are wanted. */
  readonly names: readonly string[];
  /** Names of its columns, where the first line does not hold them. */
  readonly header?: readonly string[];
}

/** What parts cells where nothing is stated. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|', '::'];

/** The delimiter of Excel's first line `sep=;`, which is no record; undefined where the line is another one. */
export function separatorLine(line: string): string | undefined {
  return /^"?sep=(\t|[^"]+)"?$/i.exec(line)?.[1];
}

/**
 * How the cells of a file are written: as stated, else as its `sep=` line says, else by the delimiter under which its first
 * line has the most wanted columns; what the format is written with by custom wins where that tells nothing.
 */
export function dialectOf(
  stated: { readonly delimiter?: string; readonly quote?: string | null },
  format: 'csv' | 'tsv' | 'json' | 'jsonl',
  separator: string | undefined,
  top: Top,
): Dialect {
  const custom = format === 'tsv' ? '\t' : ',';
  const delimiter = stated.delimiter ?? separator ?? recognised(custom, top);
  if (stated.quote !== undefined) return { delimiter, quote: stated.quote };
  const plain = format === 'tsv' && (stated.delimiter !== undefined || (delimiter !== ',' && delimiter !== ';'));
  return { delimiter, quote: plain ? null : '"' };
}

function recognised(custom: string, { top, names, header }: Top): string {
  const wanted = new Set(names.map(nameOf));
  const score = (delimiter: string): number => {
    const cells = top.split(delimiter);
    if (header) return cells.length === header.length ? 1 : 0;
    return cells.filter((cell) => wanted.has(nameOf(cell))).length;
  };
  return [custom, ...DELIMITERS].reduce((best, other) => (score(other) > score(best) ? other : best));
}

function nameOf(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();
}
