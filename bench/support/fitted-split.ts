import { FIT_DEFAULTS, thoroughOptions, type Csr, type Dataset, type RankerState } from '../../gnn/index.js';
import { learnParts } from '../../gnn/learn/learn-parts.js';
import { lessonOf } from '../../gnn/learn/lesson.js';
import { evaluate } from '../../gnn/evaluate/protocol.js';
import { givenSlice } from '../../gnn/evaluate/splits.js';
import { Stages } from '../../gnn/learn/stages.js';
import { countState, partsOf } from '../../gnn/models/ranker-state.js';
import { mean } from '../../src/algorithms/statistics.js';
import { GIVEN_KINDS, readGivenSplit } from '../../src/features/models/index.js';

/** A published split with a model of settings that are given, not tuned: for what is compared on one and the same model. */
export interface FittedSplit {
  readonly dataset: Dataset;
  readonly test: Csr;
  readonly state: RankerState;
}

/** @param steps of the network; fewer cost less and rank worse */
export async function fittedSplit(folder: string, steps: number): Promise<FittedSplit> {
  const { dataset, test } = readGivenSplit(folder);
  const { network, ridge } = { ...FIT_DEFAULTS, ...thoroughOptions(dataset.items) };
  const options = {
    ...FIT_DEFAULTS,
    stepBudget: Infinity,
    network: { ...network, steps },
    ridge: { ...ridge, historyPower: 0.25 },
  };
  const hasFriends = dataset.social.indices.length > 0;
  const stages = new Stages('bench', { log: (line) => console.log(line) }, () => performance.now());
  const lesson = lessonOf({ kinds: GIVEN_KINDS, options, stages }, { phase: 'final' }, dataset);
  const learnt = await learnParts(lesson, {
    ...{ ridge: true, network: true, networkWithFriends: false },
    friends: hasFriends ? { beta: 0.3, weighted: true, byInfluence: false } : null,
    steps: { network: steps },
  });
  const weights = { [hasFriends ? 'ridge-friends' : 'ridge']: 1, network: 1 };
  return { dataset, test, state: { counted: countState(dataset, GIVEN_KINDS), learnt, weights, cold: null } };
}

/** NDCG@20 of a state on the split's test, everybody with a test item. */
export async function ndcgOf({ dataset, test }: FittedSplit, state: RankerState): Promise<number> {
  const served = partsOf(state.counted, state.learnt).filter(({ name }) => name in state.weights);
  const fitted = [{ slice: givenSlice(dataset, test), parts: served }];
  const { rows } = await evaluate(fitted, [{ name: 'served', weights: state.weights }], { kinds: GIVEN_KINDS });
  return mean(rows[0].figures['ndcg@20']);
}
