import * as tf from '@tensorflow/tfjs';
import { type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { gatherRows } from '../layers/gather-rows.js';
import { catalogueSoftmax } from '../losses/catalogue-softmax.js';
import { ResumableAdam, scheduledRate } from '../train/adam.js';
import { EarlyStopping } from '../train/early-stopping.js';
import { TrainingCancelled, TrainingDiverged } from '../train/options.js';
import { readWeights } from '../train/weights.js';
import { AttentionNetwork } from './attention-network.js';
import { type AttentionModel } from './attention-part.js';
import { type History, historyOf, peopleOf, type Sequences } from './sequences.js';

export interface AttentionOptions {
  readonly width: number;
  /** Latest events of a person that are learnt from and looked at. */
  readonly length: number;
  readonly dropout: number;
  readonly epochs: number;
  /** Events a step, about. */
  readonly batch: number;
  readonly rate: number;
  /** Epochs without a gain after which training stops. */
  readonly patience: number;
  readonly seed: number;
}

export const ATTENTION_DEFAULTS: AttentionOptions = {
  width: 64,
  length: 30,
  dropout: 0.3,
  epochs: 12,
  batch: 256,
  rate: 0.003,
  patience: 3,
  seed: 1,
};

/** Events times items of one training at the defaults, about: some minutes on two processors. */
const WORK = 6e9;
const FEWEST_EPOCHS = 3;

/** Passes that large data are given, fewer than the default, so that a training takes minutes and not hours. */
export function affordableEpochs({ events, items }: Sequences): number {
  return Math.max(FEWEST_EPOCHS, Math.min(ATTENTION_DEFAULTS.epochs, Math.floor(WORK / (events.length * items))));
}

export interface AttentionHooks {
  /** How good a model is on people set aside; larger is better. The best epoch is kept. */
  readonly evaluate: (model: AttentionModel) => number;
  readonly onEpoch?: (told: { readonly epoch: number; readonly loss: number; readonly quality: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains an `AttentionNetwork` by the cross entropy over the whole catalogue of every event given those before it. Equal data, options and back end give the same model.
 *
 * @throws RangeError where nobody has two events
 * @throws TrainingCancelled when `hooks.signal` is aborted
 * @throws TrainingDiverged
 */
export async function fitAttention(
  sequences: Sequences,
  options: Partial<AttentionOptions>,
  hooks: AttentionHooks,
): Promise<AttentionModel> {
  const settings = { ...ATTENTION_DEFAULTS, ...options };
  const { width, length, batch, epochs, rate, seed } = settings;
  const rng = seededRng(seed);
  const people = Uint32Array.from({ length: peopleOf(sequences) }, (_, p) => p).filter(
    (p) => historyOf(sequences, p).items.length > 1,
  );
  if (people.length === 0) throw new RangeError('nobody has two events');
  const network = new AttentionNetwork({ ...settings, items: sequences.items }, rng);
  const optimizers = network.trainableWeights.map((weight) => new ResumableAdam(weight));
  const stopping = new EarlyStopping<AttentionModel>(settings.patience);
  const events = people.reduce((sum, p) => sum + Math.min(length, historyOf(sequences, p).items.length - 1), 0);
  const steps = epochs * Math.ceil(events / batch);
  let step = 0;
  try {
    for (let epoch = 1; epoch <= epochs && !stopping.stopped; epoch += 1) {
      let [losses, batches] = [0, 0];
      for (const histories of batchesOf(sequences, shuffle(people, rng), length + 1, batch)) {
        const loss = await trainStep(network, optimizers, histories, scheduledRate(step, steps, rate, steps / 20), rng);
        if (!Number.isFinite(loss)) throw new TrainingDiverged(`the loss of step ${step + 1} is ${loss}`);
        [losses, batches, step] = [losses + loss, batches + 1, step + 1];
        // Lets timers, signals and messages run during the training.
        await new Promise((resolve) => setImmediate(resolve));
        if (hooks.signal?.aborted === true) throw new TrainingCancelled(`cancelled in epoch ${epoch} of ${epochs}`);
      }
      const model = { items: sequences.items, width, length, weights: await readWeights(network) };
      const quality = hooks.evaluate(model);
      await stopping.record(quality, epoch, () => model);
      hooks.onEpoch?.({ epoch, loss: losses / batches, quality });
    }
    return stopping.best!;
  } finally {
    for (const optimizer of optimizers) optimizer.dispose();
    network.dispose();
  }
}

/** The latest events of people, so many people at a time that there are about `batch` events. */
function* batchesOf(sequences: Sequences, people: Uint32Array, latest: number, batch: number): Generator<History[]> {
  let [held, events]: [History[], number] = [[], 0];
  for (const person of people) {
    const { items, times } = historyOf(sequences, person);
    const from = Math.max(0, items.length - latest);
    held.push({ items: items.subarray(from), times: times?.subarray(from) ?? null });
    events += items.length - from - 1;
    if (events < batch) continue;
    yield held;
    [held, events] = [[], 0];
  }
  if (held.length > 0) yield held;
}

async function trainStep(
  network: AttentionNetwork,
  optimizers: readonly ResumableAdam[],
  histories: readonly History[],
  rate: number,
  rng: Rng,
): Promise<number> {
  const before = histories.map(({ items, times }) => ({
    items: items.subarray(0, -1),
    times: times?.subarray(0, -1) ?? null,
  }));
  const longest = before.reduce((most, { items }) => Math.max(most, items.length), 0);
  const rows = Int32Array.from(before.flatMap(({ items }, n) => Array.from(items, (_, t) => n * longest + t)));
  const targets = Int32Array.from(histories.flatMap(({ items }) => [...items.subarray(1)]));
  const value = tf.tidy(() => {
    const { value, grads } = tf.variableGrads(
      () => catalogueSoftmax(gatherRows(network.apply(before, rng), rows), network.embeddings, targets),
      [...network.trainableWeights],
    );
    network.trainableWeights.forEach((weight, n) => {
      // Without times the gaps are never looked at.
      if (weight.name in grads) optimizers[n].apply(grads[weight.name], rate);
    });
    return value;
  });
  const [loss] = await value.data<'float32'>();
  value.dispose();
  return loss;
}
