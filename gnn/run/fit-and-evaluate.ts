import { mkdir } from 'node:fs/promises';
import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { validateDataset } from '../data/validate.js';
import {
  BY_SOCIAL_NETWORK,
  countState,
  FALLBACK,
  HEARING_FRIENDS,
  withCells,
  type LearntState,
  type RankerState,
} from '../models/ranker-state.js';
import { cardData, cardRows, cardSlices, verdicts, type ModelCard } from '../card/card.js';
import { choose, usesAny, withChosen, type Chosen } from '../choose/choices.js';
import { fitLearnt, heardOtherwise, placed, wantedBy } from './fit-parts.js';
import { FIT_DEFAULTS, stepsFor, type FitOptions } from './options.js';
import { planSplit, type Plan } from './plan.js';
import { evaluate } from '../evaluate/protocol.js';
import { judgeRolling } from './rolling.js';
import { cardSpecs } from '../card/rows.js';
import { sourced } from '../evaluate/parts-source.js';
import { scoring, type Run } from './run.js';
import { chooseReading } from '../choose/tune-reading.js';
import { fingerprintOf, Stages, type RunHooks } from './stages.js';
import { startFrom, usableStart, type RunStart } from './warm.js';

/** A model that can serve (`Ranker`), with the card that says how good it is. */
export interface FittedModel {
  readonly state: RankerState;
  /** How events were read: people are to be looked at in the same way. */
  readonly kinds: KindTable;
  readonly card: ModelCard;
  /** For the next run: `FitOptions.warm`, once it is in that run's rows. */
  readonly start: RunStart;
}

/**
 * The whole run of the trainer: split; choose how events are read; learn on the past of validation and choose weights there; learn on the past of test
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
  const plan = planSplit(dataset, kinds, settings.split, seededRng(settings.seed), settings.choosingPeople);
  const notes: string[] = [];
  const warm = usableStart(settings, plan, notes);
  const asGiven: Run = { dataset, kinds, options: { ...settings, warm }, stages, notes, late };
  const run: Run = { ...asGiven, kinds: await chooseReading(asGiven, plan.validation) };
  const choice = await choose(run, plan);
  const { learnt, ...judged } = await judge(run, plan, choice);
  // A given split's train is all there is: what was judged is what serves.
  const state = stateOf(
    run,
    choice,
    plan.test?.past === dataset && learnt !== null ? learnt : await refit(run, choice),
  );
  const { backend, seed, itemKnn, stoppingShare, maxPeople, budgetSeconds } = settings;
  const chosen = withChosen(settings, choice);
  const most = stepsFor(dataset.users + dataset.items, chosen);
  const card: ModelCard = {
    format: 1,
    data: cardData(dataset, kinds),
    split: plan.split,
    seed,
    backend,
    options: {
      events: run.kinds === kinds ? 'weights' : 'roots of weights',
      itemKnn,
      ridge: chosen.ridge,
      friends: choice.friends,
      asTrained: choice.asTrained,
      network: { ...chosen.network, steps: most, stopAfter: choice.networkSteps },
      stoppingShare,
      fusionTemperature: chosen.fusionTemperature,
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
  return { state, kinds: run.kinds, card, start: startFrom(warm, stages.starts, choice.networkSteps) };
}

async function judge(
  run: Run,
  plan: Plan,
  choice: Chosen,
): Promise<Pick<ModelCard, 'rows' | 'rolling' | 'slices' | 'verdicts'> & { readonly learnt: LearntState | null }> {
  const { dataset, kinds, options, stages, notes } = run;
  const { test } = plan;
  if (test === null) {
    notes.push(`no table: ${plan.split.reason}`);
    return { rows: [], rolling: [], slices: [], verdicts: [], learnt: null };
  }
  const needed = usesAny(choice, ...BY_SOCIAL_NETWORK);
  const wanted = dataset.social.indices.length > 0 && (needed || !run.late());
  if (!wanted && dataset.social.indices.length > 0) notes.push('budget spent: no row for the network with friends');
  const fit = await fitLearnt(
    'test',
    test.past,
    kinds,
    withChosen(options, choice),
    { ridge: true, network: true, networkWithFriends: wanted },
    stages,
    choice.networkSteps,
    choice.friends,
  );
  const learnt = placed(fit, choice.asTrained);
  const otherwise = heardOtherwise(learnt, test.past, kinds, choice.friends);
  const once = [sourced(test, kinds, { of: 'learnt', learnt, otherwise })];
  const specs = cardSpecs(
    once[0].parts.map((part) => part.name),
    choice,
  );
  const evaluation = await stages.run('test', (report) =>
    evaluate(once, specs, scoring(run, options.maxPeople.test, report)),
  );
  const rows = cardRows(evaluation);
  const result = { rows, slices: cardSlices(evaluation, test.past), verdicts: verdicts(rows), learnt };
  return { ...result, rolling: await judgeRolling(run, plan, choice, specs, learnt) };
}

/** What was chosen, on all there is. */
async function refit(run: Run, choice: Chosen): Promise<LearntState> {
  const { dataset, kinds, options, stages } = run;
  const learnt = await fitLearnt(
    'final',
    dataset,
    kinds,
    withChosen(options, choice),
    wantedBy((...parts) => usesAny(choice, ...parts), choice.friends !== null),
    stages,
    choice.networkSteps,
    usesAny(choice, ...HEARING_FRIENDS) ? choice.friends : null,
  );
  return placed(learnt, choice.asTrained);
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
