/** Who of the nodes of a graph is bad: trees on neighbourhoods, the graph network, and both stacked by weights learnt on validation. */
import {
  averagePrecision,
  degreeFeatures,
  type Features,
  fitNodeClassifier,
  hopFeatures,
  joinFeatures,
  neighbourLabels,
  quantileNormal,
  rocAuc,
} from '../../gnn/library.js';
import { fitLogistic, logisticLogits } from '../../src/algorithms/linear/logistic-regression.js';
import { mean, standardDeviation } from '../../src/algorithms/statistics.js';
import { tableOf, take, takeRows } from '../../src/algorithms/table.js';
import { boostTrees } from '../../src/algorithms/trees/boost-trees.js';
import { sumOfTrees } from '../../src/algorithms/trees/tree-ensemble.js';
import { type Split, type Tolokers } from '../data/tolokers.js';
import { type RiskRow } from './risk-transactions.js';

const TREES = {
  trees: 1500,
  rate: 0.02,
  leaves: 16,
  fewest: 20,
  columnShare: 0.3,
  rowShare: 0.7,
  l2: 5,
  patience: 100,
};
const MEMBERS = 5;
/** Hops of the trees' neighbourhoods, and of the network's. */
const HOPS = { trees: 2, network: 3 };

type Logits = Readonly<Record<string, Float64Array>>;

export async function judgeNodes(name: string, data: Tolokers): Promise<RiskRow[]> {
  const own = data.features;
  const near = joinFeatures(own, hopFeatures(data.adjacency, own, HOPS.trees), degreeFeatures(data.adjacency));
  const ranks = quantileNormal(own);
  const around = joinFeatures(
    ranks,
    quantileNormal(joinFeatures(hopFeatures(data.adjacency, ranks, HOPS.network), degreeFeatures(data.adjacency))),
  );
  const figures = new Map<string, { auc: number; ap: number }[]>();
  for (const [n, split] of data.splits.entries()) {
    const started = performance.now();
    const { labels } = data;
    const known = neighbourLabels(data.adjacency, labels, split.train);
    const logits: Record<string, Float64Array> = {
      'trees, own': boosted(own, labels, split),
      'trees, neighbours': boosted(near, labels, split),
      'trees, neighbours and labels': boosted(joinFeatures(near, known), labels, split),
      network: await network(around, labels, split),
      'network, labels': await network(joinFeatures(around, quantileNormal(known)), labels, split),
    };
    logits.used = stack(logits, labels, split);
    const line: string[] = [];
    for (const [row, of] of Object.entries(logits)) {
      const [said, truth] = [take(of, split.test), take(labels, split.test)];
      const figure = { auc: rocAuc(said, truth), ap: averagePrecision(said, truth) };
      figures.set(row, [...(figures.get(row) ?? []), figure]);
      line.push(`${row} ${(100 * figure.auc).toFixed(2)}/${(100 * figure.ap).toFixed(2)}`);
    }
    console.log(`${name}, split ${n}: ${line.join(', ')}; ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  return [...figures].map(([row, of]) => ({
    ...{ data: name, name: row, auc: mean(of.map(({ auc }) => auc)), ap: mean(of.map(({ ap }) => ap)) },
    ...{ aucSd: standardDeviation(of.map(({ auc }) => auc)), apSd: standardDeviation(of.map(({ ap }) => ap)) },
  }));
}

/** Mean of trees from several seeds, each as long as validation gains. */
function boosted(features: Features, labels: Uint8Array, { train, valid }: Split): Float64Array {
  const sum = new Float64Array(features.rows);
  const held = { table: takeRows(features, valid), targets: take(labels, valid) };
  const [table, targets] = [takeRows(features, train), take(labels, train)];
  for (let seed = 1; seed <= MEMBERS; seed += 1) {
    const { model } = boostTrees(table, targets, { ...TREES, seed }, held);
    sumOfTrees(model, features).forEach((logit, row) => (sum[row] += logit / MEMBERS));
  }
  return sum;
}

async function network(features: Features, labels: Uint8Array, { train, valid }: Split): Promise<Float64Array> {
  const { logits } = await fitNodeClassifier({ features, labels, train, valid });
  return Float64Array.from(logits);
}

/** A logistic regression on what the models with the graph say, learnt on validation. */
function stack(logits: Logits, labels: Uint8Array, { valid }: Split): Float64Array {
  const table = tableOf(Object.entries(logits).flatMap(([name, of]) => (name === 'trees, own' ? [] : [of])));
  return logisticLogits(fitLogistic(takeRows(table, valid), take(labels, valid), { l2: 10 }), table);
}
