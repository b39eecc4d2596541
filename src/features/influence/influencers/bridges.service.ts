import { type UserId } from '../../people/index.js';
import { type CatalogueService, type CategoryId } from '../../catalogue/index.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type Capped, compareIds } from '../../../platform/capped.js';
import { type WordOfMouthStore } from '../word-of-mouth/word-of-mouth.store.js';
import { type ActivePeople, type InfluencersStore } from './influencers.store.js';

/** A person who connects two categories. */
export interface BridgeRecord {
  readonly userId: UserId;
  /** Harmonic mean of `friendsInA` and `friendsInB`. */
  readonly score: number;
  /** Friends who are active in A and not in B. */
  readonly friendsInA: number;
  /** Friends who are active in B and not in A. */
  readonly friendsInB: number;
  /** The person's own activity: sums of event weights. */
  readonly activityInA: number;
  readonly activityInB: number;
}

/** People who are considered, and friends of each that are read, at most. */
const CANDIDATES = 500;
const FRIENDS = 200;

/** Finds people who connect two categories, in the graph as it is now. */
export class BridgesService {
  constructor(
    private readonly store: InfluencersStore,
    private readonly wordOfMouth: WordOfMouthStore,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * People who are active in two categories and have friends on both sides (active in one category and not in the other), ordered by the
   * harmonic mean of the two numbers of friends. Considers the 500 people with the largest activity in both (the lesser of the two
   * counts), and at most 200 friends of each.
   *
   * @throws Failure INVALID_INPUT where both categories are the same, NOT_FOUND
   */
  async between(idOfA: string, idOfB: string, context?: QueryContext): Promise<Capped<BridgeRecord>> {
    const categoryA = await this.catalogue.requireCategory(idOfA, context, 'categoryA');
    const categoryB = await this.catalogue.requireCategory(idOfB, context, 'categoryB');
    if (categoryA === categoryB) throw invalidInput('A category has no bridge to itself.', 'categoryB');
    const a = await this.active(categoryA, 'categoryA', context);
    const b = await this.active(categoryB, 'categoryB', context);
    const inA = new Map(a.rows.map(({ userId, activity }) => [userId, activity]));
    const inB = new Map(b.rows.map(({ userId, activity }) => [userId, activity]));
    const lesser = (id: string): number => Math.min(inA.get(id) ?? 0, inB.get(id) ?? 0);
    const both = [...inA.keys()].filter((id) => inB.has(id));
    const candidates = both.sort((x, y) => lesser(y) - lesser(x) || compareIds(x, y)).slice(0, CANDIDATES);
    const friends = await this.wordOfMouth.friendsOf(candidates, FRIENDS, context);
    const sides = new Map(candidates.map((id) => [id, { friendsInA: 0, friendsInB: 0 }]));
    for (const { source, userId } of friends.rows) {
      const side = sides.get(source)!;
      if (inA.has(userId) && !inB.has(userId)) side.friendsInA += 1;
      if (inB.has(userId) && !inA.has(userId)) side.friendsInB += 1;
    }
    const rows = [...sides]
      .filter(([, { friendsInA, friendsInB }]) => friendsInA > 0 && friendsInB > 0)
      .map(([userId, { friendsInA, friendsInB }]) => ({
        userId,
        friendsInA,
        friendsInB,
        score: (2 * friendsInA * friendsInB) / (friendsInA + friendsInB),
        activityInA: inA.get(userId)!,
        activityInB: inB.get(userId)!,
      }))
      .sort((x, y) => y.score - x.score || compareIds(x.userId, y.userId));
    const truncated = a.truncated || b.truncated || friends.truncated || both.length > candidates.length;
    return { rows, truncated };
  }

  private async active(categoryId: CategoryId, argument: string, context?: QueryContext): Promise<ActivePeople> {
    const people = await this.store.activeInCategory(categoryId, context);
    if (people === null) throw notFound('category', categoryId, argument);
    return people;
  }
}
