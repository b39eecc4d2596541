import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../gnn/evaluate/metrics.js';
import { topK } from '../../gnn/evaluate/top-k.js';
import { type Csr, csrFromEdges, csrFromEntries } from '../../gnn/tensors/csr.js';

/** A published data set with its own split, as `train.tsv`, `test.tsv` and `social.tsv` give it. */
export interface GivenSplit {
  readonly users: number;
  readonly items: number;
  readonly train: Csr;
  readonly test: Csr;
  readonly social: Csr;
}

const DATA = join('..', 'shared', 'data');

/** `it`, or a skipped `it` that prints why, where the data set lies not beside the project. */
export function itWithData(name: string): jest.It {
  if (existsSync(join(DATA, name))) return it;
  process.stderr.write(`skipped: ${join(DATA, name)} is not there\n`);
  return it.skip;
}

export function readGivenSplit(name: string): GivenSplit {
  const [train, test, social] = ['train.tsv', 'test.tsv', 'social.tsv'].map((file) => {
    const rows = readFileSync(join(DATA, name, file), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t').map(Number));
    return [rows.map((row) => row[0]), rows.map((row) => row[1])];
  });
  const largest = (lists: number[][]): number => lists.flat().reduce((max, value) => Math.max(max, value), -1);
  const users = 1 + largest([train[0], test[0], ...social]);
  const items = 1 + largest([train[1], test[1]]);
  const ones = (pairs: number[][]): Csr => {
    const matrix = csrFromEntries(users, items, pairs[0], pairs[1], null);
    return { ...matrix, values: matrix.values.fill(1) };
  };
  return { users, items, train: ones(train), test: ones(test), social: csrFromEdges(users, social[0], social[1]) };
}

/** Mean Recall@10 over everyone with a test item: train items masked, all others ranked. */
export function recallAt10(split: GivenSplit, score: (user: number, out: Float32Array) => void): number {
  const out = new Float32Array(split.items);
  const owned = new Uint8Array(split.items);
  let total = 0;
  let people = 0;
  for (let u = 0; u < split.users; u += 1) {
    const relevant = split.test.indices.subarray(split.test.indptr[u], split.test.indptr[u + 1]);
    if (relevant.length === 0) continue;
    score(u, out);
    owned.fill(0);
    for (let e = split.train.indptr[u]; e < split.train.indptr[u + 1]; e += 1) owned[split.train.indices[e]] = 1;
    total += judge(topK(out, 10, owned).items, relevant, 10).recall;
    people += 1;
  }
  return total / people;
}
