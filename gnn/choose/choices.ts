import { FALLBACK } from '../models/ranker-state.js';
import { BLENDS, LEARNT, spread } from './blends.js';
import { chooseWeights, type Choice } from './choose.js';
import { chooseColdWeights, type ColdChoice } from './choose-cold.js';
import { learnAndTune, type Tuned } from './learn-and-tune.js';
import { peopleFor, stepsFor, type FitOptions } from '../run/options.js';
import { type Plan } from '../run/plan.js';
import { chooseNewcomerWeights, FOR_NEWCOMERS } from './newcomers.js';
import { CandidatePools } from './pools.js';
import { defaultWeights } from '../card/rows.js';
import { fitted, scoring, type Run } from '../run/run.js';

/** `β` of friends beside the ridge where nothing could be chosen. */
const DEFAULT_BETA = 0.3;

/** All that is chosen on earlier slices. */
export interface Chosen extends Choice, Tuned {
  readonly cold: ColdChoice | null;
}

/** Chooses settings, then weights, on the slices before the test; each step a stage of the run. */
export async function choose(run: Run, plan: Plan): Promise<Chosen> {
  const { dataset, kinds, options, stages, notes } = run;
  const names = dataset.categories > 0 ? ['category-180'] : [];
  const most = stepsFor(dataset.users + dataset.items, options);
  const tied = dataset.social.indices.length > 0;
  const { network, fusionTemperature } = options;
  const { historyPower, ridge, dropout } = options.ridge;
  const standard: Tuned = {
    ridge: { historyPower, ridge, dropout },
    schedule: { steps: network.steps, negatives: network.negatives, temperature: network.temperature },
    fusionTemperature,
    friends: tied ? { beta: DEFAULT_BETA, weighted: false, byInfluence: false } : null,
    asTrained: true,
    networkSteps: { network: most, networkWithFriends: most },
  };
  const { validation, again } = plan;
  if (validation.length === 0) {
    notes.push('weights are defaults: too few people in the earlier slices to choose on');
    return { ...standard, weights: defaultWeights(names), steps: [], cold: null };
  }
  const people = peopleFor(dataset.items, options.maxPeople.choice, options);
  const { lessons, tuned } = await learnAndTune(run, validation, again, people, standard);
  const slices = lessons.flatMap(({ slices, learnt }) => slices.map((slice) => fitted(slice, kinds, learnt)));
  return stages.run('choose', async (report) => {
    const collected = await CandidatePools.collect(slices, scoring(run, people, report));
    const pools = collected.blended(again.length > 0 ? [...BLENDS, LEARNT] : BLENDS);
    const choice = chooseWeights(pools, {
      always: FALLBACK,
      allowed: pools.parts.filter((part) => !FOR_NEWCOMERS.has(part)),
    });
    // Nothing scored at all (a first window without a past): what is safe anywhere.
    if (choice.steps.length === 0 || choice.steps[0].objective <= 0) {
      return { ...tuned, weights: defaultWeights(names), steps: [], cold: null };
    }
    const cold =
      chooseColdWeights(pools, choice.weights, dataset.regions > 0, FALLBACK) ??
      (await chooseNewcomerWeights(slices, choice.weights, pools, scoring(run, people, report)));
    return {
      ...choice,
      ...tuned,
      weights: spread(choice.weights),
      cold: cold && { ...cold, weights: spread(cold.weights) },
    };
  });
}

/** Options with what was chosen in their place. */
export function withChosen(options: FitOptions, { ridge, schedule, fusionTemperature }: Tuned): FitOptions {
  return {
    ...options,
    ridge: { ...options.ridge, ...ridge },
    network: { ...options.network, ...schedule },
    fusionTemperature,
  };
}

/** Whether the general weights or those for the cold hold one of the parts. */
export function usesAny({ weights, cold }: Chosen, ...parts: string[]): boolean {
  return parts.some((part) => weights[part] !== undefined || cold?.weights[part] !== undefined);
}
