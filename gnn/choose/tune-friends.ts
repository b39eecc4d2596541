import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { type KindTable } from '../data/dataset.js';
import { heardShares, type InfluenceState } from '../models/heard-shares.js';
import { type NetworkState } from '../models/ranker-state.js';
import { type TieState } from '../models/tie-shares.js';
import { type Csr } from '../tensors/csr.js';
import { scaleOf, type FriendsChoice } from '../learn/friends-scale.js';
import { choosing, type Run } from '../learn/run.js';
import { type LearntSlices } from './learn-validation.js';
import { gainsInEveryFold } from './choose-weights.js';
import { objective } from './objective.js';
import { sourced, type FriendsTrial } from '../evaluate/parts-source.js';
import { type ScoringOptions } from '../evaluate/people.js';
import { evaluate } from '../evaluate/protocol.js';
import { type Slice } from '../evaluate/splits.js';

/** `β` of friends beside the ridge. Zero needs no trial: the ridge alone is a part of its own. */
const BETAS = [0.15, 0.3, 0.5, 0.8] as const;
/** Weights of the network beside ridge and friends while `β` is chosen. */
const NETWORK_WEIGHTS = [0, 0.5, 1, 2] as const;

/** Slices to choose on, and the parts learnt on the past of the first of them: those that tell how friends are heard. */
interface FriendsSlices {
  readonly slices: readonly Slice[];
  readonly ridge: Csr;
  readonly network: NetworkState;
  readonly ties: TieState | null;
  readonly influence: InfluenceState;
}

type Way = Pick<FriendsChoice, 'weighted' | 'byInfluence'>;

/** A choice with its figures. */
interface Judged {
  readonly choice: FriendsChoice;
  /** `objective` of each person-window, in the order of `users`. */
  readonly values: Float64Array;
  readonly users: Int32Array;
}

/**
 * Chooses how friends are heard, on the slices of validation.
 *
 * @returns null where no influence was measured: nobody is tied
 */
export function chooseFriends(run: Run, learnt: readonly LearntSlices[]): Promise<FriendsChoice | null> {
  const groups = learnt.flatMap(({ slices, learnt: { ridge, network, ties, influence } }) =>
    ridge && network && influence ? [{ slices, ridge, network, ties, influence }] : [],
  );
  if (groups.length === 0) return Promise.resolve(null);
  return run.stages.run({ phase: 'validation', step: 'friends' }, (report) =>
    tuneFriends(groups, run.kinds, () => choosing(run, report)),
  );
}

/**
 * The best of a few `β`, with ties by their strength and with ties that all count alike, on slices cut from train. Each is
 * judged alone and beside the network, as it is used: the network scores a person's own taste, so friends may weigh more beside it
 * (on a slice of Yelp .3 is best alone, .5 to .8 with the network).
 *
 * Then every `β` with friends by their influence, which is kept where it gains more than a paired standard error and in every fold
 * of people, by the rule for a part of the fusion.
 *
 * @param groups one, or several where the same data were held out more than once
 * @param scoring made anew for each of the two, so that both draw the same people
 */
export async function tuneFriends(
  groups: readonly FriendsSlices[],
  kinds: KindTable,
  scoring: () => ScoringOptions,
): Promise<FriendsChoice> {
  const strengths = groups[0].ties === null ? [false] : [true, false];
  const best = (ways: readonly Way[]): Promise<Judged> => bestOf(ways, groups, kinds, scoring());
  const alike = await best(strengths.map((weighted) => ({ weighted, byInfluence: false })));
  const raised = await best([{ weighted: alike.choice.weighted, byInfluence: true }]);
  const { difference, standardError } = pairedDifference(raised.values, alike.values, alike.users);
  const holds = difference > standardError && gainsInEveryFold(raised.values, alike.values, alike.users);
  return holds ? raised.choice : alike.choice;
}

async function bestOf(
  ways: readonly Way[],
  groups: readonly FriendsSlices[],
  kinds: KindTable,
  scoring: ScoringOptions,
): Promise<Judged> {
  const trials = groups.map((group) => trialsOf(ways, group, kinds));
  const { rows, users } = await evaluate(
    groups.flatMap(({ slices, ridge, network }, n) =>
      slices.map((slice) => sourced(slice, kinds, { of: 'friends', ridge, network, trials: trials[n] })),
    ),
    trials[0].flatMap((_, n) =>
      NETWORK_WEIGHTS.map((network) => ({ name: `${n} + ${network}`, weights: { [`${n}`]: 1, network } })),
    ),
    scoring,
  );
  const values = rows.map(objective);
  const scores = values.map(mean);
  const won = scores.indexOf(Math.max(...scores));
  const { beta, weighted, byInfluence } = trials[0][Math.floor(won / NETWORK_WEIGHTS.length)];
  return { choice: { beta, weighted, byInfluence }, values: values[won], users };
}

/** Every `β` in every way, in units of the learnt scale (`scaleOf`). */
function trialsOf(
  ways: readonly Way[],
  { slices, ridge, ...told }: FriendsSlices,
  kinds: KindTable,
): readonly (FriendsChoice & FriendsTrial)[] {
  return ways.flatMap((way) => {
    const ties = told.ties && { ...told.ties, useful: way.weighted };
    const influence = { ...told.influence, useful: way.byInfluence };
    const scale = scaleOf(slices[0].past, kinds, ridge, heardShares(ties, influence));
    return BETAS.map((beta) => ({ ...way, beta, factor: beta * scale, ties, influence }));
  });
}
