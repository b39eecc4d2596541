import { type PartWeights } from '../models/fusion.js';
import { type ColdWeights } from '../models/ranker-state.js';
import { chooseWeights, type ChoiceStep } from './choose-weights.js';
import { type CandidatePools } from './pools.js';

/** Weights for people with few items, and how they were chosen. */
export interface ColdChoice extends ColdWeights {
  /** Changes to the general weights, each with its gain for these people. */
  readonly steps: readonly ChoiceStep[];
  /** Person-windows it was chosen on. */
  readonly people: number;
}

/** Candidates for the number of items up to which a person is cold. */
const THRESHOLDS = [0, 3, 10] as const;
/** Parts that may have another weight for the cold: those that hear friends, and where regions are known `regional`. */
const FRIENDS = ['friends', 'ridge-friends', 'network-circle', 'network-friends'];
/** A whole standard error: with few people and three thresholds, a gain by luck is likelier than among everyone. */
const ERRORS = 1;
/** With fewer person-windows nothing is chosen. */
export const FEWEST_COLD = 60;

/**
 * Weights for cold people, by the rule of `chooseWeights`: starting from the general weights, the best single change to a part that
 * hears friends or to `regional`, as long as it gains in every fold and by more than a standard error, among cold people alone.
 * Of the thresholds, the one with the largest gain over all people. With all parts free and half a standard error, four changes
 * chosen on 272 people of the demo shop's earlier weeks gained nothing in the weeks after.
 *
 * @param general weights of everyone else
 * @param hasRegions whether people's regions are known
 * @param always as in `chooseWeights`
 * @returns null where there are too few cold people or no change counts
 */
export function chooseColdWeights(
  pools: CandidatePools,
  general: PartWeights,
  hasRegions: boolean,
  always: PartWeights = {},
): ColdChoice | null {
  const allowed = hasRegions ? [...FRIENDS, 'regional'] : FRIENDS;
  let best: { readonly choice: ColdChoice; readonly total: number } | null = null;
  for (const atMost of THRESHOLDS) {
    const group = pools.withAtMost(atMost);
    const people = group.people.length;
    if (people < FEWEST_COLD) continue;
    const { weights, steps } = chooseWeights(group, { start: general, always, allowed, errors: ERRORS });
    const total = steps.reduce((sum, { gain }) => sum + gain, 0) * people;
    if (steps.length > 0 && total > (best?.total ?? 0)) best = { choice: { atMost, weights, steps, people }, total };
  }
  return best?.choice ?? null;
}
