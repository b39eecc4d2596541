import { seededRng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { validateDataset } from '../data/validate.js';
import { chooseFusion } from '../choose/choose-fusion.js';
import { learnValidation } from '../choose/learn-validation.js';
import { chooseReading } from '../choose/tune-reading.js';
import { chooseRidge } from '../choose/tune-ridge.js';
import { FIT_DEFAULTS, type FitOptions } from '../learn/options.js';
import { type Run } from '../learn/run.js';
import { fingerprintOf, Stages, type RunHooks } from '../learn/stages.js';
import { usableStart } from '../learn/warm.js';
import { fittedModel, type FittedModel } from './fitted-model.js';
import { judgeRolling } from './judge-rolling.js';
import { judgeTest } from './judge-test.js';
import { learnFinal } from './learn-final.js';
import { planSplit, type Plan } from './plan.js';

/**
 * One training from events to a model that can serve, phase by phase. Seeded and repeatable. With `hooks.checkpointDir` a
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
  const { run: given, plan } = begin(dataset, kinds, { ...FIT_DEFAULTS, ...options }, now, hooks);
  // Tune: how events are read, and the settings of the ridge, by the ridge alone.
  const run: Run = { ...given, kinds: await chooseReading(given, plan.validation) };
  const ridge = await chooseRidge(run, plan.validation);
  // Validation: the other parts and their settings, learnt before the validation windows and judged in them.
  // Choose: the weights of the parts, in the same windows.
  // Not kept in a variable: its learnt parts must be free before the test.
  const choice = await chooseFusion(run, await learnValidation(run, plan, ridge));
  // Test: everything learnt again on all events before the test, judged once.
  const test = await judgeTest(run, plan, choice);
  // Rolling: the test window by window, with fresh counts.
  const rolling = await judgeRolling(run, plan.rolling, choice, test);
  // Final: what will serve, learnt on all events.
  const learnt = await learnFinal(run, plan, choice, test);
  return fittedModel(run, plan, choice, learnt, { ...test, rolling, rootsOfWeights: run.kinds !== kinds });
}

/** Checks the data, splits them, and opens the stages and the warm start of the run. */
function begin(
  dataset: Dataset,
  kinds: KindTable,
  settings: FitOptions,
  now: () => number,
  hooks: RunHooks,
): { readonly run: Run; readonly plan: Plan } {
  validateDataset(dataset, kinds);
  const stages = new Stages(fingerprintOf(dataset, [kinds, settings]), hooks, now);
  const start = now();
  const late = (): boolean => now() - start > settings.budgetSeconds * 1000;
  const plan = planSplit(dataset, kinds, settings.split, seededRng(settings.seed), settings.choosingPeople);
  const notes: string[] = [];
  const warm = usableStart(settings, plan.split.kind === 'temporal', notes);
  return { run: { dataset, kinds, options: { ...settings, warm }, stages, notes, late }, plan };
}
