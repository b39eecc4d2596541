/** One row of `bench -- ridge` in a process of its own, so that its peak memory is its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../gnn/evaluate/metrics.js';
import { topK } from '../../src/algorithms/top-k.js';
import { fitItemKnn } from '../../gnn/models/baselines/item-knn.js';
import { fitLocalRidge, fitLocalRidgeGrid, ridgePart } from '../../gnn/models/ridge/local-ridge.js';
import { type Csr, csrFromEntries } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type RidgeRow, type RidgeRowResult } from './ridge-row.js';

type Pairs = readonly (readonly number[])[];

const read = (folder: string, file: string): Pairs =>
  readFileSync(join('..', 'shared', 'data', folder, file), 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t').map(Number));

const extent = (pairs: Pairs, side: 0 | 1): number => pairs.reduce((most, pair) => Math.max(most, pair[side] + 1), 0);

function matrix(pairs: Pairs, rows: number, cols: number): Csr {
  const [people, items] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
  return csrFromEntries(rows, cols, people, items, null);
}

/** 100,000 people with 50 draws each from 100,000 items, the first ones much likelier; repeats are one entry. */
function synthetic(): Csr {
  const rng = seededRng(1);
  const size = 100_000;
  const people = Int32Array.from({ length: 50 * size }, (_, n) => Math.floor(n / 50));
  const items = people.map(() => Math.floor(size * rng() ** 2));
  const summed = csrFromEntries(size, size, people, items, null);
  return { ...summed, values: summed.values.fill(1) };
}

/** Recall@20 and NDCG@20 of held pairs, everything of `train` masked. */
function quality(b: Csr, train: Csr, held: Csr): { recall: number; ndcg: number } {
  const part = ridgePart(b);
  const out = new Float32Array(train.cols);
  const owned = new Uint8Array(train.cols);
  const sum = { recall: 0, ndcg: 0 };
  let people = 0;
  for (let u = 0; u < train.rows; u += 1) {
    const relevant = held.indices.subarray(held.indptr[u], held.indptr[u + 1]);
    if (relevant.length === 0) continue;
    const items = train.indices.subarray(train.indptr[u], train.indptr[u + 1]);
    const weights = train.values.subarray(train.indptr[u], train.indptr[u + 1]);
    out.fill(0);
    part.score({ items, weights } as Parameters<typeof part.score>[0], 0, out);
    owned.fill(0);
    for (const item of items) owned[item] = 1;
    const { recall, ndcg } = judge(topK(out, 20, owned).items, relevant, 20);
    sum.recall += recall;
    sum.ndcg += ndcg;
    people += 1;
  }
  return { recall: sum.recall / people, ndcg: sum.ndcg / people };
}

process.once('message', (row: RidgeRow) => {
  void measure(row).then((result) => process.send?.(result, () => process.disconnect()));
});

async function measure(row: RidgeRow): Promise<RidgeRowResult> {
  let train: Csr;
  let held: Csr | undefined;
  if (row.data === 'synthetic') train = synthetic();
  else {
    const all = read(row.data, 'train.tsv');
    const [people, items] = [extent(all, 0), extent(all, 1)];
    if (row.judged) {
      const valid = read(row.data, 'valid.tsv');
      const out = new Set(valid.map(([u, i]) => u * items + i));
      held = matrix(valid, people, items);
      train = matrix(
        all.filter(([u, i]) => !out.has(u * items + i)),
        people,
        items,
      );
    } else {
      train = matrix(
        all.filter(([u]) => u % row.everyNth === 0),
        people,
        items,
      );
    }
  }
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  let b: Csr;
  if (row.kind === 'item-knn') b = fitItemKnn(train);
  else if (row.penalties.length === 1) b = await fitLocalRidge(train, { ...row.base, ...row.penalties[0] });
  else b = (await fitLocalRidgeGrid(train, row.base, row.penalties))[0];
  const seconds = (performance.now() - before) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const judged = held === undefined ? null : quality(b, train, held);
  return { seconds, cpuSeconds, peakMb, entries: train.indices.length, nonZeros: b.indices.length, judged };
}
