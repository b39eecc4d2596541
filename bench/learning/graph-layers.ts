/**
 * The layers of the library trained whole, on tolokers: GCN, SAGE and GAT-sep in the same residual network, all nodes in
 * every step, on the worker's ten numbers alone. Validation says when to stop, the test nodes are read once a split. Smaller
 * than the published models (64 wide), so that two cores do it in minutes. `bench -- graph-layers [splits] [steps]
 * [--json]`, one split by default.
 */
import * as tf from '@tensorflow/tfjs';
import {
  ClassificationHead,
  EarlyStopping,
  GatLayer,
  gatherRows,
  GcnLayer,
  gcnGraph,
  type Graph,
  type GraphLayer,
  GraphNetwork,
  meanGraph,
  plainGraph,
  quantileNormal,
  readWeights,
  rocAuc,
  SageLayer,
  seededRng,
  writeWeights,
} from '../../gnn/library.js';
import { selectBackend } from '../../gnn/index.js';
import { readTolokers, type Split, type Tolokers } from '../data/tolokers.js';

const SHAPE = { width: 64, blocks: 2, dropout: 0.2 };
const STEPS = 200;
const EVALUATE_EVERY = 5;
const PATIENCE = 10;
const RATE = 5e-3;

/** Platonov et al. (ICLR 2023), table 4: test ROC AUC, mean of ten splits. */
const PUBLISHED = { GCN: 83.64, 'GAT-sep': 83.78 };

interface Row {
  readonly name: string;
  readonly layer: (width: number, seed: number) => GraphLayer;
  readonly graph: (adjacency: Tolokers['adjacency']) => Graph;
}

const ROWS: readonly Row[] = [
  { name: 'GCN', layer: (width, seed) => new GcnLayer(width, width, seed), graph: gcnGraph },
  { name: 'SAGE', layer: (width, seed) => new SageLayer(width, width, seed), graph: meanGraph },
  { name: 'GAT-sep', layer: (width, seed) => new GatLayer(width, width, seed, 4), graph: plainGraph },
];

interface Fitted {
  /** ROC AUC in percent. */
  readonly test: number;
  readonly valid: number;
  readonly steps: number;
}

async function fit(row: Row, data: Tolokers, split: Split, seed: number, steps: number): Promise<Fitted> {
  const { rows, width, values } = quantileNormal(data.features);
  const x = tf.tensor2d(values, [rows, width]);
  const graph = row.graph(data.adjacency);
  const network = new GraphNetwork({ ...SHAPE, inputs: width, layer: row.layer }, seed);
  const head = new ClassificationHead(SHAPE.width, 2, seed);
  const trainableWeights = [...network.trainableWeights, ...head.trainableWeights];
  const labelsOf = (nodes: Int32Array): Uint8Array => Uint8Array.from(nodes, (node) => data.labels[node]);
  const auc = (nodes: Int32Array): number => {
    const logits = tf.tidy(() => head.apply(gatherRows(network.apply(x, graph, null), nodes)).dataSync());
    return 100 * rocAuc(logits, labelsOf(nodes));
  };
  const wanted = labelsOf(split.train);
  const rng = seededRng(seed);
  const adam = tf.train.adam(RATE);
  const stopping = new EarlyStopping<Float32Array[]>(PATIENCE);
  for (let step = 1; step <= steps && !stopping.stopped; step += 1) {
    adam.minimize(() => head.loss(gatherRows(network.apply(x, graph, rng), split.train), wanted), false, [
      ...trainableWeights,
    ]);
    if (step % EVALUATE_EVERY === 0)
      await stopping.record(auc(split.valid), step, () => readWeights({ trainableWeights }));
  }
  writeWeights({ trainableWeights }, stopping.best!);
  const fitted = { test: auc(split.test), valid: auc(split.valid), steps: stopping.bestSteps };
  [x, network, head, adam].forEach((it) => it.dispose());
  return fitted;
}

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const data = readTolokers('../shared/data/tolokers');
  const { name: backend } = await selectBackend({ forced: 'wasm', log: console.log });
  const splits = data.splits.slice(0, args.length > 0 ? Number(args[0]) : 1);
  const steps = args.length > 1 ? Number(args[1]) : STEPS;
  console.log('layer     split  valid   test  best step  seconds');
  const rows: Record<string, unknown>[] = [];
  for (const row of ROWS) {
    for (const [k, split] of splits.entries()) {
      const started = performance.now();
      const fitted = await fit(row, data, split, k + 1, steps);
      const seconds = (performance.now() - started) / 1000;
      const figures = [fitted.valid.toFixed(2).padStart(7), fitted.test.toFixed(2).padStart(7)];
      console.log(
        row.name.padEnd(10) +
          String(k).padStart(5) +
          figures.join('') +
          String(fitted.steps).padStart(11) +
          seconds.toFixed(1).padStart(9),
      );
      rows.push({ name: row.name, split: k, ...fitted, seconds });
    }
  }
  console.log(`published, mean of ten: ${JSON.stringify(PUBLISHED)}`);
  return { backend, published: PUBLISHED, rows };
}
