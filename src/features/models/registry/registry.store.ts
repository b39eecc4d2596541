import * as queries from '../../../../cypher/models/index.js';
import { type ModelCard, SERVED } from '../../../../gnn/index.js';
import { conflict, notFound } from '../../../platform/errors.js';
import { type Claim, type JobStore } from '../../../platform/jobs/index.js';
import { type Database, type QueryContext, type Transaction } from '../../../platform/neo4j/index.js';
import { type Model, type ModelPage, type NewModel, RECOMMENDER, type ServingModel } from './model.js';

/** The models in the graph, and which one serves: `(:Model)-[:TRAINED_ON]->(:Snapshot)`, at most one of them active. */
export class ModelRegistry {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** Enters a model that does not serve yet. It may be called again for the same id. */
  async save(model: NewModel): Promise<void> {
    const { id, card, checksum, snapshot } = model;
    const { cutoff, counts } = snapshot.about;
    const { users, items, events, ties } = counts;
    await this.db.run(
      queries.saveModel,
      {
        id,
        kind: RECOMMENDER,
        seed: card.seed,
        metrics: JSON.stringify(card),
        served: servedFigures(card),
        checksum,
        at: this.date(),
        snapshot: {
          id: snapshot.id,
          cutoff: new Date(cutoff),
          checksum: snapshot.checksum,
          users,
          items,
          events,
          ties,
        },
      },
      { operation: 'saveModel' },
    );
  }

  /**
   * Lets this model serve and no other, in one transaction.
   *
   * @param held the claim on the job that asks for it: nothing is written if its worker has lost the job
   * @throws Failure NOT_FOUND, JOB_LOST
   */
  async activate(id: string, held?: { jobs: JobStore; claim: Claim }, context?: QueryContext): Promise<void> {
    await this.locked(async (tx) => {
      if (held) await held.jobs.hold(tx, held.claim);
      const [row] = await tx.run(queries.activateModel, { id, at: this.date() });
      if (!row) throw notFound('model', id, 'input', 'modelId');
    }, context);
  }

  /**
   * Lets a model serve again that served before the active one, and marks the active one as withdrawn, in one transaction.
   * @returns the id of the withdrawn model
   * @throws Failure CONFLICT where none is active or the other did not serve before it
   */
  async rollBack(to: string, context?: QueryContext): Promise<string> {
    return this.locked(async (tx) => {
      const at = this.date();
      const [row] = await tx.run(queries.withdrawModel, { kind: RECOMMENDER, to, at });
      if (!row) throw conflict(`Model "${to}" did not serve before the one that is active.`);
      await tx.run(queries.activateModel, { id: to, at });
      return row.withdrawn;
    }, context);
  }

  /** Ids of models that never served: of a training in progress, or of one that failed. */
  async neverActive(): Promise<string[]> {
    return (await this.db.run(queries.neverActiveModels, { kind: RECOMMENDER })).map(({ id }) => id);
  }

  /** The models that may serve: the active one, then those that served before it, the latest first. */
  async serving(limit: number): Promise<ServingModel[]> {
    return this.db.run(queries.servingModels, { kind: RECOMMENDER, limit }, { operation: 'activeModel' });
  }

  /** @throws Failure NOT_FOUND */
  async get(id: string, context?: QueryContext): Promise<Model> {
    const [row] = await this.db.run(queries.findModel, { id }, context);
    if (!row) throw notFound('model', id, 'id');
    return fromRecord(row.model);
  }

  async list(page: ModelPage, context?: QueryContext): Promise<Model[]> {
    const { limit, beforeAt, beforeId } = page;
    const params = { limit, afterCreatedAt: beforeAt, afterId: beforeId };
    return (await this.db.run(queries.listModels, params, context)).map((row) => fromRecord(row.model));
  }

  private locked<T>(work: (tx: Transaction<'write'>) => Promise<T>, context?: QueryContext): Promise<T> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(queries.lockModelKind, { kind: RECOMMENDER, at: this.date() });
        return work(tx);
      },
      { operation: 'activateModel', ...context },
    );
  }

  private date(): Date {
    return new Date(this.now());
  }
}

/** The row of the served model as flat figures, for analysts who read the graph; null where nothing was judged. */
function servedFigures({ rows }: ModelCard): queries.SaveModelParams['served'] {
  const served = rows.find(({ name }) => name === SERVED);
  if (!served) return null;
  const { people, figures, coverage } = served;
  return {
    people,
    ndcgAt10: figures['ndcg@10'].value,
    recallAt10: figures['recall@10'].value,
    precisionAt10: figures['precision@10'].value,
    ndcgAt20: figures['ndcg@20'].value,
    recallAt20: figures['recall@20'].value,
    precisionAt20: figures['precision@20'].value,
    coverage,
  };
}

function fromRecord(record: queries.FindModelRow['model']): Model {
  const { metrics, cutoff, users, items, events, ties, ...rest } = record;
  return { ...rest, card: JSON.parse(metrics) as ModelCard, trainedOn: { cutoff, users, items, events, ties } };
}
