import { ArtifactDamaged, loadArtifact, type ModelArtifact } from '../../../../gnn/index.js';
import { Failure } from '../../../platform/errors.js';
import { MODEL_FAILURES } from '../failures.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { FileSetDamaged } from '../../../storage/damage.js';
import { type ModelFolders } from './folders.js';
import { loadTopScores, type TopScores } from '../write-back/top-scores.js';
import { pruneScores, writeEmbeddings, writeScores, type WriteBackHooks } from '../write-back/write-back.js';
import { writeTies } from '../write-back/write-ties.js';

/** What is on disk of a model. */
export interface StoredModel {
  readonly artifact: ModelArtifact;
  readonly scores: TopScores;
}

/** Brings what a model found into the graph, for analysts: from its files, so any model can be published again. */
export class Publisher {
  constructor(
    private readonly db: Database,
    private readonly folders: ModelFolders,
  ) {}

  /** @throws Failure MODEL_DAMAGED */
  async read(model: string): Promise<StoredModel> {
    try {
      const artifact = await loadArtifact(this.folders.model(model));
      return { artifact, scores: await loadTopScores(this.folders.scores(model)) };
    } catch (error) {
      throw asDamage(model, error);
    }
  }

  /** Before the model serves: its scores, beside those of the model that does. */
  async publishScores(model: string, { artifact, scores }: StoredModel, hooks?: WriteBackHooks): Promise<void> {
    await writeScores(this.db, model, scores, artifact.ids, hooks);
  }

  /** Once the model serves: its embeddings and strengths of ties; and the scores of models other than this and `keep` go. */
  async publishRest(
    model: string,
    { artifact }: StoredModel,
    hooks: WriteBackHooks & { readonly keep?: readonly string[] } = {},
  ): Promise<void> {
    await writeEmbeddings(this.db, model, artifact.state, artifact.ids, hooks);
    await writeTies(this.db, model, artifact.state, artifact.ids, hooks);
    await pruneScores(this.db, [model, ...(hooks.keep ?? [])], hooks);
  }
}

/** Damaged files as the failure the catalogue has for them; anything else as it is. */
export function asDamage(model: string, error: unknown): unknown {
  const damaged = error instanceof FileSetDamaged || error instanceof ArtifactDamaged;
  if (!damaged) return error;
  return new Failure(
    MODEL_FAILURES.MODEL_DAMAGED,
    `The files of model "${model}" fail their checks: ${error.message}`,
    [],
    {
      cause: error,
    },
  );
}
