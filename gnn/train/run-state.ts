import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import { type NetworkModel } from '../models/network/light-graph-network.js';
import { DamagedCheckpoint, loadCheckpoint, saveCheckpoint } from './checkpoint.js';
import { type EarlyStopping, type StoppingState } from './early-stopping.js';
import { type NetworkData, type NetworkOptions } from './options.js';

/** The state from which an interrupted fit goes on. The random source is not among it: batches are functions of the seed and the step. */
export interface RunState {
  readonly embeddings: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** One number a step: its length is the number of steps done. */
  readonly loss: readonly number[];
  readonly stopping: StoppingState;
  readonly best: NetworkModel | null;
}

/** Names a run: data, options and back end. A checkpoint of another run is not gone on from. */
export function runFingerprint(data: NetworkData, options: NetworkOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([tf.getBackend(), data.users, data.items, options]));
  for (const matrix of [data.interactions, data.social]) {
    if (matrix !== null) hash.update(matrix.indptr).update(matrix.indices).update(matrix.values);
  }
  if (data.start !== undefined) hash.update(data.start.own).update(data.start.itemCarriers);
  return hash.digest('hex');
}

export async function writeRun(
  path: string,
  fingerprint: string,
  run: {
    embeddings: Float32Array;
    first: Float32Array;
    second: Float32Array;
    loss: readonly number[];
    stopping: EarlyStopping<NetworkModel>;
  },
): Promise<void> {
  const { best, state: stopping } = run.stopping;
  const { embeddings, first, second } = run;
  await saveCheckpoint(path, {
    state: { fingerprint, loss: run.loss, stopping, width: best?.width ?? 0 },
    arrays: {
      embeddings,
      first,
      second,
      ...(best === null ? {} : vectorsOf(best)),
    },
  });
}

/** Null, with a line in the log, where there is no checkpoint, a damaged one, or one of another run. */
export async function readRun(
  path: string,
  fingerprint: string,
  log: (line: string) => void = () => undefined,
): Promise<RunState | null> {
  const checkpoint = await loadCheckpoint(path).catch((error: unknown) => {
    if (!(error instanceof DamagedCheckpoint)) throw error;
    log(`${error.message}: training starts anew`);
    return null;
  });
  if (checkpoint === null) return null;
  const state = checkpoint.state as { fingerprint: string; loss: number[]; stopping: StoppingState; width: number };
  if (state.fingerprint !== fingerprint) {
    log(`${path} belongs to another run: training starts anew`);
    return null;
  }
  log(`going on after step ${state.loss.length}`);
  const { embeddings, first, second, users, items, own, userCarriers, itemCarriers } = checkpoint.arrays;
  const steps = state.stopping.bestSteps;
  const vectors = { users, items, own, userCarriers, itemCarriers };
  const best = users === undefined ? null : { ...vectors, width: state.width, steps, loss: state.loss.slice(0, steps) };
  return { embeddings, firstMoment: first, secondMoment: second, loss: state.loss, stopping: state.stopping, best };
}

function vectorsOf({ users, items, own, userCarriers, itemCarriers }: NetworkModel): Record<string, Float32Array> {
  return { users, items, own, userCarriers, itemCarriers };
}
