import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { type Features } from '../data/features.js';
import { rocAuc } from '../evaluate/classification.js';
import { ResidualMlp } from '../models/residual-mlp.js';
import { binaryCrossEntropy } from './binary-cross-entropy.js';
import {
  NODE_CLASSIFIER_DEFAULTS,
  type NodeClassification,
  type NodeClassifierData,
  type NodeClassifierHooks,
  type NodeClassifierOptions,
} from './classifier-options.js';
import { TrainingCancelled, TrainingDiverged } from './options.js';

/** Between the seeds of two members. */
const SEEDS_APART = 7919;

/**
 * Tells two classes of nodes apart: a `ResidualMlp` on each node's features, which know of the graph through
 * `hopFeatures` and `neighbourLabels` (SIGN, Frasca et al., 2020: the graph is read once, before training). Binary cross
 * entropy, Adam, and for each member the epoch that is best on the validation nodes. The same data, options and back end give
 * the same logits.
 *
 * @throws RangeError where sizes do not fit or one of the classes is missing among the validation nodes
 * @throws TrainingCancelled when `hooks.signal` is aborted
 * @throws TrainingDiverged
 */
export async function fitNodeClassifier(
  data: NodeClassifierData,
  options: Partial<NodeClassifierOptions> = {},
  hooks: NodeClassifierHooks = {},
): Promise<NodeClassification> {
  const settings = { ...NODE_CLASSIFIER_DEFAULTS, ...options };
  const { features, labels, train, valid } = data;
  if (labels.length !== features.rows) throw new RangeError(`${labels.length} labels for ${features.rows} nodes`);
  if (train.length === 0) throw new RangeError('no nodes to learn from');
  for (const node of [...train, ...valid]) {
    if (!(node >= 0 && node < features.rows)) throw new RangeError(`node ${node} is not below ${features.rows}`);
  }
  const logits = new Float32Array(features.rows);
  const epochs: number[] = [];
  for (let member = 0; member < settings.members; member += 1) {
    const best = await fitMember(data, settings, hooks, member);
    for (let r = 0; r < logits.length; r += 1) logits[r] += best.logits[r] / settings.members;
    epochs.push(best.epoch);
  }
  const validAuc = rocAuc(
    Float32Array.from(valid, (node) => logits[node]),
    Uint8Array.from(valid, (node) => labels[node]),
  );
  return { logits, validAuc, epochs };
}

async function fitMember(
  data: NodeClassifierData,
  settings: NodeClassifierOptions,
  hooks: NodeClassifierHooks,
  member: number,
): Promise<{ logits: Float32Array; epoch: number }> {
  const { features, labels, train, valid } = data;
  const seed = settings.seed + SEEDS_APART * member;
  const rng = seededRng(seed);
  const order = train.slice();
  const model = new ResidualMlp({ ...settings, inputs: features.width }, seed);
  const adam = tf.train.adam(settings.rate);
  const validRows = rowsOf(features, valid);
  const validLabels = Uint8Array.from(valid, (node) => labels[node]);
  let best = { weights: await weightsOf(model), epoch: 0, auc: -1 };
  try {
    for (let epoch = 1; epoch <= settings.epochs && epoch - best.epoch <= settings.patience; epoch += 1) {
      shuffle(order, rng);
      for (let from = 0; from < order.length; from += settings.batch) {
        trainStep(model, adam, data, order.subarray(from, from + settings.batch), rng);
      }
      const logits = await logitsOf(model, validRows, features.width);
      if (!logits.every(Number.isFinite)) throw new TrainingDiverged(`logits left the finite in epoch ${epoch}`);
      const auc = rocAuc(logits, validLabels);
      if (auc > best.auc) best = { weights: await weightsOf(model), epoch, auc };
      hooks.onEpoch?.({ member, epoch, auc });
      // Lets an abort be heard and a server answer between epochs.
      await tf.nextFrame();
      if (hooks.signal?.aborted) throw new TrainingCancelled(`cancelled in epoch ${epoch} of member ${member}`);
    }
    tf.tidy(() =>
      model.trainableWeights.forEach((weight, k) => weight.assign(tf.tensor(best.weights[k], weight.shape))),
    );
    return { logits: await logitsOf(model, features.values, features.width), epoch: best.epoch };
  } finally {
    adam.dispose();
    model.dispose();
  }
}

async function logitsOf(model: ResidualMlp, rows: Float32Array, width: number): Promise<Float32Array> {
  const logits = tf.tidy(() => model.apply(tf.tensor2d(rows, [rows.length / width, width]), null));
  const values = (await logits.data<'float32'>()).slice();
  logits.dispose();
  return values;
}

function weightsOf(model: ResidualMlp): Promise<Float32Array[]> {
  return Promise.all(model.trainableWeights.map(async (weight) => (await weight.data<'float32'>()).slice()));
}

function trainStep(
  model: ResidualMlp,
  adam: tf.Optimizer,
  { features, labels }: NodeClassifierData,
  nodes: Int32Array,
  rng: Rng,
): void {
  tf.tidy(() => {
    const x = tf.tensor2d(rowsOf(features, nodes), [nodes.length, features.width]);
    const y = tf.tensor2d(
      Float32Array.from(nodes, (node) => labels[node]),
      [nodes.length, 1],
    );
    const { grads } = tf.variableGrads(() => binaryCrossEntropy(model.apply(x, rng), y), [...model.trainableWeights]);
    adam.applyGradients(grads);
  });
}

function rowsOf({ width, values }: Features, nodes: Int32Array): Float32Array {
  const out = new Float32Array(nodes.length * width);
  nodes.forEach((node, k) => out.set(values.subarray(node * width, (node + 1) * width), k * width));
  return out;
}
