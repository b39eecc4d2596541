/** Splits labelled rows, fits every way to a probability, reads each test once and averages the figures. */
import { averagePrecision, rocAuc } from '../../gnn/library.js';
import { fitProbability, type ProbabilityOptions } from '../../src/algorithms/probability/fit-probability.js';
import { stratifiedFolds } from '../../src/algorithms/probability/folds.js';
import { bestThreshold, decisionsAt, expectedCalibrationError } from '../../src/algorithms/probability/judge.js';
import {
  logitsBy,
  predictProbability,
  type ProbabilityWay,
  sigmoid,
} from '../../src/algorithms/probability/probability-model.js';
import { seededRng, shuffle } from '../../src/algorithms/random.js';
import { mean, standardDeviation } from '../../src/algorithms/statistics.js';
import { take, takeRows } from '../../src/algorithms/table.js';
import { type LabelledRows } from '../data/labelled-rows.js';

/** Test rows and the rows to learn from. */
export interface Split {
  readonly test: Uint32Array;
  readonly train: Uint32Array;
}

type Row = ProbabilityWay | 'used';

interface Figures {
  readonly auc: number;
  readonly ap: number;
  readonly ece: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What one way came to on average. */
export interface JudgedRow extends Figures {
  readonly data: string;
  readonly name: Row;
  /** Standard deviation of `auc` over the splits. */
  readonly aucSd: number;
}

/** One split a seed, with the share of the rows set aside whatever came of them. */
export function drawnSplit(labels: Float64Array, testShare: number, seed: number): Split {
  const order = shuffle(
    Uint32Array.from(labels, (_, row) => row),
    seededRng(seed),
  );
  const tests = Math.round(testShare * labels.length);
  return { test: order.subarray(0, tests), train: order.subarray(tests) };
}

/** One split a seed, with one part in `parts` of either class set aside. @throws RangeError where a class has fewer rows than parts */
export function stratifiedSplit(labels: Float64Array, parts: number, seed: number): Split {
  const [{ inside, outside }] = stratifiedFolds(labels, parts, seededRng(seed));
  return { test: inside, train: outside };
}

/** The mean of the splits for each of the rows. @param log hears what was chosen in each split */
export function judgeProbability(
  data: LabelledRows,
  rows: readonly Row[],
  splits: readonly Split[],
  log: (line: string) => void,
  options: Partial<ProbabilityOptions> = {},
): JudgedRow[] {
  const seen = splits.map((split, n) => judgeSplit(data, split, log, { ...options, seed: n + 1 }));
  return rows.map((name) => {
    const figures = seen.map((split) => split[name]);
    const average = Object.fromEntries(
      Object.keys(figures[0]).map((key) => [key, mean(figures.map((of) => of[key as keyof Figures]))]),
    ) as unknown as Figures;
    return { data: data.name, name, ...average, aucSd: standardDeviation(figures.map(({ auc }) => auc)) };
  });
}

/** Prints rows as a table of four digits. */
export function showRows(rows: readonly JudgedRow[]): void {
  const shown = (value: unknown): unknown => (typeof value === 'number' ? value.toFixed(4) : value);
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)]))));
}

function judgeSplit(
  { name, rows, labels }: LabelledRows,
  split: Split,
  log: (line: string) => void,
  options: Partial<ProbabilityOptions>,
): Record<Row, Figures> {
  const part = (of: Uint32Array) => ({
    rows: { table: takeRows(rows.table, of), linear: takeRows(rows.linear, of) },
    labels: take(labels, of),
  });
  const [test, train] = [part(split.test), part(split.train)];
  const started = performance.now();
  const { model, losses, held } = fitProbability(train.rows, train.labels, options);
  const threshold = bestThreshold(held, train.labels);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const said = Object.entries(losses).map(([way, loss]) => `${way} ${loss.toFixed(4)}`);
  log(
    `${name}, split ${options.seed}: log loss on folds ${said.join(', ')}; ${model.way} with calibration ${model.calibration.kind} is used; ${seconds} s`,
  );
  const figuresOf = (p: Float64Array): Figures => ({
    auc: rocAuc(p, test.labels),
    ap: averagePrecision(p, test.labels),
    ece: expectedCalibrationError(p, test.labels),
    ...decisionsAt(threshold, p, test.labels),
  });
  const plain = (way: ProbabilityWay) => figuresOf(logitsBy(way, model, test.rows).map(sigmoid));
  return {
    ...{ CONSTANT: plain('CONSTANT'), LOGISTIC: plain('LOGISTIC'), TREES: plain('TREES'), BLEND: plain('BLEND') },
    used: figuresOf(predictProbability(model, test.rows)),
  };
}
