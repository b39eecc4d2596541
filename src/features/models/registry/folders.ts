import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeOthers } from '../../../storage/remove-others.js';

/** Where the room keeps its files, under the data folder. */
export class ModelFolders {
  constructor(private readonly dataFolder: string) {}

  /** The cut a training job learns from. */
  snapshot(job: string): string {
    return join(this.dataFolder, 'snapshots', job);
  }

  /** Finished stages of a training job under way. */
  checkpoints(job: string): string {
    return join(this.dataFolder, 'checkpoints', job);
  }

  /** Parent of all artefacts. */
  get models(): string {
    return join(this.dataFolder, 'models');
  }

  /** A model's artefact. */
  model(id: string): string {
    return join(this.models, id);
  }

  /** A model's top products for the people it was trained on. */
  scores(id: string): string {
    return join(this.dataFolder, 'scores', id);
  }

  /** What a model's training left for the next one to start from. */
  start(model: string): string {
    return join(this.dataFolder, 'starts', model);
  }

  /** Removes what a job has on disk; it will not be taken up again. */
  async forget(job: string): Promise<void> {
    for (const folder of [this.snapshot(job), this.checkpoints(job)])
      await rm(folder, { recursive: true, force: true });
  }

  /** Keeps the snapshot of the latest finished job and the files of these models; removes all older ones. */
  async tidy(keep: { readonly job: string; readonly models: readonly string[] }): Promise<void> {
    await removeOthers(join(this.dataFolder, 'checkpoints'), []);
    await removeOthers(join(this.dataFolder, 'snapshots'), [keep.job]);
    await removeOthers(this.models, keep.models);
    await removeOthers(join(this.dataFolder, 'scores'), keep.models);
    await removeOthers(join(this.dataFolder, 'starts'), keep.models);
  }
}
