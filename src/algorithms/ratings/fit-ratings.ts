import { clamp } from '../clamp.js';
import { simplestGood } from '../simplest-good.js';
import { mean } from '../statistics.js';
import { fitBiases, ofBiases } from './biases.js';
import { chooseFactors, choosePenalties, type RatingSettings } from './choose-models.js';
import {
  type Following,
  type RatingColumns,
  ratingColumns,
  type RatingModels,
  withoutFriends,
} from './rating-columns.js';
import { type IndexedRatings, indexRatings, type Pairs, type Ratings } from './rating-table.js';
import { fitStack, heldOutStack, type Stack, stacked } from './stack.js';
import { fitFactors } from './svd-plus-plus.js';

/** What can be used, the simplest first. */
export const RATING_WAYS = ['BIASES', 'LINEAR', 'TREES', 'LINEAR_FRIENDS', 'TREES_FRIENDS'] as const;
export type RatingWay = (typeof RATING_WAYS)[number];

/** What was chosen on validation, to be used with any ratings of the same kind. */
export interface RatingChoice {
  readonly settings: RatingSettings;
  readonly way: RatingWay;
  /** How each way puts the columns together; the biases alone need nothing. */
  readonly stacks: Readonly<Partial<Record<RatingWay, Stack>>>;
  /** Least and greatest rating seen: predictions stay between them. */
  readonly range: readonly [number, number];
  /** Root mean squared error of each way on validation rows that it did not learn from. */
  readonly errors: Readonly<Partial<Record<RatingWay, number>>>;
}

export interface ChooseOptions {
  readonly following?: Following;
  readonly seed?: number;
}

/** Networks of factors whose words are averaged. */
const MEMBERS = 3;
const SEEDS_APART = 7919;

/**
 * Chooses how ratings are predicted: biases alone, or biases, factors, similar items and similar people put together by a line or by trees, with
 * what friends say or without: the simplest way that no other beats by more than a paired standard error.
 *
 * @param validation ratings that are not among `train`
 * @throws UnusableRatings
 */
export function chooseRatings(train: Ratings, validation: Ratings, options: ChooseOptions = {}): RatingChoice {
  const { following, seed = 1 } = options;
  const ratings = indexRatings(train);
  const wanted = indexRatings(validation).value;
  const penalties = choosePenalties(ratings, validation);
  const settings = { penalties, factors: chooseFactors(ratings, validation, seed) };
  const range = rangeOf(train.value);
  const models = fitRatingModels(ratings, settings, seed);
  const errors: Partial<Record<RatingWay, Float64Array>> = {};
  const stacks: Partial<Record<RatingWay, Stack>> = {};
  const square = (said: Float64Array) => said.map((value, row) => (clamp(value, ...range) - wanted[row]) ** 2);
  errors.BIASES = square(ofBiases(models.biases, validation));
  const all = ratingColumns(models, validation, following);
  for (const way of RATING_WAYS) {
    if (way === 'BIASES' || (way.endsWith('FRIENDS') && !following)) continue;
    const kind = way.startsWith('LINEAR') ? 'LINEAR' : 'TREES';
    const columns = columnsFor(way, all);
    errors[way] = square(heldOutStack(kind, columns, wanted, seed));
    stacks[way] = fitStack(kind, columns, wanted, seed);
  }
  const way = simplestGood(errors);
  const rooted = Object.entries(errors).map(([name, of]) => [name, rootMean(of)]);
  return { settings, way, range, stacks, errors: Object.fromEntries(rooted) as Record<RatingWay, number> };
}

/** The models of a set of ratings, by the chosen settings. @throws UnusableRatings */
export function fitRatingModels(
  ratings: IndexedRatings,
  { penalties, factors }: RatingSettings,
  seed = 1,
): RatingModels {
  const members = Array.from({ length: MEMBERS }, (_, member) =>
    fitFactors(ratings, { ...factors, seed: seed + SEEDS_APART * member }),
  );
  return { ratings, biases: fitBiases(ratings, penalties), factors: members };
}

/**
 * What people would rate items, by the chosen way.
 *
 * @param models fitted to ratings that do not hold the pairs
 * @param following needed where a way with friends was chosen
 */
export function predictRatings(
  choice: RatingChoice,
  models: RatingModels,
  pairs: Pairs,
  following?: Following,
): Float64Array {
  const heard = choice.way.endsWith('FRIENDS') ? following : undefined;
  return saidBy(
    choice.way,
    choice,
    models,
    pairs,
    choice.way === 'BIASES' ? undefined : ratingColumns(models, pairs, heard),
  );
}

/** What each way would say, for comparison; the columns of all are made once. Ways with friends need `following`. */
export function predictByEachWay(
  choice: RatingChoice,
  models: RatingModels,
  pairs: Pairs,
  following?: Following,
): Partial<Record<RatingWay, Float64Array>> {
  const columns = ratingColumns(models, pairs, following);
  const ways = RATING_WAYS.filter((way) => following || !way.endsWith('FRIENDS'));
  return Object.fromEntries(ways.map((way) => [way, saidBy(way, choice, models, pairs, columns)]));
}

function saidBy(
  way: RatingWay,
  { stacks, range }: RatingChoice,
  { biases }: RatingModels,
  pairs: Pairs,
  columns?: RatingColumns,
): Float64Array {
  const stack = stacks[way];
  const said = stack && columns ? stacked(stack, columnsFor(way, columns)) : ofBiases(biases, pairs);
  return said.map((value) => clamp(value, ...range));
}

function columnsFor(way: RatingWay, columns: RatingColumns): RatingColumns {
  return way.endsWith('FRIENDS') ? columns : withoutFriends(columns);
}

function rootMean(squares: Float64Array): number {
  return Math.sqrt(mean(squares));
}

function rangeOf(values: Float64Array): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
