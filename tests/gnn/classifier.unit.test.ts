import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { readTolokers } from '../../bench/data/tolokers.js';
import { ROWS } from '../../bench/learning/tolokers.js';
import { BundleDamaged, encodeBundle } from '../../gnn/artifact/bundle.js';
import { loadNodeClassifier, saveNodeClassifier } from '../../gnn/artifact/node-classifier.js';
import { selectBackend } from '../../gnn/backends/select.js';
import { type Features, joinFeatures } from '../../gnn/data/features.js';
import { degreeFeatures, hopFeatures } from '../../gnn/data/hop-features.js';
import { neighbourLabels } from '../../gnn/data/neighbour-labels.js';
import { quantileNormal } from '../../gnn/data/quantile-normal.js';
import { rocAuc } from '../../src/algorithms/probability/classification.js';
import { dropout } from '../../gnn/layers/dropout.js';
import { layerNormalise } from '../../gnn/layers/layer-normalise.js';
import { nodeLogits } from '../../gnn/models/network/node-classifier.js';
import { csrFromEdges, type Csr } from '../../gnn/tensors/csr.js';
import { binaryCrossEntropy } from '../../gnn/losses/binary-cross-entropy.js';
import { fitNodeClassifier } from '../../gnn/train/fit-classifier.js';
import { TrainingCancelled } from '../../gnn/train/options.js';
import { randomInt, randomNormal, seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';
import { checkLayer } from '../support/layer-checks.js';
import { openData } from '../support/open-data.js';

function randomFeatures(rows: number, width: number, seed: number): Features {
  const rng = seededRng(seed);
  return { rows, width, values: Float32Array.from({ length: rows * width }, () => randomNormal(rng)) };
}

function randomGraph(nodes: number, edges: number, seed: number): Csr {
  const rng = seededRng(seed);
  const ends = (): number[] => Array.from({ length: edges }, () => randomInt(rng, nodes));
  return csrFromEdges(nodes, ends(), ends());
}

describe('features of nodes', () => {
  it('reach over hops as the dense powers of the two matrices do', () => {
    const [nodes, width, hops] = [9, 2, 3];
    const graph = randomGraph(nodes, 12, 1);
    const x = randomFeatures(nodes, width, 2);
    const found = hopFeatures(graph, x, hops);
    const near = (r: number): number[] => [...graph.indices.subarray(graph.indptr[r], graph.indptr[r + 1])];
    const share = [
      (r: number): number => 1 / near(r).length,
      (r: number, c: number): number => 1 / Math.sqrt(near(r).length * near(c).length),
    ];
    share.forEach((weight, k) => {
      let reached = Array.from({ length: nodes }, (_, r) => [...x.values.subarray(r * width, (r + 1) * width)]);
      for (let hop = 0; hop < hops; hop += 1) {
        const before = reached;
        reached = before.map((row, r) =>
          row.map((_, c) => near(r).reduce((sum, n) => sum + weight(r, n) * before[n][c], 0)),
        );
        reached.forEach((row, r) =>
          row.forEach((value, c) =>
            expect(found.values[r * found.width + (k * hops + hop) * width + c]).toBeCloseTo(value, 5),
          ),
        );
      }
    });
    expect(() => hopFeatures(graph, randomFeatures(3, 1, 1), 1)).toThrow(RangeError);
    expect(degreeFeatures(graph).values[0]).toBeCloseTo(Math.log1p(near(0).length), 6);
  });

  it('by rank keep the order within a column, ties included, and end up normal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 40 }), (column) => {
        const { values } = quantileNormal({ rows: column.length, width: 1, values: Float32Array.from(column) });
        column.forEach((p, i) =>
          column.forEach((q, j) => expect(Math.sign(values[i] - values[j])).toBe(Math.sign(p - q))),
        );
      }),
    );
    const { values } = quantileNormal({
      rows: 1001,
      width: 1,
      values: Float32Array.from({ length: 1001 }, (_, k) => k ** 3),
    });
    expect(values[500]).toBe(0);
    expect(values[841]).toBeCloseTo(1, 1);
    expect(values.reduce((sum, v) => sum + v * v, 0) / 1001).toBeCloseTo(1, 1);
  });

  it("never hold a node's own label, nor any label from outside training", () => {
    const nodes = 30;
    const graph = randomGraph(nodes, 80, 3);
    const rng = seededRng(4);
    const labels = Array.from({ length: nodes }, () => randomInt(rng, 2));
    const train = Int32Array.from({ length: 20 }, (_, k) => k);
    const before = neighbourLabels(graph, labels, train);
    const outside = labels.map((label, node) => (node < 20 ? label : 1 - label));
    expect(neighbourLabels(graph, outside, train)).toEqual(before);
    // A swap of two labels leaves their mean alone: only who sees one of the two may change.
    const one = labels.indexOf(1);
    const zero = labels.indexOf(0);
    const swapped = labels.map((label, node) => (node === one || node === zero ? 1 - label : label));
    const after = neighbourLabels(graph, swapped, train);
    for (let r = 0; r < nodes; r += 1) {
      const near = [...graph.indices.subarray(graph.indptr[r], graph.indptr[r + 1])];
      if (near.includes(one) || near.includes(zero)) continue;
      for (let c = 0; c < 4; c += 1) expect(after.values[r * 4 + c]).toBeCloseTo(before.values[r * 4 + c], 6);
    }
    expect(() => joinFeatures(before, randomFeatures(3, 1, 1))).toThrow(RangeError);
  });
});

