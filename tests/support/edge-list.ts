import { readFileSync } from 'node:fs';

/** A graph from a file of open data: each line has two names, and optionally a weight. */
export interface EdgeList {
  /** Name of each node, in order of first appearance in the file. */
  readonly names: readonly string[];
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** Weight of each line; 1 if the file gives none. */
  readonly weights: readonly number[];
}

/** Reads a file of open data; lines that do not begin with a digit are comments. */
export function readEdgeList(path: string): EdgeList {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.trim().split(/\s+/));
  const place = new Map<string, number>();
  for (const row of rows) for (const name of row.slice(0, 2)) place.set(name, place.get(name) ?? place.size);
  const [tails, heads] = [0, 1].map((end) => Int32Array.from(rows, (row) => place.get(row[end])!));
  return { names: [...place.keys()], tails, heads, weights: rows.map((row) => Number(row[2] ?? 1)) };
}
