import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { type Features } from '../data/features.js';
import { rocAuc } from '../../src/algorithms/probability/classification.js';
import { logitsOf, nodeLogits } from '../models/network/node-classifier.js';
import { ResidualMlp } from '../models/network/residual-mlp.js';
import { binaryCrossEntropy } from '../losses/binary-cross-entropy.js';
import {
  NODE_CLASSIFIER_DEFAULTS,
  type NodeClassification,
  type NodeClassifierData,
  type NodeClassifierHooks,
  type NodeClassifierOptions,
  type NodeClassifierState,
} from './classifier-options.js';
import { EarlyStopping } from './early-stopping.js';
import { TrainingCancelled, TrainingDiverged } from './options.js';
import { readWeights } from './weights.js';

/** Between the seeds of two members. */
const SEEDS_APART = 7919;

/**
 * Tells two classes of nodes apart: a `ResidualMlp` on each node's features, which know of the graph through
 * `hopFeatures` and `neighbourLabels` (SIGN, Frasca et al., 2020: the graph is read once, before training). Binary cross
 * entropy, Adam, and for each member the epoch that is best on the validation nodes. Equal data, options and back end give
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
  const epochs: number[] = [];
  const members: Float32Array[][] = [];
  for (let member = 0; member < settings.members; member += 1) {
    const best = await fitMember(data, settings, hooks, member);
    members.push(best.weights);
    epochs.push(best.epoch);
  }
  const state: NodeClassifierState = {
    inputs: features.width,
    width: settings.width,
    blocks: settings.blocks,
    members,
  };
  const logits = await nodeLogits(state, features);
  const validAuc = rocAuc(
    Float32Array.from(valid, (node) => logits[node]),
    Uint8Array.from(valid, (node) => labels[node]),
  );
  return { state, logits, validAuc, epochs };
}

async function fitMember(
  data: NodeClassifierData,
  settings: NodeClassifierOptions,
  hooks: NodeClassifierHooks,
  member: number,
): Promise<{ weights: Float32Array[]; epoch: number }> {
  const { features, labels, train, valid } = data;
  const seed = settings.seed + SEEDS_APART * member;
  const rng = seededRng(seed);
  const order = train.slice();
  const model = new ResidualMlp({ ...settings, inputs: features.width }, seed);
  const adam = tf.train.adam(settings.rate);
  const validRows = rowsOf(features, valid);
  const validLabels = Uint8Array.from(valid, (node) => labels[node]);
  const stopping = new EarlyStopping<Float32Array[]>(settings.patience);
  try {
    for (let epoch = 1; epoch <= settings.epochs && !stopping.stopped; epoch += 1) {
      shuffle(order, rng);
      for (let from = 0; from < order.length; from += settings.batch) {
        trainStep(model, adam, data, order.subarray(from, from + settings.batch), rng);
      }
      const logits = await logitsOf(model, validRows, features.width);
      if (!logits.every(Number.isFinite)) throw new TrainingDiverged(`logits left the finite in epoch ${epoch}`);
      const auc = rocAuc(logits, validLabels);
      await stopping.record(auc, epoch, () => readWeights(model));
      hooks.onEpoch?.({ member, epoch, auc });
      // Lets an abort be heard and a server answer between epochs.
      await tf.nextFrame();
      if (hooks.signal?.aborted) throw new TrainingCancelled(`cancelled in epoch ${epoch} of member ${member}`);
    }
    return { weights: stopping.best ?? (await readWeights(model)), epoch: stopping.bestSteps };
  } finally {
    adam.dispose();
    model.dispose();
  }
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
