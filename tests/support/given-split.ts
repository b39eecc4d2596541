import { judge } from '../../gnn/evaluate/metrics.js';
import { topK } from '../../src/algorithms/top-k.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { readGivenSplit as readSplit } from '../../src/features/models/evaluation/given-split.files.js';

/** A published data set with its own split, as `train.tsv`, `test.tsv` and `social.tsv` give it. */
export interface GivenSplit {
  readonly users: number;
  readonly items: number;
  readonly train: Csr;
  readonly test: Csr;
  readonly social: Csr;
}

/** @param folder of `openData` */
export function readGivenSplit(folder: string): GivenSplit {
  const { dataset, test } = readSplit(folder);
  const { users, items, social, events } = dataset;
  const train = { rows: users, cols: items, indptr: events.indptr, indices: events.item, values: events.value };
  return { users, items, train, test, social };
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
