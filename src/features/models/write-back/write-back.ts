import * as catalogue from '../../../../cypher/models/index.js';
import { type IdTables, type NetworkState, type RankerState } from '../../../../gnn/index.js';
import { type Database, type Query } from '../../../platform/neo4j/index.js';
import { type TopScores } from './top-scores.js';

export interface WriteBackHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const PEOPLE_A_BATCH = 500;
const VECTORS_A_BATCH = 1_000;
const REMOVALS_A_BATCH = 20_000;

/**
 * `(u)-[:SCORED {value, rank, model}]->(p)` for everybody with a list, in batches. Each batch replaces what this model
 * wrote for these people, so a run that is begun again doubles nothing; other models' scores are left alone.
 */
export async function writeScores(
  db: Database,
  model: string,
  scores: TopScores,
  ids: IdTables,
  hooks: WriteBackHooks = {},
): Promise<void> {
  const { users, perPerson } = scores;
  for (let from = 0; from < users.length; from += PEOPLE_A_BATCH) {
    hooks.signal?.throwIfAborted();
    const to = Math.min(users.length, from + PEOPLE_A_BATCH);
    const people = Array.from(users.subarray(from, to), (user, n) => ({
      user: ids.users[user],
      items: listOf(scores, ids, (from + n) * perPerson),
    }));
    await db.run(catalogue.writeScores, { model, people }, { operation: 'writeBack' });
    hooks.onProgress?.(to, users.length);
  }
}

/**
 * Embeddings of people and products (64 numbers, unit length, under the vector indexes), each with the id of its model.
 * Written after the model is activated and only while it is active: a node's place and its model change together, so
 * whoever compares nodes of one `embeddingModel` always compares places of one space. Nodes the model does not know lose
 * the place that an older one gave them.
 */
export async function writeEmbeddings(
  db: Database,
  model: string,
  state: RankerState,
  ids: IdTables,
  hooks: WriteBackHooks = {},
): Promise<void> {
  const network = state.learnt.network ?? state.learnt.networkWithFriends;
  if (network) {
    const total = ids.users.length + ids.items.length;
    const { onProgress } = hooks;
    const after = (offset: number): WriteBackHooks => ({
      signal: hooks.signal,
      onProgress: (done) => onProgress?.(offset + done, total),
    });
    await writeVectors(db, catalogue.writeUserEmbeddings, model, ids.users, network, network.users, after(0));
    const products = after(ids.users.length);
    await writeVectors(db, catalogue.writeProductEmbeddings, model, ids.items, network, network.items, products);
  }
  await prune(db, catalogue.pruneUserEmbeddings, (limit) => ({ model, limit }), hooks);
  await prune(db, catalogue.pruneProductEmbeddings, (limit) => ({ model, limit }), hooks);
}

/** Removes the scores of all models but these, in batches. */
export async function pruneScores(db: Database, keep: readonly string[], hooks: WriteBackHooks = {}): Promise<void> {
  await prune(db, catalogue.pruneScores, (limit) => ({ keep, limit }), hooks);
}

/** Takes away what is too much, a batch at a time. */
export async function prune<P>(
  db: Database,
  query: Query<P, { removed: number }, 'write'>,
  params: (limit: number) => P,
  { signal }: WriteBackHooks,
): Promise<void> {
  for (let removed = REMOVALS_A_BATCH; removed === REMOVALS_A_BATCH;) {
    signal?.throwIfAborted();
    [{ removed }] = await db.run(query, params(REMOVALS_A_BATCH), { operation: 'writeBack' });
  }
}

async function writeVectors(
  db: Database,
  query: typeof catalogue.writeUserEmbeddings,
  model: string,
  ids: readonly string[],
  { width }: NetworkState,
  vectors: Float32Array,
  { signal, onProgress }: WriteBackHooks,
): Promise<void> {
  for (let from = 0; from < ids.length; from += VECTORS_A_BATCH) {
    signal?.throwIfAborted();
    const rows = ids.slice(from, from + VECTORS_A_BATCH).flatMap((id, n) => {
      const embedding = Array.from(vectors.subarray((from + n) * width, (from + n + 1) * width));
      // No link, no place: a vector of zeros has no direction, and the cosine index refuses it.
      return embedding.some((value) => value !== 0) ? [{ id, embedding }] : [];
    });
    if (rows.length > 0) await db.run(query, { model, rows }, { operation: 'writeBack' });
    onProgress?.(Math.min(ids.length, from + VECTORS_A_BATCH), ids.length);
  }
}

function listOf(scores: TopScores, ids: IdTables, at: number): { product: string; value: number; rank: number }[] {
  const list: { product: string; value: number; rank: number }[] = [];
  for (let rank = 0; rank < scores.perPerson && scores.items[at + rank] >= 0; rank += 1) {
    list.push({ product: ids.items[scores.items[at + rank]], value: scores.values[at + rank], rank: rank + 1 });
  }
  return list;
}
