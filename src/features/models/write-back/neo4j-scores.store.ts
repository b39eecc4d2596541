import * as queries from '../../../../cypher/models/index.js';
import { type IdTables } from '../../../../gnn/index.js';
import { type Database, type Query } from '../../../platform/neo4j/index.js';
import { type Embeddings } from './embeddings.js';
import { type ScoreSink, type WriteHooks } from './score-sink.js';
import { type TieStrengths } from './tie-strengths.js';
import { type TopScores } from './top-scores.js';

const PEOPLE_A_BATCH = 500;
const VECTORS_A_BATCH = 1_000;
const TIES_A_BATCH = 2_000;
const REMOVALS_A_BATCH = 20_000;
const CONTEXT = { operation: 'writeBack' };

/**
 * Writes results into Neo4j in batches: `(u)-[:SCORED {value, rank, model}]->(p)`; `embedding` and `embeddingModel` on people
 * and products, which the vector indexes cover; `tieStrength`, `tieProbability` and `tieModel` on friendships and follows.
 */
export class Neo4jScoreSink implements ScoreSink {
  constructor(private readonly db: Database) {}

  async writeTopScores(model: string, scores: TopScores, ids: IdTables, hooks: WriteHooks = {}): Promise<void> {
    const { users, perPerson } = scores;
    for (let from = 0; from < users.length; from += PEOPLE_A_BATCH) {
      hooks.signal?.throwIfAborted();
      const to = Math.min(users.length, from + PEOPLE_A_BATCH);
      const people = Array.from(users.subarray(from, to), (user, n) => ({
        user: ids.users[user],
        items: listOf(scores, ids, (from + n) * perPerson),
      }));
      await this.db.run(queries.writeScores, { model, people }, CONTEXT);
      hooks.onProgress?.(to, users.length);
    }
  }

  async removeTopScores(keep: readonly string[], hooks: WriteHooks = {}): Promise<void> {
    await this.remove(queries.pruneScores, (limit) => ({ keep, limit }), hooks);
  }

  async writeEmbeddings(
    model: string,
    embeddings: Embeddings | null,
    ids: IdTables,
    hooks: WriteHooks = {},
  ): Promise<void> {
    if (embeddings) {
      const { width, users, items } = embeddings;
      const total = ids.users.length + ids.items.length;
      const after = (offset: number): WriteHooks => ({
        signal: hooks.signal,
        onProgress: (done) => hooks.onProgress?.(offset + done, total),
      });
      await this.writeVectors(queries.writeUserEmbeddings, model, ids.users, width, users, after(0));
      await this.writeVectors(queries.writeProductEmbeddings, model, ids.items, width, items, after(ids.users.length));
    }
    await this.remove(queries.pruneUserEmbeddings, (limit) => ({ model, limit }), hooks);
    await this.remove(queries.pruneProductEmbeddings, (limit) => ({ model, limit }), hooks);
  }

  async writeTieStrengths(
    model: string,
    strengths: TieStrengths | null,
    { users }: IdTables,
    hooks: WriteHooks = {},
  ): Promise<void> {
    let done = 0;
    const write = async (rows: readonly TieParams[]): Promise<void> => {
      hooks.signal?.throwIfAborted();
      await this.db.run(queries.writeTies, { model, rows }, CONTEXT);
      done += rows.length;
      hooks.onProgress?.(done, strengths!.count);
    };
    let rows: TieParams[] = [];
    for (const { from, to, strength, probability } of strengths?.ties ?? []) {
      rows.push({ from: users[from], to: users[to], strength, probability });
      if (rows.length < TIES_A_BATCH) continue;
      await write(rows);
      rows = [];
    }
    if (rows.length > 0) await write(rows);
    await this.remove(queries.pruneTies, (limit) => ({ model, limit }), hooks);
  }

  private async writeVectors(
    query: typeof queries.writeUserEmbeddings,
    model: string,
    ids: readonly string[],
    width: number,
    vectors: Float32Array,
    { signal, onProgress }: WriteHooks,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += VECTORS_A_BATCH) {
      signal?.throwIfAborted();
      const rows = ids.slice(from, from + VECTORS_A_BATCH).flatMap((id, n) => {
        const embedding = Array.from(vectors.subarray((from + n) * width, (from + n + 1) * width));
        // A vector of zeros has no direction, and the cosine index refuses it.
        return embedding.some((value) => value !== 0) ? [{ id, embedding }] : [];
      });
      if (rows.length > 0) await this.db.run(query, { model, rows }, CONTEXT);
      onProgress?.(Math.min(ids.length, from + VECTORS_A_BATCH), ids.length);
    }
  }

  /** Runs a query that removes at most `limit` things until there are none left. */
  private async remove<P>(
    query: Query<P, { removed: number }, 'write'>,
    params: (limit: number) => P,
    { signal }: WriteHooks,
  ): Promise<void> {
    for (let removed = REMOVALS_A_BATCH; removed === REMOVALS_A_BATCH;) {
      signal?.throwIfAborted();
      [{ removed }] = await this.db.run(query, params(REMOVALS_A_BATCH), CONTEXT);
    }
  }
}

type TieParams = queries.WriteTiesParams['rows'][number];

function listOf(scores: TopScores, ids: IdTables, at: number): { product: string; value: number; rank: number }[] {
  const list: { product: string; value: number; rank: number }[] = [];
  for (let rank = 0; rank < scores.perPerson && scores.items[at + rank] >= 0; rank += 1) {
    list.push({ product: ids.items[scores.items[at + rank]], value: scores.values[at + rank], rank: rank + 1 });
  }
  return list;
}
