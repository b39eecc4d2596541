import { type ModelId } from '../ids.js';
import { type AfterActivate } from '../../../platform/feature.js';
import { type JobHandler } from '../../../platform/jobs/index.js';
import { type ModelFiles } from '../registry/model.files.js';
import { type ModelRegistry } from '../registry/registry.store.js';
import { type Publisher } from './publisher.service.js';

export const PUBLISH = 'publish';

export interface PublishJobInput {
  readonly modelId: ModelId;
}

export interface PublishOptions {
  readonly registry: ModelRegistry;
  readonly files: ModelFiles;
  readonly publisher: Publisher;
  readonly afterActivate: () => readonly AfterActivate[];
}

/** Does the `publish` jobs: writes the results of a model back again, if it still serves. */
export function publishHandler({ registry, files, publisher, afterActivate }: PublishOptions): JobHandler {
  return async (job, { signal, progress }) => {
    const { modelId } = job.input as PublishJobInput;
    const hooks = { signal, onProgress: (done: number, total: number) => progress({ progress: done / total }) };
    const model = await registry.get(modelId);
    if (!model.active) return { modelId, published: false };
    const trained = await files.read(modelId);
    progress({ stage: 'write' });
    await publisher.publishScores(trained, hooks);
    progress({ stage: 'publish' });
    // A training in progress has written top scores of a model that does not serve yet: these stay.
    await publisher.publishRest(trained, hooks, await registry.neverActive());
    for (const show of afterActivate()) await show({ modelId, signal });
    return { modelId, published: true };
  };
}
