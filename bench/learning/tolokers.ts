/**
 * Node classification where a published figure exists: who of the crowd workers of tolokers was banned, test ROC AUC on the
 * splits given with the data, beside the same network without the graph. What was chosen was chosen on the validation
 * nodes; the test nodes are read once a split. `bench -- tolokers [splits] [--json]`.
 */
import {
  degreeFeatures,
  type Features,
  fitNodeClassifier,
  hopFeatures,
  joinFeatures,
  neighbourLabels,
  quantileNormal,
  rocAuc,
} from '../../gnn/library.js';
import { selectBackend } from '../../gnn/index.js';
import { readTolokers, type Split, type Tolokers } from '../data/tolokers.js';

/** Platonov et al. (ICLR 2023), table 4: test ROC AUC, mean of the same ten splits. */
const PUBLISHED = { 'no graph': 72.95, GCN: 83.64, 'GAT-sep': 83.78 };
const HOPS = 3;

/** What each row of the table knows of a node. */
export const ROWS: readonly { readonly name: string; features(data: Tolokers, split: Split): Features }[] = [
  { name: 'no graph', features: ({ features }) => quantileNormal(features) },
  {
    name: 'graph + labels',
    features: (data, split) =>
      joinFeatures(surroundings(data), quantileNormal(neighbourLabels(data.adjacency, data.labels, split.train))),
  },
  { name: 'graph', features: surroundings },
];

function surroundings({ adjacency, features }: Tolokers): Features {
  const own = quantileNormal(features);
  return joinFeatures(own, quantileNormal(joinFeatures(hopFeatures(adjacency, own, HOPS), degreeFeatures(adjacency))));
}

interface Row {
  readonly name: string;
  /** Test ROC AUC of each split, in percent. */
  readonly test: number[];
  readonly valid: number[];
  readonly seconds: number;
}

/** Fits one row of the table on one split; figures in percent. */
async function judge(row: (typeof ROWS)[number], data: Tolokers, split: Split): Promise<[number, number]> {
  const { train, valid, test } = split;
  const { logits, validAuc } = await fitNodeClassifier({
    features: row.features(data, split),
    labels: data.labels,
    train,
    valid,
  });
  const testAuc = rocAuc(
    Float32Array.from(test, (node) => logits[node]),
    Uint8Array.from(test, (node) => data.labels[node]),
  );
  return [100 * testAuc, 100 * validAuc];
}

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const data = readTolokers('../shared/data/tolokers');
  const { name: backend } = await selectBackend({ forced: 'wasm', log: console.log });
  const splits = data.splits.slice(0, args.length > 0 ? Number(args[0]) : data.splits.length);
  console.log(
    `${''.padEnd(16)}${splits.map((_, k) => `split ${k}`.padStart(9)).join('')}     mean    sd  valid  s/split`,
  );
  const rows: Row[] = [];
  for (const spec of ROWS) {
    const started = performance.now();
    const figures: [number, number][] = [];
    process.stdout.write(spec.name.padEnd(16));
    for (const split of splits) {
      const figure = await judge(spec, data, split);
      figures.push(figure);
      process.stdout.write(figure[0].toFixed(2).padStart(9));
    }
    const row = {
      name: spec.name,
      test: figures.map(([test]) => test),
      valid: figures.map(([, valid]) => valid),
      seconds: (performance.now() - started) / 1000 / splits.length,
    };
    rows.push(row);
    console.log(
      mean(row.test).toFixed(2).padStart(9) +
        deviation(row.test).toFixed(2).padStart(6) +
        mean(row.valid).toFixed(2).padStart(7) +
        row.seconds.toFixed(1).padStart(9),
    );
  }
  console.log(
    `published: ${Object.entries(PUBLISHED)
      .map(([name, auc]) => `${name} ${auc}`)
      .join(', ')}`,
  );
  return {
    backend,
    published: PUBLISHED,
    rows: rows.map((row) => ({ ...row, mean: mean(row.test), sd: deviation(row.test), validMean: mean(row.valid) })),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample. */
function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1));
}
