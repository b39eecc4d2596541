import { type IdTables } from '../../../../gnn/index.js';
import { type Embeddings } from './embeddings.js';
import { type TieStrengths } from './tie-strengths.js';
import { type TopScores } from './top-scores.js';

export interface WriteHooks {
  readonly signal?: AbortSignal;
  /** Called now and then with how much is written, of how much. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Where the results of a model are written back for analysts: top scores, embeddings, tie strengths. `Neo4jScoreSink` is the
 * implementation in use; another engine implements this interface and is given to `modelsFeature` as `scores`. Serving
 * does not read from here: it scores with the artefact.
 *
 * - **Shapes.** Row numbers in the columns are rows of `ids`: user row n is the person `ids.users[n]`, item row n the
 *   product `ids.items[n]`. People and products that were removed since training are passed over.
 * - **Units.** A score has no unit and orders the products of one person. Embeddings are unit vectors. The strength and the
 *   probability of a tie are 0 .. 1.
 * - **Order.** Training calls `writeTopScores` before the model serves, the others after it was activated:
 *   `writeEmbeddings`, `writeTieStrengths`, `removeTopScores`. A publication writes all four for a model that serves.
 * - **Idempotent.** Each method may be called again for the same model after any failure, from the start, and leaves what one
 *   call would have left. `writeTopScores` replaces what this model wrote for these people and leaves other models alone.
 * - **The active model only.** Each node and tie has one embedding and one strength, with the id of the model they come from,
 *   and both change together. Nothing is written for a model that does not serve any more. Nodes and ties that the model
 *   does not know lose what an earlier model wrote.
 * - **Cancel.** When `signal` is aborted the call is rejected with `signal.reason` after the batch in progress. What was
 *   written stays: the next call for any model puts it right.
 */
export interface ScoreSink {
  /** Writes the top products of people under the id of the model. */
  writeTopScores(model: string, scores: TopScores, ids: IdTables, hooks?: WriteHooks): Promise<void>;
  /** Removes the top products of all models that are not in `keep`. */
  removeTopScores(keep: readonly string[], hooks?: WriteHooks): Promise<void>;
  /** Replaces the embeddings of people and products. @param embeddings null where the model has none */
  writeEmbeddings(model: string, embeddings: Embeddings | null, ids: IdTables, hooks?: WriteHooks): Promise<void>;
  /** Replaces the strengths of friendships and follows. @param ties null where the model has none */
  writeTieStrengths(model: string, ties: TieStrengths | null, ids: IdTables, hooks?: WriteHooks): Promise<void>;
}
