import { type FeatureModel } from './model.js';

/**
 * Strength of a tie, 0 to 1, the probability that the tie is real, and the model that computed both. A tie of an inauthentic person has
 * strength 0 and no probability.
 */
const judged = { tieStrength: 'FLOAT', tieProbability: 'FLOAT', tieModel: 'STRING' } as const;

/** What a model says of each tie. */
export const ties: FeatureModel = { adds: { FRIENDS_WITH: judged, FOLLOWS: judged } };
