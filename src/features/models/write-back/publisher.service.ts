import { type TrainedModel } from '../registry/model.js';
import { embeddingsOf } from './embeddings.js';
import { type ScoreSink, type WriteHooks } from './score-sink.js';
import { tieStrengthsOf } from './tie-strengths.js';

/** Writes the results of a model back for analysts, from its files: any model can be published again. */
export class Publisher {
  constructor(private readonly sink: ScoreSink) {}

  /** Before the model serves: its top scores, beside those of the model that serves. */
  async publishScores({ artifact, scores }: TrainedModel, hooks?: WriteHooks): Promise<void> {
    await this.sink.writeTopScores(artifact.id, scores, artifact.ids, hooks);
  }

  /**
   * Once the model serves: its embeddings and tie strengths; then the top scores of other models are removed.
   * @param keep models whose top scores stay too
   */
  async publishRest({ artifact }: TrainedModel, hooks: WriteHooks = {}, keep: readonly string[] = []): Promise<void> {
    const { id, state, ids } = artifact;
    await this.sink.writeEmbeddings(id, embeddingsOf(state), ids, hooks);
    await this.sink.writeTieStrengths(id, tieStrengthsOf(state), ids, hooks);
    await this.sink.removeTopScores([id, ...keep], hooks);
  }
}
