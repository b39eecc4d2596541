import { mean } from '../statistics.js';
import { type BiasPenalties, fitBiases, ofBiases } from './biases.js';
import { type IndexedRatings, type Ratings } from './rating-table.js';
import { FACTOR_DEFAULTS, type FactorOptions, fitFactors, ofFactors } from './svd-plus-plus.js';

/** Settings of the models of ratings. */
export interface RatingSettings {
  readonly penalties: BiasPenalties;
  readonly factors: Partial<FactorOptions>;
}

const PENALTIES = [1, 2, 4, 8, 16];
const FACTOR_PENALTIES = [0.05, 0.1];
/** Epochs without a gain after which factors are not fitted further. */
const PATIENCE = 3;

/** The penalties of biases with the smallest error on validation. */
export function choosePenalties(ratings: IndexedRatings, validation: Ratings): BiasPenalties {
  const tried = PENALTIES.flatMap((person) =>
    PENALTIES.map((item) => {
      const penalties = { person, item };
      return { penalties, error: squaredError(ofBiases(fitBiases(ratings, penalties), validation), validation) };
    }),
  );
  return tried.reduce((a, b) => (b.error < a.error ? b : a)).penalties;
}

/** Penalty and number of epochs of SVD++ with the smallest error on validation. */
export function chooseFactors(ratings: IndexedRatings, validation: Ratings, seed: number): Partial<FactorOptions> {
  const tried = FACTOR_PENALTIES.map((factorPenalty) => {
    let best = { factorPenalty, epochs: 0, error: Infinity };
    fitFactors(ratings, { factorPenalty, seed, epochs: 2 * FACTOR_DEFAULTS.epochs }, (model, epochs) => {
      const error = squaredError(ofFactors(model, validation), validation);
      if (error < best.error) best = { factorPenalty, epochs, error };
      return epochs - best.epochs < PATIENCE;
    });
    return best;
  });
  const { factorPenalty, epochs } = tried.reduce((a, b) => (b.error < a.error ? b : a));
  return { factorPenalty, epochs };
}

function squaredError(said: Float64Array, { value }: Ratings): number {
  return mean(said.map((one, row) => (one - value[row]) ** 2));
}
