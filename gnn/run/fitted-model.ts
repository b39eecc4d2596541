import { type KindTable } from '../data/dataset.js';
import { cardData, type ModelCard } from '../card/card.js';
import { type Chosen } from '../choose/choose-fusion.js';
import { withSettings } from '../choose/settings.js';
import { stepsFor } from '../learn/options.js';
import { type Run } from '../learn/run.js';
import { startFrom, type RunStart } from '../learn/warm.js';
import { countState, FALLBACK, withCells, type LearntState, type RankerState } from '../models/ranker-state.js';
import { type JudgedTest } from './judge-test.js';
import { type Plan } from './plan.js';

/** A model that can serve (`Ranker`), with the card that says how good it is. */
export interface FittedModel {
  readonly state: RankerState;
  /** How events were read; people must be read in the same way when they are served. */
  readonly kinds: KindTable;
  readonly card: ModelCard;
  /** For the next run: `FitOptions.warm`, once it is in that run's rows. */
  readonly start: RunStart;
}

/** What the run found out about its model. */
interface Judged extends Pick<JudgedTest, 'rows' | 'slices' | 'verdicts' | 'fairness'>, Pick<ModelCard, 'rolling'> {
  /** Whether events were read by the roots of their weights. */
  readonly rootsOfWeights: boolean;
}

export function fittedModel(
  run: Run,
  plan: Plan,
  choice: Chosen,
  learnt: LearntState,
  { rows, slices, verdicts, fairness, rolling, rootsOfWeights }: Judged,
): FittedModel {
  const { dataset, kinds, options, stages, notes } = run;
  const state = stateOf(run, choice, learnt);
  const { backend, seed, itemKnn, stoppingShare, maxPeople, budgetSeconds } = options;
  const chosen = withSettings(options, choice);
  const steps = stepsFor(dataset.users + dataset.items, chosen);
  const card: ModelCard = {
    format: 1,
    data: cardData(dataset, kinds),
    split: plan.split,
    seed,
    backend,
    options: {
      events: rootsOfWeights ? 'roots of weights' : 'weights',
      itemKnn,
      ridge: chosen.ridge,
      friends: choice.friends,
      asTrained: choice.asTrained,
      network: { ...chosen.network, steps, stopAfter: choice.networkSteps },
      stoppingShare,
      fusionTemperature: chosen.fusionTemperature,
      maxPeople,
      budgetSeconds,
    },
    weights: state.weights,
    steps: choice.steps,
    cold: choice.cold,
    rows,
    slices,
    verdicts,
    fairness,
    rolling,
    seconds: stages.seconds,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    notes,
  };
  return { state, kinds, card, start: startFrom(options.warm, stages.starts, choice.networkSteps) };
}

function stateOf({ dataset, kinds }: Run, choice: Chosen, learnt: LearntState): RankerState {
  const cold =
    choice.cold === null ? null : { atMost: choice.cold.atMost, weights: { ...FALLBACK, ...choice.cold.weights } };
  return {
    counted: countState(dataset, kinds),
    learnt: withCells(learnt, dataset.items),
    weights: { ...FALLBACK, ...choice.weights },
    cold,
  };
}
