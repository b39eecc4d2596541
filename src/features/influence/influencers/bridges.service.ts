import { invalidInput } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type ActivityWeights } from './activity-weights.js';
import { peopleOfCategory } from './category-people.js';
import { type Capped, compareIds, WordReader } from '../word-of-mouth/word-reader.js';

export interface BridgeRecord {
  readonly userId: string;
  /** Harmonic mean of the friends on both sides. */
  readonly score: number;
  readonly friendsInA: number;
  readonly friendsInB: number;
  readonly activityInA: number;
  readonly activityInB: number;
}

/** People looked at, and friends of each. */
const CANDIDATES = 500;
const FRIENDS = 200;

/** Finds people between two tastes, in the graph as it is now. */
export class BridgesService {
  private readonly reader: WordReader;

  constructor(
    private readonly db: Database,
    private readonly weights: ActivityWeights,
  ) {
    this.reader = new WordReader(db);
  }

  /**
   * People who are active in two categories and have friends on both sides: friends active in one and not in the other.
   * Ordered by the harmonic mean of the numbers of such friends, so that both sides must be there. Looks at the 500
   * people who are most active in both (by the lesser of the two activities) and at most 200 friends of each.
   *
   * @throws Failure INVALID_INPUT for a category and itself, NOT_FOUND
   */
  async between(categoryA: string, categoryB: string, context?: QueryContext): Promise<Capped<BridgeRecord>> {
    if (categoryA === categoryB) throw invalidInput('A category has no bridge to itself.', 'categoryB');
    const a = await peopleOfCategory(this.db, this.weights, categoryA, 'categoryA', context);
    const b = await peopleOfCategory(this.db, this.weights, categoryB, 'categoryB', context);
    const inA = new Map(a.rows.map(({ userId, activity }) => [userId, activity]));
    const inB = new Map(b.rows.map(({ userId, activity }) => [userId, activity]));
    const lesser = (id: string): number => Math.min(inA.get(id) ?? 0, inB.get(id) ?? 0);
    const both = [...inA.keys()].filter((id) => inB.has(id));
    const candidates = both.sort((x, y) => lesser(y) - lesser(x) || compareIds(x, y)).slice(0, CANDIDATES);
    const friends = await this.reader.friendsOf(candidates, FRIENDS, context);
    const sides = new Map(candidates.map((id) => [id, { friendsInA: 0, friendsInB: 0 }]));
    for (const { source, userId } of friends.rows) {
      const side = sides.get(source)!;
      if (inA.has(userId) && !inB.has(userId)) side.friendsInA += 1;
      if (inB.has(userId) && !inA.has(userId)) side.friendsInB += 1;
    }
    const rows = [...sides]
      .filter(([, { friendsInA, friendsInB }]) => friendsInA > 0 && friendsInB > 0)
      .map(([userId, { friendsInA, friendsInB }]) => ({
        ...{ userId, friendsInA, friendsInB },
        score: (2 * friendsInA * friendsInB) / (friendsInA + friendsInB),
        activityInA: inA.get(userId)!,
        activityInB: inB.get(userId)!,
      }))
      .sort((x, y) => y.score - x.score || compareIds(x.userId, y.userId));
    const truncated = a.truncated || b.truncated || friends.truncated || both.length > candidates.length;
    return { rows, truncated };
  }
}
