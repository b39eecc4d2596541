import {
  type ClusterTotals,
  type Difference,
  differenceOfArms,
  differenceOfGroups,
  type RawDifference,
  withIntervals,
} from '../../../algorithms/experiments/difference.js';
import { ratioChance } from '../../../algorithms/experiments/ratio-check.js';
import { sampleSize } from '../../../algorithms/experiments/sample-size.js';
import { ALPHA, type ExperimentRecord, POWER } from '../experiment.js';

export type EffectKind = 'TOTAL' | 'DIRECT' | 'SPILL_OVER';
export type Verdict = 'TOO_FEW' | 'UNDECIDED' | 'BETTER' | 'WORSE';

/** What came of people of one arm; by community where communities were dealt, else in one row. */
export interface OutcomeRow {
  readonly arm: number;
  readonly treated: boolean;
  readonly unit: string;
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

/** What one arm did beside control. */
export interface ArmEffect {
  readonly kind: EffectKind;
  readonly arm: string;
  readonly against: string;
  readonly verdict: Verdict;
  /** Absent where people are too few for any interval. */
  readonly difference?: Difference;
}

export interface ArmOutcome {
  readonly arm: string;
  readonly exposed: number;
  readonly people: number;
  readonly units: number;
  readonly mean: number | null;
}

export interface ExperimentResult {
  readonly experiment: ExperimentRecord;
  readonly asOf: Date;
  readonly arms: readonly ArmOutcome[];
  readonly effects: readonly ArmEffect[];
  /** Chance that chance deals people as unlike the weights. */
  readonly ratioChance: number;
  /** Whether chance dealt: the ratio is as the weights say. */
  readonly trusted: boolean;
  /** Share of the evidence that the plan asks for, from 0; above 1 where there is more. */
  readonly progress: number;
}

/** People, communities and outcomes other than nought below which an interval would mean nothing. */
const FEWEST = { people: 30, communities: 5, events: 5 };
/** Arms dealt as unlike as this by chance alone are not believed (Fabijan et al. 2019). */
const RATIO = 0.001;

/** Puts the rows of an experiment together; pure. */
export function resultOf(
  experiment: ExperimentRecord,
  rows: readonly OutcomeRow[],
  exposed: readonly number[],
  asOf: Date,
): ExperimentResult {
  const { arms } = experiment;
  const effects = arms.slice(1).flatMap((_, n) => effectsOf(experiment, rows, n + 1));
  const outcomes = arms.map(({ name }, arm) => {
    const own = rows.filter((row) => row.arm === arm);
    const [people, sum] = [own.reduce((all, row) => all + row.people, 0), own.reduce((all, row) => all + row.sum, 0)];
    const units = experiment.unit === 'PERSON' ? people : new Set(own.map(({ unit }) => unit)).size;
    return { arm: name, exposed: exposed[arm] ?? 0, people, units, mean: people > 0 ? sum / people : null };
  });
  const totals = effects.filter(({ kind, difference }) => kind === 'TOTAL' && difference);
  const planned = plannedErrorOf(experiment);
  const progress = totals.map(({ difference }) => (planned / (difference!.standardError || Infinity)) ** 2);
  // Of communities unlike numbers of people are no sign: they are of unlike sizes. Their own number is.
  const dealt = outcomes.map(({ units, exposed: all }) => (experiment.unit === 'PERSON' ? all : units));
  const chance = ratioChance(
    dealt,
    arms.map(({ weight }) => weight),
  );
  return {
    ...{ experiment, asOf, arms: outcomes, effects, ratioChance: chance, trusted: chance >= RATIO },
    progress: progress.length === arms.length - 1 ? Math.min(...progress) : 0,
  };
}

function plannedErrorOf({ smallestEffect, arms }: ExperimentRecord): number {
  const alpha = ALPHA / (arms.length - 1);
  return sampleSize({ deviation: 1, smallestEffect, shares: [0.5, 0.5], alpha, power: POWER }).plannedError;
}

function effectsOf(experiment: ExperimentRecord, rows: readonly OutcomeRow[], arm: number): ArmEffect[] {
  const { arms, unit, saturation } = experiment;
  const [name, control] = [arms[arm].name, arms[0].name];
  const judged = (kind: EffectKind, raw: RawDifference | undefined, against = control): ArmEffect => ({
    ...{ kind, arm: name, against },
    ...verdictOf(experiment, raw),
  });
  if (unit === 'PERSON') return [judged('TOTAL', byPerson(rows, arm))];
  const clusters = clustersOf(rows, arm);
  const enough = (...groups: number[]): boolean =>
    groups.every((k) => clusters.filter(({ people }) => people[k] > 0).length >= FEWEST.communities) &&
    clusters.reduce((sum, { sums }) => sum + groups.reduce((own, k) => own + sums[k], 0), 0) >= FEWEST.events;
  const between = (a: number, b: number): RawDifference | undefined =>
    enough(a, b) ? differenceOfGroups(clusters, a, b) : undefined;
  const total = judged('TOTAL', between(DIRECTLY, CONTROL));
  if (saturation >= 1) return [total];
  return [
    total,
    judged('DIRECT', between(DIRECTLY, THROUGH), `${name}, not reached`),
    judged('SPILL_OVER', between(THROUGH, CONTROL)),
  ];
}

const [CONTROL, THROUGH, DIRECTLY] = [0, 1, 2];

function byPerson(rows: readonly OutcomeRow[], arm: number): RawDifference | undefined {
  const [own, control] = [arm, 0].map((k) => rows.find((row) => row.arm === k));
  if (!own || !control || Math.min(own.people, control.people) < FEWEST.people) return undefined;
  return own.sum + control.sum >= FEWEST.events ? differenceOfArms(own, control) : undefined;
}

/** People and sums of each community of control and of one arm, by what reached them. */
function clustersOf(rows: readonly OutcomeRow[], arm: number): ClusterTotals[] {
  const clusters = new Map<string, { people: number[]; sums: number[] }>();
  for (const row of rows) {
    if (row.arm !== 0 && row.arm !== arm) continue;
    const group = row.arm === 0 ? CONTROL : row.treated ? DIRECTLY : THROUGH;
    const cluster = clusters.get(row.unit) ?? { people: [0, 0, 0], sums: [0, 0, 0] };
    cluster.people[group] += row.people;
    cluster.sums[group] += row.sum;
    clusters.set(row.unit, cluster);
  }
  return [...clusters.values()];
}

function verdictOf(
  experiment: ExperimentRecord,
  raw: RawDifference | undefined,
): { verdict: Verdict; difference?: Difference } {
  if (!raw) return { verdict: 'TOO_FEW' };
  const difference = withIntervals(raw, plannedErrorOf(experiment), ALPHA / (experiment.arms.length - 1));
  const { lower, upper } = difference.anytime;
  return { difference, verdict: lower > 0 ? 'BETTER' : upper < 0 ? 'WORSE' : 'UNDECIDED' };
}
