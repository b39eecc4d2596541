/** Crowd workers who worked on the same tasks, and who of them was banned (Platonov et al., ICLR 2023). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Csr, csrFromEdges } from '../../gnn/index.js';
import { type Features } from '../../gnn/library.js';

const FEATURES = 10;
const SPLITS = 10;

export interface Split {
  readonly train: Int32Array;
  readonly valid: Int32Array;
  readonly test: Int32Array;
}

export interface Tolokers {
  readonly adjacency: Csr;
  readonly features: Features;
  /** 1 = banned. */
  readonly labels: Uint8Array;
  readonly splits: readonly Split[];
}

/** @throws where a file is not there */
export function readTolokers(folder: string): Tolokers {
  const table = (name: string): string[][] =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
  const nodes = table('nodes.tsv');
  const edges = table('edges.tsv');
  const members = (split: number, part: string): Int32Array =>
    Int32Array.from(nodes.keys()).filter((node) => nodes[node][FEATURES + 2 + split] === part);
  return {
    adjacency: csrFromEdges(
      nodes.length,
      edges.map(([a]) => Number(a)),
      edges.map(([, b]) => Number(b)),
    ),
    features: {
      rows: nodes.length,
      width: FEATURES,
      values: Float32Array.from(nodes.flatMap((row) => row.slice(1, 1 + FEATURES).map(Number))),
    },
    labels: Uint8Array.from(nodes, (row) => Number(row[FEATURES + 1])),
    splits: Array.from({ length: SPLITS }, (_, split) => ({
      train: members(split, 'train'),
      valid: members(split, 'valid'),
      test: members(split, 'test'),
    })),
  };
}
