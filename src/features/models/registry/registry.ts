import * as catalogue from '../../../../cypher/models/index.js';
import { type ModelCard } from '../../../../gnn/index.js';
import { conflict, notFound } from '../../../platform/errors.js';
import { type Claim, type JobStore } from '../../../platform/jobs/index.js';
import { type Database, type QueryContext, type Transaction } from '../../../platform/neo4j/index.js';
import { type SnapshotAbout } from '../snapshot/snapshot.js';

/** The one kind of model that this version trains: what recommends. */
export type { ModelCard } from '../../../../gnn/index.js';

export const RECOMMENDER = 'recommender';

/** A trained model as the graph knows it. */
export interface Model {
  readonly id: string;
  readonly kind: string;
  readonly snapshot: string;
  readonly seed: number;
  readonly card: ModelCard;
  readonly checksum: string;
  readonly createdAt: Date;
  /** When it began to serve, the last time. */
  readonly activatedAt: Date | null;
  /** When it was taken back by a roll-back. */
  readonly withdrawnAt: Date | null;
  readonly active: boolean;
  /** What it learned from. */
  readonly trainedOn: {
    readonly cutoff: Date;
    readonly users: number;
    readonly items: number;
    readonly events: number;
    readonly ties: number;
  };
}

export interface NewModel {
  readonly id: string;
  readonly card: ModelCard;
  readonly checksum: string;
  readonly snapshot: { readonly id: string; readonly about: SnapshotAbout; readonly checksum: string };
}

export interface ModelPage {
  readonly limit: number;
  readonly after?: { readonly createdAt: Date; readonly id: string };
}

/** Which models there are and which one serves: `(:Model)-[:TRAINED_ON]->(:Snapshot)`, one active at a time. */
export class ModelRegistry {
  constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** Enters a model that serves nobody yet; again for the same id changes nothing that counts. */
  async save(model: NewModel): Promise<void> {
    const { id, card, checksum, snapshot } = model;
    const { cutoff, counts } = snapshot.about;
    const { users, items, events, ties } = counts;
    await this.db.run(
      catalogue.saveModel,
      {
        id,
        kind: RECOMMENDER,
        seed: card.seed,
        metrics: JSON.stringify(card),
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
   * The one write after which this model serves and no other does.
   *
   * @param held a job on whose behalf this happens: nothing does once its worker has lost it
   * @throws Failure NOT_FOUND, JOB_LOST
   */
  async activate(id: string, held?: { jobs: JobStore; claim: Claim }, context?: QueryContext): Promise<void> {
    await this.alone(async (tx) => {
      if (held) await held.jobs.hold(tx, held.claim);
      const [row] = await tx.run(catalogue.activateModel, { id, at: this.date() });
      if (!row) throw notFound('model', id, 'input', 'modelId');
    }, context);
  }

  /**
   * The same write for a model that served before the present one, which is marked as taken back.
   * @returns the id of the model taken back
   * @throws Failure CONFLICT where none is active or the other did not serve before it
   */
  async rollBack(to: string, context?: QueryContext): Promise<string> {
    return this.alone(async (tx) => {
      const at = this.date();
      const [row] = await tx.run(catalogue.withdrawModel, { kind: RECOMMENDER, to, at });
      if (!row) throw conflict(`Model "${to}" did not serve before the one that is active.`);
      await tx.run(catalogue.activateModel, { id: to, at });
      return row.withdrawn;
    }, context);
  }

  /** Ids of models that never served: of a run under way, or one that died. */
  async neverActive(): Promise<string[]> {
    return (await this.db.run(catalogue.neverActiveModels, { kind: RECOMMENDER })).map(({ id }) => id);
  }

  /** Ids of the models that may serve: the active one, then those before it. */
  async serving(limit: number): Promise<{ id: string; active: boolean; checksum: string }[]> {
    return this.db.run(catalogue.servingModels, { kind: RECOMMENDER, limit }, { operation: 'activeModel' });
  }

  /** @throws Failure NOT_FOUND */
  async get(id: string, context?: QueryContext): Promise<Model> {
    const [row] = await this.db.run(catalogue.findModel, { id }, context);
    if (!row) throw notFound('model', id, 'id');
    return fromRecord(row.model);
  }

  async list(page: ModelPage, context?: QueryContext): Promise<Model[]> {
    const { limit, after } = page;
    const params = { limit, afterCreatedAt: after?.createdAt, afterId: after?.id };
    return (await this.db.run(catalogue.listModels, params, context)).map((row) => fromRecord(row.model));
  }

  private alone<T>(work: (tx: Transaction<'write'>) => Promise<T>, context?: QueryContext): Promise<T> {
    return this.db.transaction(
      'write',
      async (tx) => {
        await tx.run(catalogue.lockModelKind, { kind: RECOMMENDER, at: this.date() });
        return work(tx);
      },
      { operation: 'activateModel', ...context },
    );
  }

  private date(): Date {
    return new Date(this.now());
  }
}

function fromRecord(record: catalogue.FindModelRow['model']): Model {
  const { metrics, cutoff, users, items, events, ties, ...rest } = record;
  return { ...rest, card: JSON.parse(metrics) as ModelCard, trainedOn: { cutoff, users, items, events, ties } };
}
