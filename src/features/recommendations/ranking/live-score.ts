import { BY_SOCIAL_NETWORK } from '../../../../gnn/index.js';
import { type Person } from '../person/person.js';
import { type ServingModel } from '../shop/serving-model.js';
import { type Shop } from '../shop/shop.js';

/** Weights of friends and popularity in a live score. */
export interface LiveWeights {
  readonly friends: number;
  readonly popularity: number;
}

/**
 * Weights without a model, and for people without a history: products of friends first, then products that are popular
 * in the person's region. Popularity is too light to move a product above one that a friend has.
 */
export const COLD_WEIGHTS: LiveWeights = { friends: 1, popularity: 1e-4 };

/**
 * Weights for products that the model does not know: the sums of the model's weights of friends and popularity parts, so
 * that the scores are on the scale of the model's.
 */
export function liveWeightsOf(model: ServingModel): LiveWeights {
  let friends = 0;
  let popularity = 0;
  for (const { name, weight } of model.ranker.parts) {
    if (['friends', 'ridge-friends', 'network-circle', ...BY_SOCIAL_NETWORK].includes(name)) friends += weight;
    if (/^(popularity|regional|recent-\d+|category-\d+)$/.test(name)) popularity += weight;
  }
  return { friends, popularity };
}

/** The two parts of a live score; the score is their sum. */
export interface LiveScore {
  readonly friends: number;
  readonly popularity: number;
}

/**
 * Scores of products from the graph as stored now, known to a model or not:
 * `g_f · friends / ‖friends‖ + g_p · popularity / ‖popularity‖`, where friends is the friends' term of the model (the
 * person's row of `S~ R`) and popularity is that of the person's region; norms are over the whole shop.
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
