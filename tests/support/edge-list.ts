import { readFileSync } from 'node:fs';

/** The lines of a file that joins two names, and a weight where there is a third column. */
export interface EdgeList {
  /** Name of each node, in the order in which the file has them first. */
  readonly names: readonly string[];
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** 1 where the file gives none. */
  readonly weights: readonly number[];
}

/** Reads a file of open data; lines that do not begin with a number are remarks. */
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
