import {
  intentModel,
  intentsOfPeople,
  pruneIntentModels,
  pruneIntents,
  saveIntentModel,
  serveIntentModel,
  writeIntents,
  type WriteIntentsParams,
} from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type IntentCard, type PersonIntent, type StoredIntentModel } from './intent.js';

const PEOPLE_A_BATCH = 2_000;
const CONTEXT = { operation: 'foreseeIntent', timeoutMs: 30 * 60_000 };

export type IntentRow = WriteIntentsParams['rows'][number];

/** Writes and reads how probably people buy, and the models that say so. */
export class IntentStore {
  constructor(private readonly db: Database) {}

  /** Enters a model that is not shown yet. It may be called again for the same id. */
  async save({ id, at, until, horizonDays, people, ...card }: StoredIntentModel): Promise<void> {
    await this.db.run(saveIntentModel, { id, at, until, horizonDays, people, card: JSON.stringify(card) }, CONTEXT);
  }

  /**
   * Shows what a model foresaw, in one transaction: readers see the model before or this one. What is repeated writes over what it wrote.
   * @param rows none of a model that foresaw nothing: what is shown of others is removed
   */
  async show(id: string, rows: readonly IntentRow[], signal?: AbortSignal): Promise<void> {
    await this.db.transaction(
      'write',
      async (tx) => {
        for (let from = 0; from < rows.length; from += PEOPLE_A_BATCH) {
          signal?.throwIfAborted();
          await tx.run(writeIntents, { run: id, rows: rows.slice(from, from + PEOPLE_A_BATCH) });
        }
        await tx.run(pruneIntents, { run: id });
        await tx.run(serveIntentModel, { id });
      },
      CONTEXT,
    );
  }

  async keepOnly(ids: readonly string[]): Promise<void> {
    await this.db.run(pruneIntentModels, { kept: [...ids] }, CONTEXT);
  }

  /** @param id by default of the model whose results are shown */
  async model(id?: string, context?: QueryContext): Promise<StoredIntentModel | undefined> {
    const [row] = await this.db.run(intentModel, { id }, context);
    if (!row) return undefined;
    const { card, ...rest } = row;
    return { ...rest, ...(JSON.parse(card) as IntentCard) };
  }

  async of(ids: readonly UserId[], context?: QueryContext): Promise<ReadonlyMap<string, PersonIntent>> {
    const rows = await this.db.run(intentsOfPeople, { ids }, context);
    return new Map(
      rows.map(({ userId, probability, features, model, until, horizonDays }) => [
        userId,
        { modelId: model, probability, days: horizonDays, from: until, features },
      ]),
    );
  }
}
