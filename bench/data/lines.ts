/** Files that benchmarks read, and what they refuse. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The file cannot be judged; the message names file and line. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** A text, `.gz` or not. @throws UnusableFile where the file cannot be read */
export function textOf(file: string): string {
  try {
    const raw = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString().replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnusableFile(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Lines of a text, `.gz` or not: its head and at least one row.
 *
 * @throws UnusableFile where the file cannot be read or holds no rows
 */
export function linesOf(file: string): string[] {
  const lines = textOf(file).trimEnd().split(/\r?\n/);
  if (lines.length < 2) throw new UnusableFile(`${file} holds no rows.`);
  return lines;
}
