import { mean } from '../../src/algorithms/statistics.js';
import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { validateDataset } from '../data/validate.js';
import { type PartWeights } from '../models/fusion.js';
import { type Part } from '../models/part.js';
import { BY_SOCIAL_NETWORK } from '../models/ranker-state.js';
import { type Csr } from '../tensors/csr.js';
import { SERVED, WITHOUT_FRIENDS } from '../card/card.js';
import { chooseFusion, usesAny, type Chosen } from '../choose/choose-fusion.js';
import { learnValidation } from '../choose/learn-validation.js';
import { chooseRidge } from '../choose/tune-ridge.js';
import { withFakeFriends, type FakeKind } from './fake-friends.js';
import { FIT_DEFAULTS, type FitOptions } from '../learn/options.js';
import { learnChosen } from './learn-chosen.js';
import { planSplit, type Plan } from './plan.js';
import { sourced } from '../evaluate/parts-source.js';
import { evaluate, METRICS, type Metric } from '../evaluate/protocol.js';
import { type RowSpec } from '../evaluate/row-spec.js';
import { cardSpecs } from '../card/rows.js';
import { scoring, type Run } from '../learn/run.js';
import { SharedStages } from './shared-stages.js';
import { type Slice } from '../evaluate/splits.js';
import { type RunHooks } from '../learn/stages.js';

/** The model that would serve, and the one of a run in which all ties count alike. */
type TrialRowName = 'model' | 'model, ties all alike' | 'model, friends left out';

export interface TrialRow {
  readonly name: TrialRowName;
  /** Means over people. */
  readonly figures: Readonly<Record<Metric, number>>;
  /** The weights chosen on the validation slice. */
  readonly weights: PartWeights;
  readonly friends: Chosen['friends'];
}

/** The result with one number of made-up friendships. */
export interface FakeFriendsTrial {
  /** Made-up friendships over real ones: 1 = as many. */
  readonly fraction: number;
  /** Friendships in all. */
  readonly ties: number;
  /** Share of all friendships that is made up, and the estimate of the training; null where it judged no ties. */
  readonly fakeShare: number;
  readonly estimatedFakeShare: number | null;
  readonly rows: readonly TrialRow[];
}

export interface FakeFriendsOptions extends Partial<FitOptions> {
  /** Numbers of made-up friendships over real ones, in the order of the table. */
  readonly fractions: readonly number[];
  /** How the ends of made-up friendships are drawn. */
  readonly fakes?: FakeKind;
}

/**
 * The trial of GBSR (Yang et al., KDD 2024): made-up friendships are added before the training. For each number of them a whole
 * run chooses on its validation slice, learns and judges the test once, with ties judged and, for comparison, with ties that all
 * count alike. Stages that do not look at ties are shared by all runs (`SharedStages`).
 *
 * @param onTrial called with each result when it is there
 * @throws InvalidDataset, or the signal's reason where it is aborted
 */
export async function fakeFriendsTrials(
  dataset: Dataset,
  kinds: KindTable,
  { fractions, fakes = 'uniform', ...options }: FakeFriendsOptions,
  now: () => number,
  hooks: Omit<RunHooks, 'checkpointDir'> = {},
  onTrial: (trial: FakeFriendsTrial) => void = () => undefined,
): Promise<FakeFriendsTrial[]> {
  validateDataset(dataset, kinds);
  const settings = { ...FIT_DEFAULTS, ...options };
  const stages = new SharedStages(hooks, now);
  const plan = planSplit(dataset, kinds, settings.split, seededRng(settings.seed), settings.choosingPeople);
  const trials: FakeFriendsTrial[] = [];
  for (const fraction of fractions) {
    const social = withFakeFriends(dataset.social, fraction, settings.seed, fakes);
    const run: Run = {
      kinds,
      stages,
      dataset: { ...dataset, social },
      options: settings,
      notes: [],
      late: () => false,
    };
    const { estimatedFakeShare, rows } = await trial(run, among(plan, social), trials.length === 0);
    const ties = social.indices.length / 2;
    const fakeShare = ties === 0 ? 0 : 1 - dataset.social.indices.length / 2 / ties;
    trials.push({ fraction, ties, fakeShare, estimatedFakeShare, rows });
    onTrial(trials[trials.length - 1]);
  }
  return trials;
}

