import { type Dialect } from '../records/delimited.js';
import { DELIMITERS } from '../records/dialect.js';

/** How the lines of a file are most likely parted: into as many cells on each line, and as many as may be. */
export function likelyDialect(lines: readonly string[], format: 'csv' | 'tsv' | 'json' | 'jsonl'): Dialect | undefined {
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.slice(0, 50).map((line) => line.replace(/"[^"]*"/g, '""').split(delimiter).length);
    const width = counts[0] ?? 1;
    const equal = counts.filter((count) => count === width).length / Math.max(1, counts.length);
    return { delimiter, score: width < 2 || equal < 0.8 ? 0 : equal * width };
  });
  // Of two colons each is a delimiter of empty cells as well; the longer one is meant.
  const best = scored.reduce((a, b) => (b.score >= a.score && b.score > 0 ? b : a));
  if (best.score === 0) return undefined;
  const plain = format === 'tsv' && best.delimiter !== ',' && best.delimiter !== ';';
  return { delimiter: best.delimiter, quote: plain ? null : '"' };
}

/** Whether a first row names columns: it has names that differ and are no values, where the rows below hold values. */
export function isHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => cell === '') || new Set(first).size < first.length) return false;
  if (first.some((cell) => isValue(cell))) return false;
  return (
    rows.length === 0 ||
    rows.some((row) => row.some((cell) => isValue(cell))) ||
    first.every((cell) => /^[\p{L}_][\p{L}\d_ .-]*$/u.test(cell))
  );
}

/** A number, a time, an address: what no column is called. */
function isValue(cell: string): boolean {
  return /^[-+]?[\d.,]+$/.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell) || /:\/\/|@/.test(cell);
}

export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `c${i + 1}`);
}
