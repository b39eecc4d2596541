import { clusteredStandardError, mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { type Dataset, type KindTable } from '../data/dataset.js';
import { type PartWeights } from '../models/fusion.js';
import { type ChoiceStep } from '../choose/choose-weights.js';
import { type ColdChoice } from '../choose/choose-cold.js';
import { type CardFairness } from './fairness.js';
import { METRICS, type Evaluation, type Metric, type RowFigures } from '../evaluate/protocol.js';

/**
 * A mean over people with its standard error (a person's windows are one cluster; asked window by window, a window is one),
 * and how far it is from the served row on the same people.
 */
interface CardFigure {
  readonly value: number;
  readonly standardError: number;
  /** This row minus `served`, with the paired standard error (over people or windows, as `standardError`). */
  readonly difference: number;
  readonly differenceError: number;
}

export interface CardRow {
  readonly name: string;
  readonly weights: PartWeights;
  /** Person-windows. */
  readonly people: number;
  readonly figures: Readonly<Record<Metric, CardFigure>>;
  readonly coverage: number;
  readonly meanPopularity: number;
}

/** A group of people with the figures of all rows on it. */
export interface CardSlice {
  readonly name: string;
  readonly people: number;
  readonly rows: readonly { readonly name: string; readonly 'recall@20': number; readonly 'ndcg@20': number }[];
  /** Row of the region in its table, where the group is one. */
  readonly region?: number;
  /**
   * NDCG@20 of `served` minus that of `served, friends left out`, with the paired standard error over people. Null where no
   * part hears friends; absent in cards of before.
   */
  readonly socialLift?: { readonly difference: number; readonly standardError: number } | null;
}

/** Whether the served row is the best, up to one paired standard error. */
export interface Verdict {
  readonly metric: Metric;
  readonly best: string;
  /** Best row minus served. */
  readonly difference: number;
  readonly standardError: number;
  readonly within: boolean;
}

export interface ModelCard {
  readonly format: 1;
  readonly data: {
    readonly users: number;
    readonly items: number;
    readonly events: number;
    readonly ties: number;
    readonly categories: number;
    readonly regions: number;
    /** Unix seconds. */
    readonly cutoff: number;
    readonly kinds: readonly string[];
  };
  readonly split: {
    readonly kind: 'temporal' | 'given' | 'random' | 'none';
    readonly reason: string;
    /** Unix seconds; null where the split is not by date. */
    readonly validationFrom: number | null;
    readonly testFrom: number | null;
    readonly windowDays: number | null;
  };
  readonly seed: number;
  readonly backend: string;
  /** The hyper-parameters in use. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly weights: PartWeights;
  readonly steps: readonly ChoiceStep[];
  /** Other weights for people with few items of their own; null where everyone has the same. */
  readonly cold: ColdChoice | null;
  /** Learnt once before the test, judged on all later events. */
  readonly rows: readonly CardRow[];
  /** The test window by window: counts are made anew for each, learnt parts stay. Empty where the split is not by date. */
  readonly rolling: readonly CardRow[];
  readonly slices: readonly CardSlice[];
  readonly verdicts: readonly Verdict[];
  /** Who is served how well, and what is shown. Null where too few people were tested; absent in cards of before. */
  readonly fairness?: CardFairness | null;
  readonly seconds: Readonly<Record<string, number>>;
  readonly peakMemoryBytes: number;
  readonly notes: readonly string[];
}

export const SERVED = 'served';
/** Name of the row with the chosen weights and without friends; its distance to the served row is the gain by friends. */
export const WITHOUT_FRIENDS = `${SERVED}, friends left out`;
const FEWEST_IN_SLICE = 10;

/**
 * Means, errors and paired differences of every row. The evaluation must hold a row called `served`.
 *
 * @param clusters of the standard error, one number a person-window: the person by default. Over windows the window: a popularity
 *   list hits or misses everybody in one at once
 */
export function cardRows(evaluation: Evaluation, clusters: Int32Array = evaluation.users): CardRow[] {
  const served = servedRow(evaluation);
  return evaluation.rows.map((row) => ({
    name: row.name,
    weights: row.weights,
    people: evaluation.users.length,
    figures: Object.fromEntries(
      METRICS.map((metric) => {
        const gap = pairedDifference(row.figures[metric], served.figures[metric], clusters);
        const figure: CardFigure = {
          value: mean(row.figures[metric]),
          standardError: clusteredStandardError(row.figures[metric], clusters),
          difference: gap.difference,
          differenceError: gap.standardError,
        };
        return [metric, figure];
      }),
    ) as Record<Metric, CardFigure>,
    coverage: row.coverage,
    meanPopularity: row.meanPopularity,
  }));
}

/** Compares `served` with the best other row on Recall@20 and NDCG@20. */
export function verdicts(rows: readonly CardRow[]): Verdict[] {
  const others = rows.filter((row) => row.name !== SERVED);
  if (others.length === 0) return [];
  return (['recall@20', 'ndcg@20'] as const).map((metric) => {
    const best = others.reduce((top, row) => (row.figures[metric].value > top.figures[metric].value ? row : top));
    const { difference, differenceError } = best.figures[metric];
    return {
      metric,
      best: best.name,
      difference,
      standardError: differenceError,
      within: difference <= differenceError,
    };
  });
}

/**
 * The rows by group of people, by their state before the test: cold (at most three events), loners (no tie), hubs
 * (the twentieth with the most ties), by activity, regions. Groups of fewer than ten are left out.
 *
 * @param past what the test was asked on
 */
export function cardSlices(evaluation: Evaluation, past: Dataset): CardSlice[] {
  const degree = (u: number): number => past.social.indptr[u + 1] - past.social.indptr[u];
  const touched = (u: number): number => past.events.indptr[u + 1] - past.events.indptr[u];
  const degrees = Int32Array.from({ length: past.users }, (_, u) => degree(u)).sort();
  const hub = Math.max(1, degrees[Math.floor(past.users * 0.95)] ?? 1);
  const groups: [string, (u: number) => boolean, number?][] = [
    ['cold', (u) => touched(u) <= 3],
    ['below 10 events', (u) => touched(u) < 10],
    ['10 to 49 events', (u) => touched(u) >= 10 && touched(u) < 50],
    ['50 events and more', (u) => touched(u) >= 50],
    ['loners', (u) => degree(u) === 0],
    ['hubs', (u) => degree(u) >= hub],
  ];
  for (let r = 0; r < past.regions; r += 1) groups.push([`region ${r}`, (u) => past.userRegion[u] === r, r]);
  const [served, alone] = [SERVED, WITHOUT_FRIENDS].map((name) => evaluation.rows.find((row) => row.name === name));
  return groups.flatMap(([name, belongs, region]) => {
    const members = Array.from(evaluation.users.keys()).filter((n) => belongs(evaluation.users[n]));
    if (members.length < FEWEST_IN_SLICE) return [];
    const over = (row: RowFigures, metric: Metric): number => mean(members.map((n) => row.figures[metric][n]));
    const rows = evaluation.rows.map((row) => ({
      name: row.name,
      'recall@20': over(row, 'recall@20'),
      'ndcg@20': over(row, 'ndcg@20'),
    }));
    const among = ({ figures }: RowFigures): number[] => members.map((n) => figures['ndcg@20'][n]);
    const people = members.map((n) => evaluation.users[n]);
    const lift = served && alone ? pairedDifference(among(served), among(alone), people) : null;
    const socialLift = lift && { difference: lift.difference, standardError: lift.standardError };
    return [{ name, people: members.length, rows, socialLift, ...(region !== undefined && { region }) }];
  });
}

/** The groups that are regions, called by their names. @param regions names in the order of the table */
export function namedSlices(slices: readonly CardSlice[], regions: readonly string[]): CardSlice[] {
  return slices.map((slice) =>
    slice.region === undefined ? slice : { ...slice, name: `region ${regions[slice.region] ?? slice.region}` },
  );
}

/** The sizes of the data, for the card. */
export function cardData(dataset: Dataset, kinds: KindTable): ModelCard['data'] {
  return {
    users: dataset.users,
    items: dataset.items,
    events: dataset.events.item.length,
    ties: dataset.social.indices.length / 2,
    categories: dataset.categories,
    regions: dataset.regions,
    cutoff: dataset.cutoff,
    kinds: kinds.names,
  };
}

function servedRow(evaluation: Evaluation): RowFigures {
  const served = evaluation.rows.find((row) => row.name === SERVED);
  if (served === undefined) throw new RangeError(`no row is called ${SERVED}`);
  return served;
}
