import { randomInt, type Rng } from '../random.js';
import { type GroupRatings } from './group-ratings.js';
import { GROUP_SIGNALS, GroupSignals } from './group-signals.js';
import { rankWeights, scoreBy } from './rank-weights.js';

export interface GroupRecommenderOptions {
  readonly rng: Rng;
  /** Cuts from which weights are learnt, each hiding one item of every group that took two or more. Default 3. */
  readonly cuts?: number;
  /** Items drawn beside the hidden one. Default 100. */
  readonly others?: number;
}

/** What groups will take together. */
export interface GroupRecommender {
  /** The weight of each of `GROUP_SIGNALS`. */
  readonly weights: ArrayLike<number>;
  /** Scores of all items for a group, by position; the higher the better. Those that it took already have scores as well. */
  score(group: number): Float64Array;
}

/**
 * Learns what groups take: the signals of items for a group (`GroupSignals`) in a linear score, with weights that put an item which the group took
 * and which was hidden above items drawn by chance. Nothing of what is asked later is seen. Memory is a square of the items, 4 bytes each, while it learns.
 *
 * @throws RangeError where no group took two items
 */
export function groupRecommender(ratings: GroupRatings, options: GroupRecommenderOptions): GroupRecommender {
  const { rng, cuts = 3, others = 100 } = options;
  const lists = Array.from({ length: cuts }, () => cutLists(ratings, others, rng)).flat();
  if (lists.length === 0) throw new RangeError('no group took two items, so there is nothing to learn from');
  const weights = rankWeights(lists);
  const signals = new GroupSignals(ratings);
  return {
    weights,
    score: (group) => {
      const of = signals.of(group);
      return Float64Array.from({ length: ratings.items }, (_, item) => scoreBy(weights, signalsAt(of, item)));
    },
  };
}

/** For each group that took two items or more, the signals of a hidden one, then of others that it did not take. */
function cutLists(ratings: GroupRatings, others: number, rng: Rng): number[][][] {
  const hidden = ratings.groups.map((items) => (items.length < 2 ? undefined : items[randomInt(rng, items.length)]));
  const groups = ratings.groups.map((items, group) => items.filter((item) => item !== hidden[group]));
  const signals = new GroupSignals({ ...ratings, groups });
  return ratings.groups.flatMap((items, group) => {
    const right = hidden[group];
    if (right === undefined || items.length === ratings.items) return [];
    const own = new Set(items);
    const drawn = [right];
    while (drawn.length <= others) {
      const item = randomInt(rng, ratings.items);
      if (!own.has(item)) drawn.push(item);
    }
    const of = signals.of(group);
    return [drawn.map((item) => signalsAt(of, item))];
  });
}

function signalsAt(of: readonly Float32Array[], item: number): number[] {
  return GROUP_SIGNALS.map((_, k) => of[k][item]);
}
