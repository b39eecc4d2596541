import { type UserId } from '../../people/index.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type WordOfMouthStore } from './word-of-mouth.store.js';

/** A person whom a recommendation may reach. */
export interface Listener {
  /** Number of ties on a shortest path from the recommender, 1 or more. */
  readonly hop: number;
  /** The person before this one on such a path. */
  readonly heardFrom: string;
}

/** The people around a person. */
export interface Circle {
  /** By id, nearest first; without the person in the centre. */
  readonly listeners: ReadonlyMap<string, Listener>;
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
  const listeners = new Map<string, Listener>();
  let frontier = [userId];
  let truncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    const pairs = await store.listenersOf(frontier, PER_PERSON[hop - 1], PAIRS, context);
    truncated ||= pairs.truncated;
    frontier = [];
    for (const { source, userId: id } of pairs.rows) {
      if (id === userId || listeners.has(id)) continue;
      if (listeners.size === CIRCLE_CAP) return { listeners, truncated: true };
      listeners.set(id, { hop, heardFrom: source });
      frontier.push(id);
    }
  }
  return { listeners, truncated };
}
