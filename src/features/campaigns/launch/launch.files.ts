import { join } from 'node:path';
import { decodeBundle, encodeBundle } from '../../../../gnn/index.js';
import { type LaunchHistory } from '../../../algorithms/launch/history.js';
import { type LaunchRanker } from '../../../algorithms/launch/launch-ranker.js';
import { Failure } from '../../../platform/errors.js';
import { fileOf } from '../../../storage/columns.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { removeOthers } from '../../../storage/remove-others.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type KeptLaunches } from './launch-audience.js';

const FILE = 'launches.bundle';

/** Everything that an audience is ranked from. */
export interface LaunchMemory extends KeptLaunches {
  readonly history: LaunchHistory;
  readonly ranker: LaunchRanker;
}

interface Header {
  readonly about: { readonly model: string };
}

/** Keeps what trainings learnt of launches on disk: one folder for each model, and the last one that was read in memory. */
export class LaunchFiles {
  private held: { readonly id: string; readonly memory: Promise<LaunchMemory> } | undefined;

  /** @param folder is created where it does not exist */
  constructor(private readonly folder: string) {}

  /** After a crash the folder of a model is complete or absent. */
  async save(id: string, memory: LaunchMemory): Promise<void> {
    if (this.held?.id === id) this.held = undefined;
    await writeFileSet<Header>(join(this.folder, id), new Map([[FILE, encodeBundle(memory)]]), {
      about: { model: id },
    });
  }

  /** @throws Failure NO_ACTIVE_MODEL where this machine has nothing of the model, MODEL_DAMAGED where its files fail their checks */
  async read(id: string): Promise<LaunchMemory> {
    if (this.held?.id === id) return this.held.memory;
    const memory = this.load(id);
    this.held = { id, memory };
    memory.catch(() => {
      if (this.held?.memory === memory) this.held = undefined;
    });
    return memory;
  }

  /** Removes all others. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    await removeOthers(this.folder, ids);
  }

  private async load(id: string): Promise<LaunchMemory> {
    try {
      return decodeBundle(fileOf(await readFileSet<Header>(join(this.folder, id), ['about']), FILE)) as LaunchMemory;
    } catch (error) {
      if (!(error instanceof FileSetDamaged)) throw error;
      const [kind, what] =
        error.code === 'NO_MANIFEST'
          ? ([
              MODEL_FAILURES.NO_ACTIVE_MODEL,
              'is not in the data folder of this service: train here, or share it.',
            ] as const)
          : ([MODEL_FAILURES.MODEL_DAMAGED, `fails its checks: ${error.message}`] as const);
      throw new Failure(kind, `Who takes new products, as of model "${id}", ${what}`, [], { cause: error });
    }
  }
}
