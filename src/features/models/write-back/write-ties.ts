import * as catalogue from '../../../../cypher/models/index.js';
import { TieJudge, type IdTables, type RankerState } from '../../../../gnn/index.js';
import { type Database } from '../../../platform/neo4j/index.js';
import { prune, type WriteBackHooks } from './write-back.js';

const TIES_A_BATCH = 2_000;

/**
 * `tieStrength`, `tieProbability` (0..1) and `tieModel` on every friendship and follow that the model learned from. As embeddings,
 * written after the model is activated and only while it is active; ties that it does not know lose what an older model said.
 */
export async function writeTies(
  db: Database,
  model: string,
  state: RankerState,
  ids: IdTables,
  hooks: WriteBackHooks = {},
): Promise<void> {
  const judge = TieJudge.of(state.learnt);
  const strength = state.learnt.ties?.strength;
  if (judge && strength) {
    const { rows: people, indptr, indices } = strength;
    let rows: { from: string; to: string; strength: number; probability: number }[] = [];
    for (let u = 0; u < people; u += 1) {
      for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
        const known = indices[e] > u ? judge.known(u, indices[e]) : null;
        if (known) rows.push({ from: ids.users[u], to: ids.users[indices[e]], ...known });
      }
      if (rows.length < TIES_A_BATCH && u < people - 1) continue;
      hooks.signal?.throwIfAborted();
      if (rows.length > 0) await db.run(catalogue.writeTies, { model, rows }, { operation: 'writeBack' });
      hooks.onProgress?.(u + 1, people);
      rows = [];
    }
  }
  await prune(db, catalogue.pruneTies, (limit) => ({ model, limit }), hooks);
}
