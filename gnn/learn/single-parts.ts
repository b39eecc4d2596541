import { fitItemKnn } from '../models/baselines/item-knn.js';
import { fitLocalRidge } from '../models/ridge/local-ridge.js';
import { type NetworkState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import { fitTieStrength } from '../ties/fit-tie-strength.js';
import { influenceLift } from '../ties/influence-lift.js';
import { type Lesson } from './lesson.js';

/** The local ridge, items x items. */
export function learnRidge({ at, prefs, options, stages }: Lesson): Promise<Csr> {
  return stages.run({ ...at, step: 'ridge' }, (report) => {
    const onProgress = (share: number): void => report(Math.round(share * 1000), 1000);
    return fitLocalRidge(prefs, { ...options.ridge, onProgress, signal: stages.hooks.signal });
  });
}

/** Cosines of the most similar items, items x items. */
export function learnItemKnn({ at, prefs, options, stages }: Lesson): Promise<Csr> {
  return stages.run({ ...at, step: 'item-knn' }, () => Promise.resolve(fitItemKnn(prefs, options.itemKnn)));
}

/**
 * The strength of ties, by a network and a ridge that were learnt without ties.
 *
 * @returns null where nobody is tied, or where options let all ties count alike
 */
export function judgeTies(
  { at, past, prefs: interactions, options: { seed, ties }, stages }: Lesson,
  ridge: Csr,
  { users: vectors }: NetworkState,
): Promise<Omit<TieState, 'useful'> | null> {
  const { social } = past;
  if (ties === 'alike' || social.indices.length === 0) return Promise.resolve(null);
  return stages.run({ ...at, step: 'ties' }, (report) => {
    const { strength, meanProbability, model } = fitTieStrength({
      ...{ interactions, social, vectors, ridge, seed, signal: stages.hooks.signal },
      onProgress: (share) => report(Math.round(100 * share), 100),
    });
    return Promise.resolve({ strength, meanProbability, model });
  });
}

/** The influence of each person on friends, as a lift (`influenceLift`). */
export function measureInfluence({ at, past, prefs, stages }: Lesson): Promise<Float32Array> {
  return stages.run({ ...at, step: 'influence' }, () => Promise.resolve(influenceLift(past, prefs)));
}