describeOnEachBackend('pieces of the classifier', () => {
  it('normalises layers to mean 0 and variance 1, with the right gradient', async () => {
    const [nodes, width] = [5, 6];
    const apply = layerNormalise;
    await checkLayer(
      { apply, nodes, width, outputShape: [nodes, width], renamed: (to) => ({ apply, outputTo: to }) },
      11,
    );
    const normalised = await numbersOf(() => layerNormalise(tf.tensor2d(randomFeatures(3, 8, 5).values, [3, 8])));
    for (let r = 0; r < 3; r += 1) {
      const row = normalised.subarray(8 * r, 8 * r + 8);
      expect(row.reduce((sum, v) => sum + v, 0) / 8).toBeCloseTo(0, 5);
      expect(row.reduce((sum, v) => sum + v * v, 0) / 8).toBeCloseTo(1, 4);
    }
  });

  it('drops the share asked for, keeps the mean, and nothing outside training', async () => {
    const ones = (): tf.Tensor2D => tf.ones([100, 100]);
    const dropped = (): Promise<Float32Array> => numbersOf(() => dropout(ones(), 0.3, seededRng(1)));
    const out = await dropped();
    expect(out.filter((v) => v === 0).length / out.length).toBeCloseTo(0.3, 1);
    expect(out.reduce((sum, v) => sum + v, 0) / out.length).toBeCloseTo(1, 1);
    expect(await dropped()).toEqual(out);
    tf.tidy(() => {
      const x = ones();
      expect(dropout(x, 0.3, null)).toBe(x);
      expect(() => dropout(x, 1, seededRng(1))).toThrow(RangeError);
    });
  });

  it('has a cross entropy that is right, finite for sure logits, and falls along its gradient', async () => {
    const z = [-200, -1.5, 0, 0.3, 200];
    const y = [0, 1, 1, 0, 0];
    const expected = z.map((v, k) => Math.max(v, 0) - v * y[k] + Math.log1p(Math.exp(-Math.abs(v))));
    const labels = tf.tensor2d(y, [5, 1]);
    const loss = (logits: tf.Tensor): tf.Scalar => binaryCrossEntropy(logits as tf.Tensor2D, labels);
    const [value] = await numbersOf(() => loss(tf.tensor2d(z, [5, 1])));
    expect(value).toBeCloseTo(expected.reduce((sum, v) => sum + v, 0) / 5, 4);
    const slopes = await numbersOf(() => tf.grad(loss)(tf.tensor2d(z, [5, 1])));
    slopes.forEach((g, k) => expect(g).toBeCloseTo((1 / (1 + Math.exp(-z[k])) - y[k]) / 5, 5));
    labels.dispose();
  });
});