/** The slices of a plan with other ties. */
function among(plan: Plan, social: Csr): Plan {
  const befriended = (slice: Slice): Slice => ({ ...slice, past: { ...slice.past, social } });
  const { validation, again, test } = plan;
  return {
    ...plan,
    validation: validation.map(befriended),
    again: again.map(befriended),
    test: test && befriended(test),
  };
}

/** Both ways of counting ties, in one pass over the test. */
async function trial(
  run: Run,
  plan: Plan,
  withBaseline: boolean,
): Promise<Pick<FakeFriendsTrial, 'rows' | 'estimatedFakeShare'>> {
  const { test } = plan;
  if (test === null) throw new RangeError(plan.split.reason);
  const judged = await contender(run, plan, test, '');
  const alike = await contender({ ...run, options: { ...run.options, ties: 'alike' } }, plan, test, ', ties all alike');
  const contenders = [
    { ...judged.served, name: 'model', choice: judged.choice },
    { ...alike.served, name: 'model, ties all alike', choice: alike.choice },
    ...(withBaseline && judged.alone !== null
      ? [{ ...judged.alone, name: 'model, friends left out', choice: judged.choice }]
      : []),
  ] as const;
  const used = new Set(contenders.flatMap((row) => [row, row.cold].flatMap((one) => Object.keys(one?.weights ?? {}))));
  const parts = new Map([...alike.parts, ...judged.parts].map((part) => [part.name, part]));
  const { rows } = await run.stages.run({ phase: 'test' }, (report) =>
    evaluate(
      [{ slice: test, parts: [...parts.values()].filter(({ name }) => used.has(name)) }],
      contenders,
      scoring(run, run.options.maxPeople.test, report),
    ),
  );
  return {
    estimatedFakeShare: judged.estimatedFakeShare,
    rows: rows.map(({ figures }, r) => ({
      name: contenders[r].name as TrialRowName,
      figures: Object.fromEntries(METRICS.map((metric) => [metric, mean(figures[metric])])) as TrialRow['figures'],
      weights: contenders[r].choice.weights,
      friends: contenders[r].choice.friends,
    })),
  };
}

interface Contender {
  readonly choice: Chosen;
  readonly served: RowSpec;
  /** The served row without friends; null where friends have no weight. */
  readonly alone: RowSpec | null;
  readonly parts: readonly Part[];
  readonly estimatedFakeShare: number | null;
}

/** Parts that hear friends: of two contenders only these differ. */
const HEARS_FRIENDS = /friends/;

/** Chooses and learns what would be served. @param suffix for the names of parts that hear friends */
async function contender(run: Run, plan: Plan, test: Slice, suffix: string): Promise<Contender> {
  const ridge = await chooseRidge(run, plan.validation);
  // Not kept in a variable: its learnt parts must be free before the test.
  const choice = await chooseFusion(run, await learnValidation(run, plan, ridge));
  const wanted = { ridge: true, network: true, networkWithFriends: usesAny(choice, ...BY_SOCIAL_NETWORK) };
  const learnt = await learnChosen(run, choice, { phase: 'test' }, test.past, wanted);
  const { parts } = sourced(test, run.kinds, { of: 'learnt', learnt });
  const named = (part: string): string => (HEARS_FRIENDS.test(part) ? part + suffix : part);
  const renamed = (weights: PartWeights): PartWeights =>
    Object.fromEntries(Object.entries(weights).map(([part, weight]) => [named(part), weight]));
  const specs = cardSpecs(
    parts.map(({ name }) => name),
    choice,
  ).map(({ cold, ...spec }) => ({
    ...spec,
    weights: renamed(spec.weights),
    ...(cold && { cold: { ...cold, weights: renamed(cold.weights) } }),
  }));
  return {
    choice,
    served: specs.find(({ name }) => name === SERVED)!,
    alone: specs.find(({ name }) => name === WITHOUT_FRIENDS) ?? null,
    parts: parts.map((part) => ({ ...part, name: named(part.name) })),
    estimatedFakeShare: learnt.ties?.model.fakeShare ?? null,
  };
}
