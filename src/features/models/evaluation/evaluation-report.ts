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

/** One row of the report: means over people; with several seeds the mean over seeds and its standard deviation (`... sd`). */
export interface ReportRow {
  readonly name: string;
  readonly coverage: number;
  /** Mean number of earlier events of the products on the lists. */
  readonly meanPopularity: number;
  /** How many seeds have this row; absent where all have it. */
  readonly seeds?: number;
  readonly [metric: string]: number | string | undefined;
}

/** The served model minus another row, on the same people. */
export interface Gain {
  readonly metric: string;
  readonly over: string;
  /** Served minus the row. */
  readonly difference: number;
  readonly standardError: number;
}

/** The verdicts of a split by time: whether another row is better, and the gain over the best recent popularity. */
export interface DatedVerdicts {
  readonly best: readonly Verdict[];
  readonly overRecentPopularity: readonly Gain[];
}

export interface EvaluationReport {
  readonly dataset: string;
  readonly protocol: string;
  /** The hyper-parameters chosen on the validation slice, with the first seed. */
  readonly chosen: Readonly<Record<string, unknown>>;
  /** The last row is called `model`: what would be served. */
  readonly rows: readonly ReportRow[];
  /** The test repeated window by window: means over person-windows, `model` last; empty unless the split is by time. */
  readonly rolling: readonly ReportRow[];
  readonly windowDays: number | null;
  /** Split by time only, with the first seed: fitted once, and window by window with standard errors over windows. */
  readonly verdicts: { readonly far: DatedVerdicts; readonly rolling: DatedVerdicts } | null;
  /** The sum of the weights of parts that use ties; 0 where these did not help on earlier slices. */
  readonly friendsWeight: number;
  /** Figures by group of people, with the first seed. */
  readonly slices: ModelCard['slices'];
  /** NDCG@20 of the served model minus that without ties, 95 % interval; null where no part with ties counts. */
  readonly socialLift: { readonly difference: number; readonly lower: number; readonly upper: number } | null;
  readonly backend: string;
  readonly seeds: number;
  readonly seconds: number;
  readonly stageSeconds: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number;
}

/** The name in the report of rows that the card names differently. */
const NAMES: Readonly<Record<string, string>> = { [SERVED]: 'model', ridge: 'local ridge' };
/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

/** The report of runs that differ only in the seed. @param cards at least one, in the order of the seeds */
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

/** The rows of all runs, the served one last. A run may lack a row: each run chooses which variant with ties it compares. */
function merged(runs: readonly (readonly CardRow[])[]): ReportRow[] {
  const names = new Set(runs.flatMap((rows) => rows.map(({ name }) => name)));
  if (names.delete(SERVED)) names.add(SERVED);
  return [...names].map((name) => {
    const having = runs.flatMap((rows) => rows.filter((row) => row.name === name));
    return { ...reportRow(having), ...(having.length < runs.length && { seeds: having.length }) };
  });
}

/** One row of at least one run; the runs differ only in the seed. */
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
          // The card says row minus served; the gain is served minus row.
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
  // The card says row minus served; the lift is served minus row.
  const { difference, differenceError } = alone.figures['ndcg@20'];
  return {
    difference: -difference,
    lower: -difference - Z95 * differenceError,
    upper: -difference + Z95 * differenceError,
  };
}