describe('a planted graph', () => {
  const NODES = 600;
  const small = { width: 16, blocks: 1, members: 1, epochs: 15, batch: 64, rate: 5e-3 };
  // A node's label is what most of its neighbours' number says; its own number says nothing.
  const graph = randomGraph(NODES, 4 * NODES, 7);
  const x = randomFeatures(NODES, 1, 8);
  const reached = hopFeatures(graph, x, 1);
  const labels = Uint8Array.from({ length: NODES }, (_, r) => Number(reached.values[2 * r] > 0));
  const nodes = Int32Array.from({ length: NODES }, (_, k) => k);
  const [train, valid, test] = [nodes.subarray(0, 300), nodes.subarray(300, 400), nodes.subarray(400)];
  const testAuc = (logits: Float32Array): number => rocAuc(logits.subarray(400), labels.subarray(400));

  beforeAll(async () => {
    await selectBackend({ forced: 'wasm', log: () => undefined });
  });

  it('is read by features over hops and not without them, the same way every time, leaving no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const fit = (features: Features): ReturnType<typeof fitNodeClassifier> =>
      fitNodeClassifier({ features, labels, train, valid }, small);
    const seeing = await fit(joinFeatures(x, quantileNormal(hopFeatures(graph, x, 2))));
    expect(testAuc(seeing.logits)).toBeGreaterThan(0.95);
    expect(testAuc((await fit(x)).logits)).toBeLessThan(0.65);
    expect((await fit(joinFeatures(x, quantileNormal(hopFeatures(graph, x, 2))))).logits).toEqual(seeing.logits);
    expect(tf.memory().numTensors).toBe(before);
    expect(test).toHaveLength(200);
  });

  it('gives a classifier that is kept to the bit, serves nodes it never saw, and is refused when damaged', async () => {
    const { state, logits } = await fitNodeClassifier(
      { features: reached, labels, train, valid },
      { ...small, members: 2, epochs: 3 },
    );
    const folder = await mkdtemp(join(tmpdir(), 'classifier-'));
    try {
      const path = join(folder, 'banned.bin');
      await saveNodeClassifier(path, state);
      const loaded = await loadNodeClassifier(path);
      expect(loaded).toEqual(state);
      expect(await nodeLogits(loaded, reached)).toEqual(logits);
      const twice = { rows: 2, width: reached.width, values: reached.values.slice(0, 2 * reached.width) };
      (await nodeLogits(loaded, twice)).forEach((logit, k) => expect(logit).toBeCloseTo(logits[k], 5));
      await expect(nodeLogits(loaded, x)).rejects.toThrow(RangeError);
      await expect(nodeLogits({ ...loaded, width: 8 }, reached)).rejects.toThrow(RangeError);

      const bytes = await readFile(path);
      bytes[bytes.length >> 1] ^= 1;
      await writeFile(path, bytes);
      await expect(loadNodeClassifier(path)).rejects.toThrow(BundleDamaged);
      await writeFile(path, encodeBundle({ kind: 'something else' }));
      await expect(loadNodeClassifier(path)).rejects.toThrow('holds no node classifier');
      await writeFile(path, encodeBundle({ kind: 'node-classifier', format: 2 }));
      await expect(loadNodeClassifier(path)).rejects.toThrow('format 2');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is never learnt from the labels of the test nodes', async () => {
    const few = { ...small, epochs: 2 };
    const turned = labels.map((label, node) => (node < 400 ? label : 1 - label));
    const first = await fitNodeClassifier({ features: reached, labels, train, valid }, few);
    const second = await fitNodeClassifier({ features: reached, labels: turned, train, valid }, few);
    expect(second.logits).toEqual(first.logits);
  });

  it('stops when told to and says what does not fit', async () => {
    const before = tf.memory().numTensors;
    const stop = new AbortController();
    const seen: number[] = [];
    const cancelled = fitNodeClassifier({ features: x, labels, train, valid }, small, {
      signal: stop.signal,
      onEpoch: ({ epoch }) => {
        seen.push(epoch);
        stop.abort();
      },
    });
    await expect(cancelled).rejects.toThrow(TrainingCancelled);
    expect(seen).toEqual([1]);
    const wrong = [
      { features: x, labels: [1], train, valid },
      { features: x, labels, train: new Int32Array(), valid },
      { features: x, labels, train: Int32Array.of(NODES), valid },
      { features: x, labels, train, valid: valid.filter((node) => labels[node] === 1) },
    ];
    for (const data of wrong) await expect(fitNodeClassifier(data, small)).rejects.toThrow(RangeError);
    expect(tf.memory().numTensors).toBe(before);
  });
});

const tolokers = openData('tolokers');

/** One network and eight passes, judged on validation nodes; `bench -- tolokers` has the whole of it and the test nodes. */
tolokers.describe('tolokers', () => {
  it('is read from the graph far better than from the workers alone', async () => {
    const data = readTolokers(tolokers.folder);
    const [split] = data.splits;
    const figures = new Map<string, number>();
    for (const row of ROWS.slice(0, 2)) {
      const features = row.features(data, split);
      const { labels } = data;
      const { validAuc } = await fitNodeClassifier({ ...split, features, labels }, { members: 1, epochs: 8 });
      figures.set(row.name, 100 * validAuc);
    }
    console.log(
      `tolokers, split 0, validation ROC AUC: ${[...figures].map(([name, auc]) => `${name} ${auc.toFixed(2)}`).join(', ')}`,
    );
    expect(figures.get('graph + labels')!).toBeGreaterThan(83);
    expect(figures.get('graph + labels')! - figures.get('no graph')!).toBeGreaterThan(5);
    // Some 10 s; the rest is for a machine that is busy with other suites.
  }, 120_000);
});
