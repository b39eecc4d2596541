import { type Rng, seededRng, shuffle } from '../random.js';
import { mean, pairedDifference, standardError } from '../statistics.js';
import { BASE_DEFAULTS, type BaseKind, type BaseOptions, type Predict } from './base-models.js';
import { LEARNERS, type LearnerName } from './learners.js';
import { qiniCoefficient } from './qini.js';
import { checkTrial, rowsOfArm, takePeople, type Trial } from './trial.js';

/** A learner on a base model, such as `DR linear`; or the mean of all. */
export type WayName = `${Exclude<LearnerName, 'RESPONSE'>} ${Lowercase<BaseKind>}` | 'MEAN';

interface Way {
  readonly name: Exclude<WayName, 'MEAN'>;
  readonly learner: LearnerName;
  readonly kind: BaseKind;
}

/** What is tried; trees where they are not four models. */
const WAYS: readonly Way[] = (['S', 'T', 'X', 'DR', 'CLASS'] as const).flatMap((learner) => [
  { name: `${learner} linear` as const, learner, kind: 'LINEAR' as const },
  ...(learner === 'X' ? [] : [{ name: `${learner} trees` as const, learner, kind: 'TREES' as const }]),
]);

export interface UpliftOptions extends BaseOptions {
  /** Parts of the people; a way is judged on each part by a model of the others. */
  readonly folds: number;
  /** Of what learners are made. Effects are small beside what people do anyway, and trees, which are learnt ten times as long, seldom find more. */
  readonly kinds: readonly BaseKind[];
}

export const UPLIFT_DEFAULTS: UpliftOptions = { ...BASE_DEFAULTS, folds: 3, kinds: ['LINEAR'] };

/** How good a way was on people whom it did not learn from. */
export interface JudgedWay {
  readonly qini: number;
  /** Standard error of that mean over the folds. */
  readonly standardError: number;
}

export interface FittedUplift {
  /** The way that is used. */
  readonly way: WayName;
  readonly predict: Predict;
  readonly judged: Readonly<Partial<Record<WayName, JudgedWay>>>;
  /** Uplift of each person of the trial by models that did not learn from the person. */
  readonly held: Float64Array;
}

/**
 * What treating somebody adds, by the way that orders people best whom it did not learn from: the mean of all ways, which is steadier than each of
 * them, or one of them where it is better by a paired standard error over the folds. O(folds) times what the learners cost.
 *
 * @throws UnusableTable where sizes do not fit, a value cannot be used or an arm is empty
 */
export function fitUplift(trial: Trial, options: Partial<UpliftOptions> = {}): FittedUplift {
  const settings = { ...UPLIFT_DEFAULTS, ...options };
  checkTrial(trial);
  const folds = dealt(trial, settings.folds, seededRng(settings.seed));
  const names: WayName[] = [...waysOf(settings).map(({ name }) => name), 'MEAN'];
  const held = new Map(names.map((name) => [name, new Float64Array(trial.outcome.length)]));
  const qinis = new Map(names.map((name) => [name, [] as number[]]));
  folds.forEach((inside, k) => {
    const people = takePeople(trial, inside);
    const others = takePeople(
      trial,
      folds.flatMap((rows, n) => (n === k ? [] : [...rows])),
    );
    const effects = predictAll(others, settings).map((predict) => predict(people));
    [...effects, meanOf(effects)].forEach((effect, n) => {
      qinis.get(names[n])!.push(qiniCoefficient(effect, people));
      inside.forEach((row, at) => (held.get(names[n])![row] = effect[at]));
    });
  });
  const way = chosen(qinis);
  const models = predictAll(trial, settings, way);
  return {
    way,
    predict: (people) => meanOf(models.map((model) => model(people))),
    judged: Object.fromEntries(
      names.map((name) => [name, { qini: mean(qinis.get(name)!), standardError: standardError(qinis.get(name)!) }]),
    ),
    held: held.get(way)!,
  };
}

function predictAll(trial: Trial, settings: UpliftOptions, way: WayName = 'MEAN'): Predict[] {
  return waysOf(settings)
    .filter(({ name }) => way === 'MEAN' || name === way)
    .map(({ learner, kind }) => LEARNERS[learner](trial, kind, settings));
}

function waysOf({ kinds }: UpliftOptions): readonly Way[] {
  return WAYS.filter(({ kind }) => kinds.includes(kind));
}

function meanOf(effects: readonly Float64Array[]): Float64Array {
  return effects[0].map((_, row) => effects.reduce((sum, effect) => sum + effect[row], 0) / effects.length);
}

function chosen(qinis: ReadonlyMap<WayName, readonly number[]>): WayName {
  const all = qinis.get('MEAN')!;
  const better = [...qinis]
    .map(([name, values]) => ({ name, ...pairedDifference(values, all) }))
    .filter(({ difference, standardError: error }) => difference > error)
    .sort((a, b) => b.difference - a.difference);
  return better.length > 0 ? better[0].name : 'MEAN';
}

/** Deals people into parts that have about the same share of both arms, and in each arm of outcomes above nought. */
function dealt(trial: Trial, count: number, rng: Rng): number[][] {
  const parts = Array.from({ length: count }, (): number[] => []);
  let next = 0;
  for (const arm of [0, 1] as const) {
    const rows = [...rowsOfArm(trial, arm)];
    for (const some of [true, false]) {
      for (const row of shuffle(
        rows.filter((each) => trial.outcome[each] > 0 === some),
        rng,
      )) {
        parts[next++ % count].push(row);
      }
    }
  }
  return parts;
}
