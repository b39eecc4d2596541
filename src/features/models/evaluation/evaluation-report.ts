import { mean, standardDeviation } from '../../../algorithms/statistics.js';
import {
  hearsFriends,
  SERVED,
  verdicts,
  WITHOUT_FRIENDS,
  type CardRow,
  type ModelCard,
  type Verdict,
} from '../../../../gnn/index.js';

/** One row of the report: means over people; with several seeds over seeds, and how far seeds differ. */
export interface ReportRow {
  readonly name: string;
  readonly coverage: number;
  /** Mean number of earlier events of what lists show. */
  readonly meanPopularity: number;
  /** How many seeds have the row, where not all do. */
  readonly seeds?: number;
  readonly [metric: string]: number | string | undefined;
}

/** What is served against one row, on the same people. */
export interface Gain {
  readonly metric: string;
  readonly over: string;
  /** Served minus the row. */
  readonly difference: number;
  readonly standardError: number;
}

/** What a split by date says: whether nothing else is better, and what is won over the best recent popularity. */
export interface DatedVerdicts {
  readonly best: readonly Verdict[];
  readonly overRecentPopularity: readonly Gain[];
}

export interface EvaluationReport {
  readonly dataset: string;
  readonly protocol: string;
  /** What the program chose on its validation slice, with the first seed. */
  readonly chosen: Readonly<Record<string, unknown>>;
  /** The last one is called `model`: what would be served. */
  readonly rows: readonly ReportRow[];
  /** The test asked again window by window: means over person-windows, `model` last; empty where not by date. */
  readonly rolling: readonly ReportRow[];
  readonly windowDays: number | null;
  /** By date only, with the first seed: fitted once, and window by window with standard errors over windows. */
  readonly verdicts: { readonly far: DatedVerdicts; readonly rolling: DatedVerdicts } | null;
  /** The sum of the weights of parts that hear friends; 0: on earlier slices they did not help. */
  readonly friendsWeight: number;
  /** By activity and kind of person, with the first seed. */
  readonly slices: ModelCard['slices'];
  /** Served minus the same without friends, on the same people, NDCG@20; null where no friend has a weight. */
  readonly socialLift: { readonly difference: number; readonly lower: number; readonly upper: number } | null;
  readonly backend: string;
  readonly seeds: number;
  readonly seconds: number;
  readonly stageSeconds: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number;
}

/** Name in the report of what a card calls otherwise. */
const NAMES: Readonly<Record<string, string>> = { [SERVED]: 'model', ridge: 'local ridge' };
/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

/** The report of runs that differ in the seed alone. @param cards at least one, in the order of the seeds */
export function evaluationReport(dataset: string, cards: readonly ModelCard[], seconds: number): EvaluationReport {
  const [card] = cards;
  const byDate = card.split.kind === 'temporal';
  return {
    dataset,
    protocol: `full ranking, known items masked; ${card.split.reason}`,
    chosen: { weights: card.weights, cold: card.cold, ...card.options },
    rows: merged(cards.map(({ rows }) => rows)),
    rolling: merged(cards.map(({ rolling }) => rolling)),
    windowDays: card.split.windowDays,
    verdicts: byDate ? { far: datedVerdicts(card.rows), rolling: datedVerdicts(card.rolling) } : null,
    friendsWeight: friendsWeight(card.weights),
    slices: card.slices,
    socialLift: socialLift(card.rows),
    backend: card.backend,
    seeds: cards.length,
    seconds: Math.round(seconds * 10) / 10,
    stageSeconds: card.seconds,
    peakMemoryMB: Math.round(Math.max(...cards.map(({ peakMemoryBytes }) => peakMemoryBytes)) / 1e6),
  };
}

/** The rows of all runs, what serves last. Not every run need have each: which way of hearing friends is the other one is its choice. */
function merged(runs: readonly (readonly CardRow[])[]): ReportRow[] {
  const names = new Set(runs.flatMap((rows) => rows.map(({ name }) => name)));
  if (names.delete(SERVED)) names.add(SERVED);
  return [...names].map((name) => {
    const having = runs.flatMap((rows) => rows.filter((row) => row.name === name));
    return { ...reportRow(having), ...(having.length < runs.length && { seeds: having.length }) };
  });
}

/** One row of runs that differ in the seed alone, at least one. */
export function reportRow(runs: readonly CardRow[]): ReportRow {
  const [first] = runs;
  const row: Record<string, number | string> = { name: NAMES[first.name] ?? first.name };
  for (const metric of Object.keys(first.figures) as (keyof CardRow['figures'])[]) {
    const values = runs.map(({ figures }) => figures[metric].value);
    row[metric] = mean(values);
    if (runs.length > 1) row[`${metric} sd`] = standardDeviation(values);
  }
  return {
    ...row,
    name: String(row.name),
    coverage: mean(runs.map(({ coverage }) => coverage)),
    meanPopularity: mean(runs.map(({ meanPopularity }) => meanPopularity)),
  };
}

function datedVerdicts(rows: readonly CardRow[]): DatedVerdicts {
  const recent = rows.filter(({ name }) => name.startsWith('recent popularity'));
  const overRecentPopularity =
    recent.length === 0
      ? []
      : (['recall@20', 'ndcg@20'] as const).map((metric) => {
          const best = recent.reduce((top, row) => (row.figures[metric].value > top.figures[metric].value ? row : top));
          // The card compares with what is served: less is a gain.
          const { difference, differenceError } = best.figures[metric];
          return { metric, over: best.name, difference: -difference, standardError: differenceError };
        });
  return { best: verdicts(rows), overRecentPopularity };
}

function friendsWeight(weights: ModelCard['weights']): number {
  return Object.entries(weights).reduce((sum, [part, weight]) => sum + (hearsFriends(part) ? weight : 0), 0);
}

function socialLift(rows: readonly CardRow[]): EvaluationReport['socialLift'] {
  const alone = rows.find(({ name }) => name === WITHOUT_FRIENDS);
  if (alone === undefined) return null;
  // The card compares with what is served: less without friends is a lift.
  const { difference, differenceError } = alone.figures['ndcg@20'];
  return {
    difference: -difference,
    lower: -difference - Z95 * differenceError,
    upper: -difference + Z95 * differenceError,
  };
}
