import { type PartWeights } from '../models/fusion.js';
import { type ColdWeights } from '../models/ranker-state.js';
import { chooseWeights, type ChoiceStep } from './choose-weights.js';
import { type CandidatePools } from './pools.js';

/** What is served to people with few items of their own, and how it came about. */
export interface ColdChoice extends ColdWeights {
  /** Changes to the weights of everyone else, each with what it brought to these people. */
  readonly steps: readonly ChoiceStep[];
  /** Person-windows it was chosen on. */
  readonly people: number;
}

/** At most how many items of her own make a person cold: the candidates. */
const THRESHOLDS = [0, 3, 10] as const;
/** What may weigh otherwise for them: what friends have, and where regions are known what is popular in hers. */
const FRIENDS = ['friends', 'ridge-friends', 'network-circle', 'network-friends'];
/** A few people and three thresholds to choose from: luck is likelier than among everyone, so a whole standard error. */
const ERRORS = 1;
/** Fewer person-windows than this choose nothing. */
export const FEWEST_COLD = 60;

/**
 * Weights for the cold, by the rule of `chooseWeights`: from the general weights on, the best single change of what friends
 * and region say, as long as it gains in every fold and by more than a standard error, among the cold alone. Of the
 * thresholds the one that gains most over all people. Free to change every part at half a standard error, it chose four
 * changes on 272 people of the demo shop's earlier weeks that gained nothing in the weeks after.
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
