import { listenersOfPeople } from '../../../../cypher/influence/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';

/** Somebody whom a person's word may come to. */
export interface Listener {
  /** Ties between the person and her, 1 or more. */
  readonly hop: number;
  /** Who is before her on a shortest way. */
  readonly heardFrom: string;
}

export interface Circle {
  /** By id, nearest first; the person herself is not among them. */
  readonly listeners: ReadonlyMap<string, Listener>;
  /** There are more people than these. */
  readonly truncated: boolean;
}

/** Most friends, and most followers, of one person who are followed up at each hop: far away a few must do. */
const PER_PERSON = [2_000, 100, 30] as const;
/** Most people in all. */
export const CIRCLE_CAP = 5_000;
/** Most pairs read at a hop; people are met several times over. */
const PAIR_CAP = 20_000;

/**
 * The people within some hops of a person, along friendships and against follows (her word goes to her followers), found hop
 * by hop. Whale-safe: a hop reads at most 2,000, then 100, then 30 friends and followers of one person, 20,000
 * pairs in all, and 5,000 people are the most.
 *
 * @param hops 1 to 3
 */
export async function circleOf(db: Database, userId: string, hops: number, context?: QueryContext): Promise<Circle> {
  const listeners = new Map<string, Listener>();
  let frontier = [userId];
  let truncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    const params = { ids: frontier, perPerson: PER_PERSON[hop - 1], limit: PAIR_CAP };
    const rows = await db.run(listenersOfPeople, params, context);
    truncated ||= rows.length === PAIR_CAP;
    frontier = [];
    for (const { source, userId: id, cut } of rows) {
      truncated ||= cut;
      if (id === userId || listeners.has(id)) continue;
      if (listeners.size === CIRCLE_CAP) return { listeners, truncated: true };
      listeners.set(id, { hop, heardFrom: source });
      frontier.push(id);
    }
  }
  return { listeners, truncated };
}
