import { type Rng } from '../../src/algorithms/random.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { SECONDS_PER_DAY } from '../data/events.js';
import { type ModelCard } from '../card/card.js';
import { type SplitOptions } from '../learn/options.js';
import {
  givenSlice,
  holdOutSlice,
  rollingSlices,
  rollingWindows,
  temporalCuts,
  temporalSlice,
  withoutSlice,
  type Slice,
  type Window,
} from '../evaluate/splits.js';

/** A slice with fewer people with later items judges nothing. */
const FEWEST_PEOPLE = 20;
const MOST_ROLLING_WINDOWS = 12;
/** Each costs one more training. */
const MOST_HOLD_OUTS = 3;

/** The slices of a run. */
export interface Plan {
  readonly split: ModelCard['split'];
  /** Earlier slices on which weights are chosen; empty where there are too few people. */
  readonly validation: readonly Slice[];
  /** More slices held out of train by chance, where one has too few people to choose on; parts are learnt for each. */
  readonly again: readonly Slice[];
  /** The one slice that is read once, at the end; null where the data are too small. */
  readonly test: Slice | null;
  /** The test span window by window; empty where the split is not by date. */
  readonly rolling: readonly Window[];
}

/**
 * Cuts a dataset as the options ask, or as near to it as the data allow; `split.reason` says what was done and why.
 *
 * @param choosingPeople person-windows wanted for choices: a split by chance is repeated until it has them
 */
export function planSplit(
  dataset: Dataset,
  kinds: KindTable,
  options: SplitOptions,
  rng: Rng,
  choosingPeople = 0,
): Plan {
  const chance: Chance = { rng, people: choosingPeople };
  switch (options.kind) {
    case 'given': {
      const test = givenSlice(dataset, options.test);
      const came = 'the split came with the data; weights chosen on';
      if (options.validation !== undefined) {
        const own = withoutSlice(dataset, 'validation', options.validation);
        return checked('given', `${came} the part of train that came for it`, [own], test);
      }
      const [validation, ...again] = heldOut(dataset, kinds, 0.1, chance);
      const times = again.length === 0 ? '' : `, held out ${1 + again.length} times`;
      return checked('given', `${came} a tenth of train${times}`, [validation], test, again);
    }
    case 'random':
      return randomPlan(dataset, kinds, options.share, chance, 'a random share of each person, as asked');
    case 'temporal':
      return temporalPlan(dataset, kinds, options, chance);
  }
}

interface Chance {
  readonly rng: Rng;
  /** Person-windows wanted to choose on. */
  readonly people: number;
}

/** Slices with a share of everyone's items held out by chance, as many as give enough people. */
function heldOut(dataset: Dataset, kinds: KindTable, share: number, { rng, people }: Chance): Slice[] {
  const slices: Slice[] = [];
  do slices.push(holdOutSlice(dataset, kinds, 'validation', share, rng));
  while (slices.length < MOST_HOLD_OUTS && peopleOf(slices) < people && peopleOf(slices) >= FEWEST_PEOPLE);
  return slices;
}

function temporalPlan(
  dataset: Dataset,
  kinds: KindTable,
  options: Extract<SplitOptions, { kind: 'temporal' }>,
  chance: Chance,
): Plan {
  const cuts = temporalCuts(dataset, options.testShare, options.validationShare);
  if (cuts === null) return randomPlan(dataset, kinds, options.testShare, chance, 'events do not spread over time');
  const { validationFrom, testFrom } = cuts;
  const end = dataset.cutoff + 1;
  const test = temporalSlice(dataset, kinds, 'test', testFrom, end);
  if (peopleOf([test]) < FEWEST_PEOPLE) {
    const reason = `only ${peopleOf([test])} people have later items, so by chance instead of by date`;
    return randomPlan(dataset, kinds, options.testShare, chance, reason);
  }
  const windowDays = (testFrom - validationFrom) / options.windows / SECONDS_PER_DAY;
  const testDays = (end - testFrom) / SECONDS_PER_DAY;
  const rollingDays = options.testWindow?.days ?? Math.max(windowDays, testDays / MOST_ROLLING_WINDOWS);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const reason =
    `the last ${percent(options.testShare)} of events are test, the ${percent(options.validationShare)} before choose ` +
    `the weights in ${options.windows} windows`;
  const validation = rollingSlices(dataset, kinds, 'validation', validationFrom, testFrom, windowDays);
  const plan = checked('temporal', reason, validation, test);
  return {
    ...plan,
    split: { ...plan.split, validationFrom, testFrom, windowDays: rollingDays },
    rolling: rollingWindows(dataset, kinds, 'rolling', testFrom, end, rollingDays),
  };
}

function randomPlan(dataset: Dataset, kinds: KindTable, share: number, chance: Chance, reason: string): Plan {
  const test = holdOutSlice(dataset, kinds, 'test', share, chance.rng);
  const [validation, ...again] = heldOut(test.past, kinds, share, chance);
  return checked('random', reason, [validation], test, again);
}

function checked(
  kind: 'given' | 'random' | 'temporal',
  reason: string,
  validation: readonly Slice[],
  test: Slice,
  again: readonly Slice[] = [],
): Plan {
  const dates = { validationFrom: null, testFrom: null, windowDays: null };
  if (peopleOf([test]) < FEWEST_PEOPLE) {
    const why = `too small to judge: ${peopleOf([test])} people have items to be judged by, ${FEWEST_PEOPLE} are needed`;
    return { split: { kind: 'none', reason: why, ...dates }, validation: [], again: [], test: null, rolling: [] };
  }
  const enough = peopleOf(validation) >= FEWEST_PEOPLE;
  return { split: { kind, reason, ...dates }, validation: enough ? validation : [], again, test, rolling: [] };
}

/** Person-windows with at least one target. */
export function peopleOf(slices: readonly Pick<Slice, 'targets'>[]): number {
  let people = 0;
  for (const { targets } of slices) {
    for (let u = 0; u < targets.rows; u += 1) if (targets.indptr[u + 1] > targets.indptr[u]) people += 1;
  }
  return people;
}
