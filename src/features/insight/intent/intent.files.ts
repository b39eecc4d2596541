import { join } from 'node:path';
import { decodeBundle, encodeBundle } from '../../../../gnn/index.js';
import { type IntentModel, type LearntIntent } from '../../../algorithms/intent/learn-intent.js';
import { Failure } from '../../../platform/errors.js';
import { fileOf } from '../../../storage/columns.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { readFileSet, writeFileSet } from '../../../storage/file-set.js';
import { removeOthers } from '../../../storage/remove-others.js';
import { MODEL_FAILURES } from '../../models/index.js';

const MODEL = 'model.bundle';
const PEOPLE = 'people.bundle';

/** What a model foresaw of people when it was learnt. */
export interface ForeseenIntents extends Pick<LearntIntent, 'features' | 'probabilities'> {
  readonly ids: readonly string[];
}

interface Header {
  readonly about: { readonly model: string };
}

/** Keeps models of who buys, and what they foresaw, on disk: one folder for each, and the last one that was read in memory. */
export class IntentFiles {
  private held: { readonly id: string; readonly model: Promise<IntentModel> } | undefined;

  /** @param folder is created where it does not exist */
  constructor(private readonly folder: string) {}

  /** After a crash the folder of a model is complete or absent. */
  async save(id: string, model: IntentModel, foreseen: ForeseenIntents): Promise<void> {
    const files = new Map([
      [MODEL, encodeBundle(model)],
      [PEOPLE, encodeBundle(foreseen)],
    ]);
    if (this.held?.id === id) this.held = undefined;
    await writeFileSet<Header>(join(this.folder, id), files, { about: { model: id } });
  }

  /** @throws Failure NO_ACTIVE_MODEL where this machine has no such model, MODEL_DAMAGED where its files fail their checks */
  async model(id: string): Promise<IntentModel> {
    if (this.held?.id === id) return this.held.model;
    const model = this.read(id, MODEL) as Promise<IntentModel>;
    this.held = { id, model };
    model.catch(() => {
      if (this.held?.model === model) this.held = undefined;
    });
    return model;
  }

  /** @throws Failure as `model` */
  async foreseen(id: string): Promise<ForeseenIntents> {
    return (await this.read(id, PEOPLE)) as ForeseenIntents;
  }

  /** Removes all other models. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    await removeOthers(this.folder, ids);
  }

  private async read(id: string, name: string): Promise<unknown> {
    try {
      return decodeBundle(fileOf(await readFileSet<Header>(join(this.folder, id), ['about']), name));
    } catch (error) {
      if (!(error instanceof FileSetDamaged)) throw error;
      const [kind, message] =
        error.code === 'NO_MANIFEST'
          ? ([
              MODEL_FAILURES.NO_ACTIVE_MODEL,
              `Who buys, as of model "${id}", is not in the data folder of this service: train here, or share it.`,
            ] as const)
          : ([
              MODEL_FAILURES.MODEL_DAMAGED,
              `Who buys, as of model "${id}", fails its checks: ${error.message}`,
            ] as const);
      throw new Failure(kind, message, [], { cause: error });
    }
  }
}
