import { mkdir } from 'node:fs/promises';
import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { validateDataset } from '../data/validate.js';
import { countState, FALLBACK, partsOf, type LearntState, type RankerState } from '../models/ranker-state.js';
import { cardData, cardRows, cardSlices, SERVED, verdicts, type ModelCard } from './card.js';
import { chooseWeights, type Choice } from './choose.js';
import { chooseColdWeights, type ColdChoice } from './choose-cold.js';
import { fitLearnt, HEARING_FRIENDS, wantedBy, type NetworkSteps } from './fit-parts.js';
import { FIT_DEFAULTS, peopleFor, stepsFor, type FitOptions } from './options.js';
import { type FittedSlice } from './people.js';
import { planSplit, type Plan } from './plan.js';
import { CandidatePools } from './pools.js';
import { evaluate } from './protocol.js';
import { cardSpecs, defaultWeights } from './rows.js';
import { type Slice } from './splits.js';
import { fingerprintOf, Stages, type RunHooks } from './stages.js';
import { tuneFriends, tuneRidge, type FriendsChoice, type RidgeSettings } from './tune.js';

/** A model that can serve (`Ranker`), with the card that says how good it is. */
export interface FittedModel {
  readonly state: RankerState;
  readonly card: ModelCard;
}

/** Up to so many people and items the network with friends is a candidate; above it is a row for comparison only. */
const SMALL_GRAPH = 20_000;
/** `β` of friends beside the ridge where nothing could be chosen. */
const DEFAULT_BETA = 0.3;

interface Run {
  readonly dataset: Dataset;
  readonly kinds: KindTable;
  readonly options: FitOptions;
  readonly stages: Stages;
  readonly notes: string[];
  /** Whether the budget is spent. */
  readonly late: () => boolean;
}

/**
 * The whole run of the trainer: split; learn on the past of validation and choose weights there; learn on the past of test
 * and read the test once; refit what was chosen on everything. Seeded and repeatable. With `hooks.checkpointDir` a
 * killed run goes on from its finished stages; the caller removes the folder when the model is safe.
 *
 * @param options over `FIT_DEFAULTS`
 * @param now milliseconds; only for how long stages took and for the budget
 * @throws InvalidDataset, or the signal's reason where it is aborted
 */
export async function fitAndEvaluate(
  dataset: Dataset,
  kinds: KindTable,
  options: Partial<FitOptions>,
  now: () => number,
  hooks: RunHooks = {},
): Promise<FittedModel> {
  validateDataset(dataset, kinds);
  const settings = { ...FIT_DEFAULTS, ...options };
  if (hooks.checkpointDir !== undefined) await mkdir(hooks.checkpointDir, { recursive: true });
  const stages = new Stages(fingerprintOf(dataset, [kinds, settings]), hooks, now);
  const start = now();
  const late = (): boolean => now() - start > settings.budgetSeconds * 1000;
  const run: Run = { dataset, kinds, options: settings, stages, notes: [], late };
  const plan = planSplit(dataset, kinds, settings.split, seededRng(settings.seed));
  const choice = await choose(run, plan);
  const { learnt, ...judged } = await judge(run, plan, choice);
  // A given split's train is all there is: what was judged is what serves.
  const state = stateOf(
    run,
    choice,
    plan.test?.past === dataset && learnt !== null ? learnt : await refit(run, choice),
  );
  const { backend, seed, itemKnn, ridge, network, stoppingShare, fusionTemperature, maxPeople, budgetSeconds } =
    settings;
  const most = stepsFor(dataset.users + dataset.items, settings);
  const card: ModelCard = {
    format: 1,
    data: cardData(dataset, kinds),
    split: plan.split,
    seed,
    backend,
    options: {
      itemKnn,
      ridge: { ...ridge, ...choice.ridge },
      friends: choice.friends,
      network: { ...network, steps: most, stopAfter: choice.networkSteps },
      stoppingShare,
      fusionTemperature,
      maxPeople,
      budgetSeconds,
    },
    weights: state.weights,
    steps: choice.steps,
    cold: choice.cold,
    ...judged,
    seconds: stages.seconds,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    notes: run.notes,
  };
  return { state, card };
}

interface Chosen extends Choice {
  readonly ridge: RidgeSettings;
  /** Null where nobody is tied to anybody. */
  readonly friends: Pick<FriendsChoice, 'beta' | 'weighted'> | null;
  readonly cold: ColdChoice | null;
  readonly networkSteps: NetworkSteps;
}

