import { explainIntent, type IntentExplanation } from '../../../algorithms/intent/explain-intent.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type IntentFiles } from './intent.files.js';
import { type IntentStore } from './intent.store.js';
import { type PersonIntent, type StoredIntentModel } from './intent.js';

/** Tells how probably people buy, and why. */
export class IntentService {
  constructor(
    private readonly store: IntentStore,
    private readonly files: IntentFiles,
  ) {}

  /** Of each of these people; undefined of somebody who did nothing by the end of the data. */
  async of(ids: readonly UserId[], context?: QueryContext): Promise<(PersonIntent | undefined)[]> {
    const found = await this.store.of(ids, context);
    return ids.map((id) => found.get(id));
  }

  /**
   * Why a person has that probability, by the model that said it.
   * @throws Failure NO_ACTIVE_MODEL, MODEL_DAMAGED
   */
  async explain({ modelId, features }: PersonIntent): Promise<IntentExplanation> {
    return explainIntent(await this.files.model(modelId), Float64Array.from(features));
  }

  /** The model whose results are shown, or another one; undefined where there is none. */
  async model(id?: string, context?: QueryContext): Promise<StoredIntentModel | undefined> {
    return this.store.model(id, context);
  }
}
