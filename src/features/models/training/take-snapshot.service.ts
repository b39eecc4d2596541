import { invalidInput } from '../../../platform/errors.js';
import { type Job } from '../../../platform/jobs/index.js';
import { type ModelFiles } from '../registry/model.files.js';
import { type SnapshotSource } from '../snapshot/snapshot-source.js';
import { checkSnapshot, saveSnapshot } from '../snapshot/snapshot.files.js';
import { type StoredSnapshot } from '../snapshot/snapshot.js';
import { requireMemory } from './memory-limit.js';
import { type TrainJobInput } from './train-input.js';

/** By how much an estimate of the size may be too large. */
const SIZE_SLACK = 1.2;

export interface TakeSnapshotOptions {
  readonly snapshots: SnapshotSource;
  readonly files: ModelFiles;
  /** Bytes that a training may take. */
  readonly trainMemory: number;
}

export interface TakeSnapshotHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The snapshot of a training job on disk: as an earlier attempt left it, or read now.
 *
 * @throws Failure MEMORY_LIMIT where training would not fit, INVALID_INPUT where there is no event up to the cut-off
 */
export async function takeSnapshot(
  { snapshots, files, trainMemory }: TakeSnapshotOptions,
  job: Job,
  { signal, onProgress }: TakeSnapshotHooks,
): Promise<StoredSnapshot> {
  const folder = files.snapshot(job.id);
  const kept = await checkSnapshot(folder).catch(() => undefined);
  if (kept) return kept;
  onProgress(0, 1);
  const { cutoff, since, samplePeople = 1 } = job.input as TrainJobInput;
  const limit = { bytes: trainMemory, samplePeople };
  const snapshot = await snapshots.read({
    cutoff: cutoff === undefined ? job.createdAt : new Date(cutoff),
    since: since === undefined ? undefined : new Date(since),
    samplePeople,
    signal,
    onSize: (size, times) => requireMemory(size, times, { ...limit, bytes: SIZE_SLACK * limit.bytes }),
    onProgress,
  });
  const { about, dataset } = snapshot;
  if (about.counts.events === 0) {
    throw invalidInput(`There is nothing to learn from: no events up to ${about.cutoff}.`, 'input', 'cutoff');
  }
  const { users: people, items, events, ties } = about.counts;
  requireMemory({ people, items, events, ties }, dataset.events.time, limit);
  return saveSnapshot(folder, snapshot);
}
