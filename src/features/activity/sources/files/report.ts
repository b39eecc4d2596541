import { joinLines } from './sieve/joins.js';
import { addTally, emptyTally, type Tallies, type Tally, total } from './sieve/tally.js';

/** What an ingest did. `loaded + duplicates + quarantined + outliers.dropped = read`, over all and in each file. */
export interface IngestReport {
  readonly runId: string;
  readonly read: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly outliers: { readonly flagged: number; readonly dropped: number };
  /** Seconds of work, over all starts of the run. */
  readonly seconds: number;
  readonly files: Tallies;
  /** Counts by reason. */
  readonly reasons: {
    readonly quarantined: Record<string, number>;
    readonly dropped: Record<string, number>;
    /** Values that rows did without. */
    readonly valuesLeftOut: Record<string, number>;
  };
  /** Where the quarantined rows are, as JSON lines. */
  readonly quarantineFile: string;
  /** The files were ingested before, to their end: these are the counts of then, nothing was done. */
  readonly doneBefore: boolean;
  /** Records that an earlier start of this run had dealt with. */
  readonly resumedAt: number;
  /** Optional columns that a file does not have, by file. */
  readonly absent: Readonly<Record<string, readonly string[]>>;
  /** What the graph holds now. */
  readonly graph: { readonly people: number; readonly products: number };
}

type Details = Pick<
  IngestReport,
  'runId' | 'seconds' | 'quarantineFile' | 'doneBefore' | 'resumedAt' | 'absent' | 'graph'
>;

export function makeReport(files: Tallies, details: Details): IngestReport {
  const all = Object.values(files).reduce(addTally, emptyTally());
  return {
    read: all.read,
    loaded: all.loaded,
    duplicates: all.duplicates,
    quarantined: total(all.quarantined),
    outliers: { flagged: all.flagged, dropped: total(all.dropped) },
    files,
    reasons: { quarantined: all.quarantined, dropped: all.dropped, valuesLeftOut: all.valuesLeftOut },
    ...details,
  };
}

/** The report as a person reads it: a table of files, then the reasons. */
export function formatReport(report: IngestReport): string {
  const rows = Object.entries(report.files).map(([file, tally]) => [file, ...cells(tally)]);
  const all = Object.values(report.files).reduce(addTally, emptyTally());
  const lines = table([HEADER, ...rows, ...(rows.length > 1 ? [['all', ...cells(all)]] : [])]);
  lines.push(...reasons('quarantined', report.reasons.quarantined), ...reasons('dropped', report.reasons.dropped));
  lines.push(...reasons('value left out, the row stays', report.reasons.valuesLeftOut));
  if (report.quarantined > 0) lines.push(`Quarantined rows, with line and reason: ${report.quarantineFile}`);
  const { takenBack = 0 } = all;
  if (takenBack > 0) {
    lines.push(`taken back: ${number(takenBack)} purchases of earlier ingests, whose orders are left out now`);
  }
  for (const [file, { joins }] of Object.entries(report.files)) {
    lines.push(...joinLines(joins).map((line) => `${file}: ${line}`));
  }
  for (const [file, fields] of Object.entries(report.absent)) {
    if (fields.length > 0) lines.push(`${file} has no column for ${fields.join(', ')}`);
  }
  if (report.resumedAt > 0 && !report.doneBefore) {
    lines.push(`Went on after ${number(report.resumedAt)} records of an earlier start`);
  }
  const pace = report.seconds > 0 ? `, ${number(Math.round(report.read / report.seconds))} records/s` : '';
  lines.push(
    report.doneBefore
      ? 'These files were ingested before and nothing was done; --force reads them again'
      : `${report.seconds.toFixed(1)} s${pace}`,
    `The graph holds ${number(report.graph.people)} people and ${number(report.graph.products)} products`,
  );
  return lines.join('\n');
}

const HEADER = ['file', 'read', 'loaded', 'duplicates', 'quarantined', 'dropped', 'flagged'];

function cells(tally: Tally): string[] {
  const { read, loaded, duplicates, flagged } = tally;
  return [read, loaded, duplicates, total(tally.quarantined), total(tally.dropped), flagged].map(number);
}

function reasons(what: string, counts: Record<string, number>): string[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${what}: ${number(count)} × ${reason}`);
}

function table(rows: readonly string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
