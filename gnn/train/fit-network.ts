import { rm } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { gatherRows } from '../layers/gather-rows.js';
import { lightGraphConvolution } from '../layers/light-graph-convolution.js';
import { rowNormalise } from '../layers/row-normalise.js';
import { type NetworkModel } from '../models/network/light-graph-network.js';
import { propagationMatrix } from '../tensors/block-matrix.js';
import { type Csr, withoutEmptyColumns } from '../tensors/csr.js';
import { spmmForward } from '../tensors/spmm.js';
import { ResumableAdam, scheduledRate } from './adam.js';
import { BatchPlanner } from './batch-plan.js';
import { EarlyStopping } from './early-stopping.js';
import { multiPositiveSoftmax } from '../losses/multi-positive-softmax.js';
import {
  NETWORK_DEFAULTS,
  type NetworkData,
  type NetworkOptions,
  TrainingCancelled,
  TrainingDiverged,
  type TrainingHooks,
} from './options.js';
import { readRun, runFingerprint, writeRun } from './run-state.js';
import { takeUp } from './warm-start.js';

/** Standard deviation of the embeddings before training. */
const INITIAL_SPREAD = 0.1;

/**
 * Trains the light graph network in TensorFlow.js on the back end in use: embeddings spread over purchases and
 * friendships (`lightGraphConvolution`), unit rows, `multiPositiveSoftmax`, Adam with warm-up and a cosine. Equal data,
 * options and back end give the same result to the last bit (on `native-gpu` to rounding), interrupted and resumed or not.
 *
 * @throws RangeError where sizes do not fit or there are no interactions
 * @throws TrainingCancelled when `hooks.signal` is aborted; the last checkpoint stays
 * @throws TrainingDiverged
 */
export async function fitNetwork(
  data: NetworkData,
  options: Partial<NetworkOptions> = {},
  hooks: TrainingHooks = {},
): Promise<NetworkModel> {
  const settings = { ...NETWORK_DEFAULTS, ...options };
  if (data.interactions.rows !== data.users || data.interactions.cols !== data.items) {
    throw new RangeError(
      `interactions are ${data.interactions.rows} x ${data.interactions.cols} for ${data.users} users and ${data.items} items`,
    );
  }
  if (data.start !== undefined && data.start.width !== settings.width) {
    throw new RangeError(`the start is ${data.start.width} wide, the network ${settings.width}`);
  }
  // Items without a link (half of an old shop) would cost as much as the others.
  const { matrix: interactions, columns } = withoutEmptyColumns(data.interactions);
  const planner = new BatchPlanner(interactions, settings.batch, settings.negatives, settings.seed);
  const p = propagationMatrix(interactions, data.social, settings.socialWeight);
  const embeddings = tf.tidy(() => tf.variable(initialEmbeddings(p, settings, data, columns)));
  const last = Math.min(settings.steps, settings.stopAfter ?? settings.steps);
  const adam = new ResumableAdam(embeddings);
  const stopping = new EarlyStopping<NetworkModel>(settings.patience);
  const loss: number[] = [];
  const { checkpoint } = hooks;
  const fingerprint = runFingerprint(data, settings);
  try {
    if (checkpoint !== undefined) {
      const run = await readRun(checkpoint.path, fingerprint, hooks.log);
      if (run !== null) {
        tf.tidy(() => {
          adam.restore(run.loss.length, run.firstMoment, run.secondMoment);
          embeddings.assign(tf.tensor2d(run.embeddings, [p.rows, settings.width]));
        });
        loss.push(...run.loss);
        stopping.restore(run.stopping, run.best);
      }
    }
    while (loss.length < last && !stopping.stopped) {
      const step = loss.length;
      loss.push(await trainStep(embeddings, p, planner, adam, step, settings));
      const done = step + 1;
      if (hooks.evaluate !== undefined && (done % settings.evaluateEvery === 0 || done === last)) {
        const model = await readModel(embeddings, p, data, columns, settings.width, loss);
        await stopping.record(hooks.evaluate(model), done, () => model);
      }
      hooks.onProgress?.({ step: done, steps: last, loss: loss[step], quality: stopping.latest });
      if (checkpoint !== undefined && done % checkpoint.every === 0 && done < last) {
        const values = await embeddings.data<'float32'>();
        await writeRun(checkpoint.path, fingerprint, { embeddings: values, ...(await adam.moments()), loss, stopping });
      }
      // Lets timers, signals and messages run during the training.
      await new Promise((resolve) => setImmediate(resolve));
      if (hooks.signal?.aborted === true) throw new TrainingCancelled(`cancelled after ${done} of ${last} steps`);
    }
    if (checkpoint !== undefined) await rm(checkpoint.path, { force: true });
    const model = stopping.best ?? (await readModel(embeddings, p, data, columns, settings.width, loss));
    return { ...model, loss };
  } finally {
    adam.dispose();
    embeddings.dispose();
  }
}

