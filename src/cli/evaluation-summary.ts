import { type DatedVerdicts, type EvaluationReport, type ReportRow } from '../features/models/index.js';

const METRICS = ['recall@10', 'ndcg@10', 'recall@20', 'ndcg@20'] as const;

/** A report as lines for a terminal: the rows, window by window too where it is by date, what friends bring. */
export function evaluationSummary(report: EvaluationReport): string {
  const { dataset, seeds, rows, rolling, windowDays, verdicts, seconds, peakMemoryMB, backend } = report;
  const lines = [
    '',
    `${dataset}, ${seeds} seed(s), ${backend}, ${seconds} s, ${peakMemoryMB} MB at most`,
    ...figureTable(rows),
  ];
  if (verdicts !== null) lines.push(...dated('fitted once', verdicts.far));
  if (verdicts !== null && rolling.length > 0) {
    lines.push(`learnt anew and asked again every ${windowDays} days`, ...figureTable(rolling));
    lines.push(...dated('window by window', verdicts.rolling));
  }
  return [...lines, friends(report)].join('\n');
}

/** Rows with the figures at 10 and 20; with several seeds how far they differ. */
export function figureTable(rows: readonly ReportRow[]): string[] {
  const figure = (row: ReportRow, metric: string): string => {
    const spread = row[`${metric} sd`];
    return `${Number(row[metric]).toFixed(4)}${spread === undefined ? '' : ` ± ${Number(spread).toFixed(4)}`}`;
  };
  const named = ({ name, seeds }: ReportRow): string =>
    seeds === undefined ? name : `${name} (${seeds} of the seeds)`;
  const width = Math.max(...rows.map((row) => named(row).length));
  return [
    `${''.padEnd(width)}  ${METRICS.join('  ')}`,
    ...rows.map((row) => [named(row).padEnd(width), ...METRICS.map((metric) => figure(row, metric))].join('  ')),
  ];
}

function dated(how: string, { best, overRecentPopularity }: DatedVerdicts): string[] {
  return [
    ...best.map(
      ({ metric, best: row, difference, standardError, within }) =>
        `${how}, ${metric}: ${within ? 'holds' : 'FAILS'}, best other row '${row}' minus model ${signed(difference)} (s.e. ${standardError.toFixed(4)})`,
    ),
    ...overRecentPopularity.map(
      ({ metric, over, difference, standardError }) =>
        `${how}, ${metric}: model minus '${over}' ${signed(difference)} (s.e. ${standardError.toFixed(4)})`,
    ),
  ];
}

function friends({ friendsWeight, socialLift }: EvaluationReport): string {
  if (friendsWeight === 0 || socialLift === null) {
    return 'friends: weight 0, they did not help on the validation slice';
  }
  const { difference, lower, upper } = socialLift;
  return `friends: NDCG@20 ${difference.toFixed(4)} (95 %: ${lower.toFixed(4)} to ${upper.toFixed(4)})`;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;
}
