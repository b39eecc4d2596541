import { type Person } from '../person/person.js';
import { type Shop } from '../shop/shop-view.js';

/** How much friends and popularity count against each other where no model can say it. */
export interface LiveWeights {
  readonly friends: number;
  readonly popularity: number;
}

/**
 * For people of whom nothing is known, and where there is no model: friends' things first, then what is popular in her
 * region. Popularity is too light to put anything before what a friend has.
 */
export const COLD_WEIGHTS: LiveWeights = { friends: 1, popularity: 1e-4 };

/** Score and its parts; they sum to it. */
export interface LiveScore {
  readonly friends: number;
  readonly popularity: number;
}

/**
 * Scores any product, known to a model or not, from the graph as it is now:
 * `g_f · friends / ‖friends‖ + g_p · popularity / ‖popularity‖`, friends' term as in the model (`S~ R`, row of hers) and
 * popularity that of her region, norms over the whole shop.
 */
export function liveScores(person: Person, shop: Shop, weights: LiveWeights): (row: number) => LiveScore {
  const friends = new Map<number, number>();
  for (const { history, share } of person.friends) {
    history.items.forEach((row, n) => friends.set(row, (friends.get(row) ?? 0) + share * history.weights[n]));
  }
  const popularity = shop.popularity.column('popularity', person.region);
  const friendsFactor = factor(weights.friends, friends.values());
  const popularityFactor = factor(weights.popularity, popularity);
  return (row) => ({
    friends: friendsFactor * (friends.get(row) ?? 0),
    popularity: popularityFactor * popularity[row],
  });
}

function factor(weight: number, values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return squares > 0 ? weight / Math.sqrt(squares) : 0;
}
