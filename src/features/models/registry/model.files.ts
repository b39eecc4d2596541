import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArtifactDamaged, loadArtifact, readManifest, type ModelArtifact } from '../../../../gnn/index.js';
import { Failure } from '../../../platform/errors.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { removeOthers } from '../../../storage/remove-others.js';
import { MODEL_FAILURES } from '../failures.js';
import { loadTopScores } from '../write-back/top-scores.files.js';
import { type TrainedModel } from './model.js';

/** Where the feature keeps its files under the data folder, and what is in those of a model. */
export class ModelFiles {
  constructor(private readonly dataFolder: string) {}

  /** The snapshot that a training job learns from. */
  snapshot(job: string): string {
    return join(this.dataFolder, 'snapshots', job);
  }

  /** The finished stages of a training job in progress. */
  checkpoints(job: string): string {
    return join(this.dataFolder, 'checkpoints', job);
  }

  /** The artefact of a model. */
  model(id: string): string {
    return join(this.dataFolder, 'models', id);
  }

  /** The top scores of a model for the people it was trained on. */
  scores(id: string): string {
    return join(this.dataFolder, 'scores', id);
  }

  /** What the training of a model left for the next training to start from. */
  start(model: string): string {
    return join(this.dataFolder, 'starts', model);
  }

  /** @throws Failure MODEL_DAMAGED */
  async artifact(model: string): Promise<ModelArtifact> {
    return loadArtifact(this.model(model)).catch((error: unknown) => {
      throw asDamage(model, error);
    });
  }

  /** @throws Failure MODEL_DAMAGED */
  async read(model: string): Promise<TrainedModel> {
    const artifact = await this.artifact(model);
    const scores = await loadTopScores(this.scores(model)).catch((error: unknown) => {
      throw asDamage(model, error);
    });
    return { artifact, scores };
  }

  /** One checksum for all files of an artefact: the SHA-256 of their checksums. @throws ArtifactDamaged */
  async checksum(model: string): Promise<string> {
    const files = Object.entries((await readManifest(this.model(model))).files).sort(([a], [b]) => (a < b ? -1 : 1));
    const checksums = files.map(([name, { sha256 }]) => [name, sha256]);
    return createHash('sha256').update(JSON.stringify(checksums)).digest('hex');
  }

  /** Removes the files of a job that will not be taken up again. */
  async forget(job: string): Promise<void> {
    for (const folder of [this.snapshot(job), this.checkpoints(job)])
      await rm(folder, { recursive: true, force: true });
  }

  /** Keeps the snapshot of the latest finished job and the files of these models; removes all others. */
  async tidy(keep: { readonly job: string; readonly models: readonly string[] }): Promise<void> {
    await removeOthers(join(this.dataFolder, 'checkpoints'), []);
    await removeOthers(join(this.dataFolder, 'snapshots'), [keep.job]);
    for (const folder of ['models', 'scores', 'starts']) {
      await removeOthers(join(this.dataFolder, folder), keep.models);
    }
  }
}

/** Damaged files as the failure MODEL_DAMAGED; any other error as it is. */
function asDamage(model: string, error: unknown): unknown {
  if (!(error instanceof FileSetDamaged || error instanceof ArtifactDamaged)) return error;
  const message = `The files of model "${model}" fail their checks: ${error.message}`;
  return new Failure(MODEL_FAILURES.MODEL_DAMAGED, message, [], { cause: error });
}
