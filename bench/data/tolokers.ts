/** Crowd workers who worked on the same tasks, and who of them was banned (Platonov et al., ICLR 2023), and other graphs in that form. */
import { join } from 'node:path';
import { type Csr, csrFromEdges } from '../../gnn/index.js';
import { type Features } from '../../gnn/library.js';
import { linesOf, UnusableFile } from './lines.js';

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

/**
 * `nodes.tsv` (node from 0, features f0, f1, ..., the label, split0, split1, ... of train, valid and test) and `edges.tsv` (a, b; each pair once), with heads.
 *
 * @throws UnusableFile
 */
export function readTolokers(folder: string): Tolokers {
  const file = join(folder, 'nodes.tsv');
  const [head, ...nodes] = linesOf(file).map((line) => line.split('\t'));
  const features = placesOf(head, /^f\d+$/);
  const splits = placesOf(head, /^split\d+$/);
  const label = features[features.length - 1] + 1;
  if (features.length === 0 || splits.length === 0 || splits[0] <= label) {
    throw new UnusableFile(`${file}:1: the head is not node, f0, ..., label, split0, ...`);
  }
  nodes.forEach((row, n) => {
    const broken = features.some((at) => !row[at] || !Number.isFinite(Number(row[at]))) || !/^[01]$/.test(row[label]);
    if (broken || Number(row[0]) !== n)
      throw new UnusableFile(`${file}:${n + 2}: not node ${n} with numbers and a label 0 or 1.`);
  });
  const members = (split: number, part: string): Int32Array =>
    Int32Array.from(nodes.keys()).filter((node) => nodes[node][split] === part);
  return {
    adjacency: readEdges(join(folder, 'edges.tsv'), nodes.length),
    features: {
      rows: nodes.length,
      width: features.length,
      values: Float32Array.from(nodes.flatMap((row) => features.map((at) => Number(row[at])))),
    },
    labels: Uint8Array.from(nodes, (row) => Number(row[label])),
    splits: splits.map((at) => ({
      train: members(at, 'train'),
      valid: members(at, 'valid'),
      test: members(at, 'test'),
    })),
  };
}

function readEdges(file: string, nodes: number): Csr {
  const edges = linesOf(file)
    .slice(1)
    .map((line) => line.split('\t').map(Number));
  edges.forEach(([a, b], n) => {
    const known = [a, b].every((node) => Number.isInteger(node) && node >= 0 && node < nodes);
    if (!known) throw new UnusableFile(`${file}:${n + 2}: ${a} and ${b} are not nodes below ${nodes}.`);
  });
  return csrFromEdges(
    nodes,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
  );
}

function placesOf(head: readonly string[], wanted: RegExp): number[] {
  return head.flatMap((name, at) => (wanted.test(name) ? [at] : []));
}
