import { type UserId } from '../../people/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type WordOfMouthStore } from './word-of-mouth.store.js';

/** The people around a person. */
export interface Circle {
  /** By id the number of ties on a shortest path to the person, 1 or more; nearest first, without the person in the centre. */
  readonly hops: ReadonlyMap<string, number>;
  /** There are more people than these. */
  readonly truncated: boolean;
}

/** Friends and followers of one person that are read at most, by hop: further out there are many people, so that few of each suffice. */
export const PER_PERSON = [2_000, 100, 30] as const;
/** Number of people in a circle at most. */
export const CIRCLE_CAP = 5_000;
/** Pairs that are read at one hop at most; a person may be in several of them. */
export const PAIRS = 20_000;

/**
 * The people within some hops of a person, along friendships and to followers. Reads hop by hop, with limits: 2,000, then 100, then 30
 * friends and followers of one person, 20,000 pairs at a hop, and 5,000 people in all.
 *
 * @param hops 1 to 3
 */
export async function circleOf(
  store: WordOfMouthStore,
  userId: UserId,
  hops: number,
  context?: QueryContext,
): Promise<Circle> {
  const found = new Map<string, number>();
  let frontier = [userId];
  let truncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    const pairs = await store.listenersOf(frontier, PER_PERSON[hop - 1], PAIRS, context);
    truncated ||= pairs.truncated;
    frontier = [];
    for (const { userId: id } of pairs.rows) {
      if (id === userId || found.has(id)) continue;
      if (found.size === CIRCLE_CAP) return { hops: found, truncated: true };
      found.set(id, hop);
      frontier.push(id);
    }
  }
  return { hops: found, truncated };
}
