/** Files that benchmarks read, and what they refuse. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The file cannot be judged; the message names file and line. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/**
 * Lines of a text, `.gz` or not: its head and at least one row.
 *
 * @throws UnusableFile where the file cannot be read or holds no rows
 */
export function linesOf(file: string): string[] {
  let raw: Buffer;
  try {
    raw = readFileSync(file);
  } catch (error) {
    throw new UnusableFile(`${file} cannot be read: ${(error as Error).message}`);
  }
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString();
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (lines.length < 2) throw new UnusableFile(`${file} holds no rows.`);
  return lines;
}
