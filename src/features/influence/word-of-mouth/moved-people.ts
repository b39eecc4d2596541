import { movedByPeople } from '../../../../cypher/influence/index.js';
import { checkNumber } from '../../../platform/checks.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { compareIds } from './word-reader.js';

/** Somebody whom a person's word moved, herself or through others. */
export interface MovedRecord {
  readonly userId: string;
  /** From the person to her, both included: the likeliest way. */
  readonly way: readonly string[];
  /** The chance that all ties of it moved somebody: the product of theirs. */
  readonly credit: number;
}

/**
 * Whom a person moved within some steps, by the ties that a run found (the ten likeliest of each person): each once, on her likeliest
 * way, surest first.
 *
 * @param hops 1 to 3
 * @throws Failure INVALID_INPUT
 */
export async function movedPeople(
  db: Database,
  userId: string,
  model: string,
  hops: number,
  context?: QueryContext,
): Promise<readonly MovedRecord[]> {
  checkNumber(hops, { min: 1, max: 3, whole: true }, 'hops');
  const best = new Map<string, MovedRecord>([[userId, { userId, way: [userId], credit: 1 }]]);
  let frontier = [userId];
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    const before = new Map(frontier.map((id) => [id, best.get(id)!]));
    const reached = new Set<string>();
    for (const { source, userId: other, credit } of await db.run(movedByPeople, { ids: frontier, model }, context)) {
      const from = before.get(source)!;
      const mine = { userId: other, way: [...from.way, other], credit: from.credit * credit };
      const known = best.get(other);
      if (known && known.credit >= mine.credit) continue;
      best.set(other, mine);
      reached.add(other);
    }
    frontier = [...reached];
  }
  best.delete(userId);
  return [...best.values()].sort((a, b) => b.credit - a.credit || compareIds(a.userId, b.userId));
}