async function choose(run: Run, plan: Plan): Promise<Chosen> {
  const { dataset, kinds, options, stages, notes } = run;
  const names = dataset.categories > 0 ? ['category-180'] : [];
  const most = stepsFor(dataset.users + dataset.items, options);
  const tied = dataset.social.indices.length > 0;
  const { historyPower, ridge, dropout } = options.ridge;
  const defaults: Chosen = {
    weights: defaultWeights(names),
    steps: [],
    ridge: { historyPower, ridge, dropout },
    friends: tied ? { beta: DEFAULT_BETA, weighted: false } : null,
    cold: null,
    networkSteps: { network: most, networkWithFriends: most },
  };
  const { validation } = plan;
  if (validation.length === 0) {
    notes.push('weights are defaults: too few people in the earlier slices to choose on');
    return defaults;
  }
  const people = peopleFor(dataset.items, options.maxPeople.choice);
  const settings = await stages.run('tune-ridge', (report) =>
    tuneRidge(validation, kinds, options.ridge, scoring(run, people), (share) => report(Math.round(100 * share), 100)),
  );
  // The first window's past: what is learnt grows old over the windows, as it does between two trainings of a shop.
  const { past } = validation[0];
  const small = dataset.users + dataset.items <= SMALL_GRAPH && tied;
  const fit = await fitLearnt(
    'validation',
    past,
    kinds,
    { ...options, ridge: { ...options.ridge, ...settings } },
    { ridge: true, network: true, networkWithFriends: small },
    stages,
    null,
    null,
  );
  const { ridge: learntRidge } = fit;
  const friends =
    tied && learntRidge !== null
      ? await stages.run('choose-friends', (report) =>
          tuneFriends(validation, kinds, { ridge: learntRidge, ties: fit.ties }, scoring(run, people, report)),
        )
      : null;
  const ties = fit.ties && { ...fit.ties, useful: friends?.weighted ?? false };
  const learnt = { ...fit, ties, friendsFactor: friends?.factor ?? null };
  const found = learnt.network?.steps ?? most;
  const networkSteps = { network: found, networkWithFriends: learnt.networkWithFriends?.steps ?? found };
  const tuned = { ridge: settings, friends: friends ?? defaults.friends, networkSteps };
  return stages.run('choose', async (report) => {
    const pools = await CandidatePools.collect(
      validation.map((slice) => fitted(slice, kinds, learnt)),
      scoring(run, people, report),
    );
    const choice = chooseWeights(pools, { always: FALLBACK });
    // Nothing scored at all (a first window without a past): what is safe anywhere.
    if (choice.steps.length === 0 || choice.steps[0].objective <= 0) return { ...defaults, ...tuned };
    return { ...choice, ...tuned, cold: chooseColdWeights(pools, choice.weights, dataset.regions > 0, FALLBACK) };
  });
}

async function judge(
  run: Run,
  plan: Plan,
  choice: Chosen,
): Promise<Pick<ModelCard, 'rows' | 'rolling' | 'slices' | 'verdicts'> & { readonly learnt: LearntState | null }> {
  const { dataset, kinds, options, stages, notes } = run;
  const { test, rolling } = plan;
  if (test === null) {
    notes.push(`no table: ${plan.split.reason}`);
    return { rows: [], rolling: [], slices: [], verdicts: [], learnt: null };
  }
  const needed = usesAny(choice, 'network-friends');
  const wanted = dataset.social.indices.length > 0 && (needed || !run.late());
  if (!wanted && dataset.social.indices.length > 0) notes.push('budget spent: no row for the network with friends');
  const learnt = await fitLearnt(
    'test',
    test.past,
    kinds,
    { ...options, ridge: { ...options.ridge, ...choice.ridge } },
    { ridge: true, network: true, networkWithFriends: wanted },
    stages,
    choice.networkSteps,
    choice.friends,
  );
  const once = [fitted(test, kinds, learnt)];
  const specs = cardSpecs(
    once[0].parts.map((part) => part.name),
    choice,
  );
  const evaluation = await stages.run('test', (report) =>
    evaluate(once, specs, scoring(run, options.maxPeople.test, report)),
  );
  const rows = cardRows(evaluation);
  const result = { rows, slices: cardSlices(evaluation, test.past), verdicts: verdicts(rows), learnt };
  if (rolling.length === 0) return { ...result, rolling: [] };
  if (run.late()) {
    notes.push('budget spent: the test was not asked again window by window');
    return { ...result, rolling: [] };
  }
  // Window by window only what counting keeps fresh, and what is served: the rest has been judged above.
  const fresh = specs.filter(
    ({ name, weights }) => name.startsWith(SERVED) || !Object.keys(weights).some((part) => part.startsWith('network')),
  );
  const parts = new Set(
    fresh.flatMap(({ weights, cold }) => [...Object.keys(weights), ...Object.keys(cold?.weights ?? {})]),
  );
  const again = await stages.run('rolling', (report) =>
    evaluate(
      rolling.map((slice) => {
        const all = fitted(slice, kinds, learnt);
        return { slice, parts: all.parts.filter((part) => parts.has(part.name)) };
      }),
      fresh,
      scoring(run, peopleFor(dataset.items, options.maxPeople.rolling), report),
    ),
  );
  return { ...result, rolling: cardRows(again) };
}

/** What was chosen, on all there is. */
async function refit(run: Run, choice: Chosen): Promise<LearntState> {
  const { dataset, kinds, options, stages } = run;
  return fitLearnt(
    'final',
    dataset,
    kinds,
    { ...options, ridge: { ...options.ridge, ...choice.ridge } },
    wantedBy((...parts) => usesAny(choice, ...parts), choice.friends?.weighted ?? false),
    stages,
    choice.networkSteps,
    usesAny(choice, ...HEARING_FRIENDS) ? choice.friends : null,
  );
}

function stateOf({ dataset, kinds }: Run, choice: Chosen, learnt: LearntState): RankerState {
  const cold =
    choice.cold === null ? null : { atMost: choice.cold.atMost, weights: { ...FALLBACK, ...choice.cold.weights } };
  return { counted: countState(dataset, kinds), learnt, weights: { ...FALLBACK, ...choice.weights }, cold };
}

/** Whether the general weights or those for the cold hold one of the parts. */
function usesAny({ weights, cold }: Chosen, ...parts: string[]): boolean {
  return parts.some((part) => weights[part] !== undefined || cold?.weights[part] !== undefined);
}

function fitted(slice: Slice, kinds: KindTable, learnt: LearntState): FittedSlice {
  return { slice, parts: partsOf(countState(slice.past, kinds), learnt) };
}

function scoring(
  run: Run,
  maxPeople: number,
  report?: (done: number, total: number) => void,
): Parameters<typeof CandidatePools.collect>[1] {
  const { kinds, options, stages } = run;
  return {
    kinds,
    maxPeople,
    rng: seededRng(options.seed),
    signal: stages.hooks.signal,
    onProgress: report,
  };
}
