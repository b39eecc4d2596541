import { choosing, type Run } from '../learn/run.js';
import { sourced } from '../evaluate/parts-source.js';
import { type PartWeights } from '../models/fusion.js';
import { FALLBACK } from '../models/ranker-state.js';
import { BLENDS, LEARNT, spread } from './blends.js';
import { chooseColdWeights, type ColdChoice } from './choose-cold.js';
import { chooseWeights, type Choice } from './choose-weights.js';
import { type Validation } from './learn-validation.js';
import { chooseNewcomerWeights, FOR_NEWCOMERS } from './newcomers.js';
import { CandidatePools } from './pools.js';
import { type Settings } from './settings.js';

/** All that is chosen on earlier slices. */
export interface Chosen extends Choice, Settings {
  readonly cold: ColdChoice | null;
}

/** The phase `choose`: the weights of the parts, for everybody and for people with few items, on the slices of validation. */
export async function chooseFusion(run: Run, { settings, learnt }: Validation): Promise<Chosen> {
  const { dataset, kinds, stages, notes } = run;
  const standard = { ...settings, weights: defaultWeights(dataset.categories > 0), steps: [], cold: null };
  if (learnt.length === 0) {
    notes.push('weights are defaults: too few people in the earlier slices to choose on');
    return standard;
  }
  const slices = learnt.flatMap(({ slices, learnt }) =>
    slices.map((slice) => sourced(slice, kinds, { of: 'learnt', learnt })),
  );
  return stages.run({ phase: 'choose' }, async (report) => {
    const collected = await CandidatePools.collect(slices, choosing(run, report));
    const pools = collected.blended(learnt.length > 1 ? [...BLENDS, LEARNT] : BLENDS);
    const choice = chooseWeights(pools, {
      always: FALLBACK,
      allowed: pools.parts.filter((part) => !FOR_NEWCOMERS.has(part)),
    });
    // No part had a hit (a first window without a past).
    if (choice.steps.length === 0 || choice.steps[0].objective <= 0) return standard;
    const cold =
      chooseColdWeights(pools, choice.weights, dataset.regions > 0, FALLBACK) ??
      (await chooseNewcomerWeights(slices, choice.weights, pools, choosing(run, report)));
    return {
      ...choice,
      ...settings,
      weights: spread(choice.weights),
      cold: cold && { ...cold, weights: spread(cold.weights) },
    };
  });
}

/** Weights where nothing could be chosen: the best single part on a shop judged by date, else recent popularity. */
function defaultWeights(hasCategories: boolean): PartWeights {
  return hasCategories ? { 'category-180': 1 } : { 'recent-180': 1 };
}

/** Whether the general weights or those for the cold hold one of the parts. */
export function usesAny({ weights, cold }: Chosen, ...parts: string[]): boolean {
  return parts.some((part) => weights[part] !== undefined || cold?.weights[part] !== undefined);
}
