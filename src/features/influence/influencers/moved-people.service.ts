import { type UserId } from '../../people/index.js';
import { checkNumber } from '../../../platform/checks.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { compareIds } from '../../../platform/capped.js';
import { type InfluencersStore } from './influencers.store.js';

/** A person who was influenced by another, directly or through others. */
export interface MovedRecord {
  readonly userId: UserId;
  /** The most likely path from the influencer to this person, both included. */
  readonly way: readonly string[];
  /** Product of the credits of the ties on the path, 0 to 1. */
  readonly credit: number;
}

/**
 * The people whom a person influenced within some steps, by the ties that a run wrote (the ten with the largest credit for each person). Each
 * person appears once, with the most likely path; the largest credit comes first.
 *
 * @param hops 1 to 3
 * @throws Failure INVALID_INPUT
 */
export async function movedPeople(
  store: InfluencersStore,
  userId: UserId,
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
    for (const { source, userId: other, credit } of await store.movedBy(frontier, model, context)) {
      const from = before.get(source)!;
      const found = { userId: other, way: [...from.way, other], credit: from.credit * credit };
      const known = best.get(other);
      if (known && known.credit >= found.credit) continue;
      best.set(other, found);
      reached.add(other);
    }
    frontier = [...reached];
  }
  best.delete(userId);
  return [...best.values()].sort((a, b) => b.credit - a.credit || compareIds(a.userId, b.userId));
}