/** One step; returns its loss. Whatever tensors it makes are gone afterwards. */
async function trainStep(
  embeddings: tf.Variable,
  p: Csr,
  planner: BatchPlanner,
  adam: ResumableAdam,
  step: number,
  settings: NetworkOptions,
): Promise<number> {
  const batch = planner.plan(step);
  const value = tf.tidy(() => {
    const { value, grads } = tf.variableGrads(() => {
      const spread = lightGraphConvolution(p, embeddings as tf.Tensor as tf.Tensor2D);
      return multiPositiveSoftmax(rowNormalise(gatherRows(spread, batch.nodes)), batch, settings.temperature);
    }, [embeddings]);
    adam.apply(grads[embeddings.name], scheduledRate(step, settings.steps, settings.rate, settings.warmUp));
    return value;
  });
  // Awaited, here and below: what is computed on a GPU cannot be read at once.
  const [loss] = await value.data<'float32'>();
  value.dispose();
  if (!Number.isFinite(loss)) throw new TrainingDiverged(`the loss of step ${step + 1} is ${loss}`);
  return loss;
}

/** Normal numbers, or the embeddings of an earlier fit; zeros for nodes without a link, which training cannot change. */
function initialEmbeddings(
  p: Csr,
  { width, seed }: NetworkOptions,
  { users, start }: NetworkData,
  columns: Int32Array,
): tf.Tensor2D {
  const rng = seededRng(seed);
  const values = new Float32Array(p.rows * width);
  for (let node = 0; node < p.rows; node += 1) {
    if (p.indptr[node + 1] === p.indptr[node]) continue;
    for (let c = node * width; c < (node + 1) * width; c += 1) values[c] = INITIAL_SPREAD * randomNormal(rng);
  }
  if (start !== undefined) takeUp(values, start, p, users, columns);
  return tf.tensor2d(values, [p.rows, width]);
}

async function readModel(
  embeddings: tf.Variable,
  p: Csr,
  data: NetworkData,
  columns: Int32Array,
  width: number,
  loss: readonly number[],
): Promise<NetworkModel> {
  const e0 = embeddings as tf.Tensor as tf.Tensor2D;
  const [passedOn, spread] = tf.tidy(() => {
    const passedOn = spmmForward(p, e0, e0, 1);
    return [passedOn, rowNormalise(spmmForward(p, passedOn, e0, 1 / 3))];
  });
  const own = (await e0.data<'float32'>()).slice();
  const carriers = (await passedOn.data<'float32'>()).slice();
  const unit = (await spread.data<'float32'>()).slice();
  tf.dispose([passedOn, spread]);
  const border = data.users * width;
  const ofItems = (rows: Float32Array): Float32Array => {
    const items = new Float32Array(data.items * width);
    columns.forEach((item, n) => items.set(rows.subarray(border + n * width, border + (n + 1) * width), item * width));
    return items;
  };
  return {
    users: unit.slice(0, border),
    items: ofItems(unit),
    own: own.slice(0, border),
    userCarriers: carriers.slice(0, border),
    itemCarriers: ofItems(carriers),
    width,
    steps: loss.length,
    loss: [...loss],
  };
}
