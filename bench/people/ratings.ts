/**
 * What somebody would rate something: `bench -- ratings [table, or folder] [--json]`. Root mean squared error on the given splits; what is used is chosen
 * on the given validation rows, or on a tenth cut from train. Beside it the mean, the biases, SVD++ alone, and each way of putting models together.
 */
import { ofBiases } from '../../src/algorithms/ratings/biases.js';
import {
  chooseRatings,
  fitRatingModels,
  predictByEachWay,
  type RatingWay,
} from '../../src/algorithms/ratings/fit-ratings.js';
import { indexRatings, type Ratings, takeRatings } from '../../src/algorithms/ratings/rating-table.js';
import { ofFactors } from '../../src/algorithms/ratings/svd-plus-plus.js';
import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { mean, standardDeviation } from '../../src/algorithms/statistics.js';
import { type RatingData, type RatingSplit, readRatings } from '../data/ratings.js';

const DATA = ['../shared/data/ml-100k', '../shared/data/ratings'];
/** Of others on the same splits. */
const BESIDE = {
  'ml-100k': { SVD: 0.934, 'SVD++': 0.92 },
  ciao: { biases: 0.9547 },
  filmtrust: { 'matrix factorisation': 0.7969 },
};
const VALIDATION_SHARE = 0.1;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows = (args.length > 0 ? args : DATA).flatMap(readRatings).flatMap((data) => {
    const figures = judge(data);
    console.table(figures.map((row) => ({ ...row, rmse: row.rmse.toFixed(4), sd: row.sd.toFixed(4) })));
    return figures;
  });
  console.log(`root mean squared errors of others: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ rows });
}

function judge(data: RatingData) {
  const seen = data.splits.map((split, n) => judgeSplit(data, split, n));
  return Object.keys(seen[0]).map((name) => {
    const errors = seen.map((errorsOf) => errorsOf[name]);
    return { data: data.name, name, rmse: mean(errors), sd: standardDeviation(errors) };
  });
}

function judgeSplit({ name, following }: RatingData, split: RatingSplit, seed: number): Record<string, number> {
  const started = performance.now();
  const { train, valid } = split.valid ? { train: split.train, valid: split.valid } : cut(split.train, seed);
  const choice = chooseRatings(train, valid, { following });
  // A slice that was cut from train is learnt from again; rows that are given for validation are not.
  const models = fitRatingModels(indexRatings(split.train), choice.settings);
  const errorOf = (said: Float64Array): number =>
    Math.sqrt(mean(said.map((value, row) => (value - split.test.value[row]) ** 2)));
  const factors = ofFactors(models.factors[0], split.test);
  const ways = Object.fromEntries(
    Object.entries(predictByEachWay(choice, models, split.test, following)).map(([way, said]) => [way, errorOf(said)]),
  ) as Record<RatingWay, number>;
  const said = Object.entries(choice.errors).map(([way, error]) => `${way} ${error.toFixed(4)}`);
  const { penalties, factors: chosen } = choice.settings;
  console.log(
    `${name}, split ${seed}: on validation ${said.join(', ')}; ${choice.way} is used; ${JSON.stringify({ ...penalties, ...chosen })}; ` +
      `${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return {
    mean: errorOf(factors.map(() => mean(split.train.value))),
    biases: errorOf(ofBiases(models.biases, split.test)),
    'SVD++': errorOf(factors),
    ...ways,
    used: ways[choice.way],
  };
}

function cut(train: Ratings, seed: number): { train: Ratings; valid: Ratings } {
  const order = shuffle(
    Uint32Array.from(train.value, (_, row) => row),
    seededRng(seed),
  );
  const size = Math.round(VALIDATION_SHARE * order.length);
  return { valid: takeRatings(train, order.subarray(0, size)), train: takeRatings(train, order.subarray(size)) };
}
