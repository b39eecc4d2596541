import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../../src/storage/durable.js';
import { BundleDamaged, decodeBundle, encodeBundle } from '../artifact/bundle.js';
import { type Dataset } from '../data/dataset.js';
import { stageName, type StageId } from './stage-id.js';
import { type DatedStart } from './warm.js';

export interface StageProgress {
  readonly stage: StageId;
  readonly done: number;
  readonly total: number;
}

export interface RunHooks {
  /** Aborting it ends the run with the signal's reason; finished stages stay. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
  /** Folder for finished stages; a run with the same data and options goes on from them. None: nothing is kept. */
  readonly checkpointDir?: string;
  readonly log?: (line: string) => void;
}

/** The work of a stage; `report` says how much of it is done. */
export type Compute<T> = (report: (done: number, total: number) => void) => Promise<T>;

/** Runs each stage of a training once: its result is kept on disk and read back when the training is started again. */
export class Stages {
  /** Seconds that each stage took in the run that computed it, by `stageName`. */
  readonly seconds: Record<string, number> = {};
  /** Networks that stages have learnt, for a later run to start from, by `stageName`. */
  readonly starts: Record<string, DatedStart> = {};

  /** @param fingerprint `fingerprintOf` the run: results of another one are not used */
  constructor(
    private readonly fingerprint: string,
    readonly hooks: RunHooks,
    private readonly now: () => number,
  ) {}

  /** The result of a stage, computed or read back. `T` must be what `encodeBundle` can hold. */
  async run<T>(stage: StageId, compute: Compute<T>): Promise<T> {
    this.hooks.signal?.throwIfAborted();
    const name = stageName(stage);
    const kept = await this.read<T>(stage);
    if (kept !== null) {
      this.seconds[name] = kept.seconds;
      this.hooks.log?.(`${name}: taken from the checkpoint`);
      return kept.value;
    }
    const path = this.path(stage);
    // Before the work: a stage may keep a checkpoint of its own there.
    if (path !== null) await mkdir(dirname(path), { recursive: true });
    const from = this.now();
    const value = await compute((done, total) => this.hooks.onProgress?.({ stage, done, total }));
    this.seconds[name] = (this.now() - from) / 1000;
    this.hooks.log?.(`${name}: ${this.seconds[name].toFixed(1)} s`);
    if (path !== null) {
      const kept = { fingerprint: this.fingerprint, seconds: this.seconds[name], value };
      await writeDurably(path, encodeBundle(kept));
    }
    this.hooks.onProgress?.({ stage, done: 1, total: 1 });
    return value;
  }

  /** Where a stage may keep a checkpoint of its own while it runs; null where nothing is kept. */
  path(stage: StageId): string | null {
    const { checkpointDir } = this.hooks;
    return checkpointDir === undefined ? null : join(checkpointDir, `${stageName(stage)}.stage`);
  }

  private async read<T>(stage: StageId): Promise<{ seconds: number; value: T } | null> {
    const path = this.path(stage);
    if (path === null) return null;
    try {
      const kept = decodeBundle(await readFile(path)) as { fingerprint: string; seconds: number; value: T };
      if (kept.fingerprint === this.fingerprint) return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      if (!(error instanceof BundleDamaged)) throw error;
      this.hooks.log?.(`${stageName(stage)}: checkpoint damaged (${error.message}), computed again`);
    }
    await rm(path, { force: true });
    return null;
  }
}

/** A name for a dataset with options: the SHA-256 of all that decides the outcome. */
export function fingerprintOf(dataset: Dataset, options: unknown): string {
  const hash = createHash('sha256');
  const { events, social, heard, itemCategory, userRegion } = dataset;
  const arrays: readonly ArrayBufferView[] = [
    ...[events.indptr, events.item, events.kind, events.value, events.time],
    ...[social.indptr, social.indices, social.values, itemCategory, userRegion],
    ...(heard === undefined ? [] : [heard]),
  ];
  for (const array of arrays) {
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  hash.update(
    encodeBundle([dataset.users, dataset.items, dataset.categories, dataset.regions, dataset.cutoff, options]),
  );
  return hash.digest('hex');
}
