/**
 * Will this session end in a purchase: `bench -- intent [file, or folder of files] [--json]`. A file is a table with a head whose last column says
 * what came of the session. Per seed 30 % of the sessions are set aside for the end; what is used, its settings and its calibration are chosen
 * on folds of the other 70 %. Beside it the constant, the logistic regression and the trees.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { averagePrecision, rocAuc } from '../gnn/library.js';
import { fitProbability } from '../src/algorithms/probability/fit-probability.js';
import { bestThreshold, decisionsAt, expectedCalibrationError } from '../src/algorithms/probability/judge.js';
import {
  logitsBy,
  predictProbability,
  type ProbabilityWay,
  sigmoid,
} from '../src/algorithms/probability/probability-model.js';
import { seededRng, shuffle } from '../src/algorithms/random.js';
import { mean, standardDeviation } from '../src/algorithms/statistics.js';
import { take, takeRows } from '../src/algorithms/table.js';
import { type LabelledSessions, readSessions } from './data/intent.js';

const DATA = '../shared/data/online-shoppers';
/** LightGBM on five other splits of the same shares. */
const BESIDE = { online_shoppers_intention: { auc: 0.9327, ece: 0.0164 } };
const SEEDS = [1, 2, 3, 4, 5];
const TEST_SHARE = 0.3;
const ROWS: readonly (ProbabilityWay | 'used')[] = ['CONSTANT', 'LOGISTIC', 'TREES', 'used'];

interface Figures {
  readonly auc: number;
  readonly ap: number;
  readonly ece: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const place = args[0] ?? DATA;
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((file) => /\.(csv|tsv)(\.gz)?$/.test(file))
        .sort()
        .map((file) => join(place, file))
    : [place];
  if (files.length === 0) throw new Error(`${place} holds no .csv or .tsv, plain or .gz.`);
  const rows = files.flatMap((file) => judge(readSessions(file)));
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, shown(v)]))));
  console.log(`beside them, LightGBM: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ seeds: SEEDS.length, rows });
}

function judge(sessions: LabelledSessions) {
  const seen = SEEDS.map((seed) => judgeSplit(sessions, seed));
  return ROWS.map((name) => {
    const figures = seen.map((split) => split[name]);
    const average = Object.fromEntries(
      Object.keys(figures[0]).map((key) => [key, mean(figures.map((of) => of[key as keyof Figures]))]),
    ) as unknown as Figures;
    return { data: sessions.name, name, ...average, aucSd: standardDeviation(figures.map(({ auc }) => auc)) };
  });
}

function judgeSplit({ name, rows, labels }: LabelledSessions, seed: number): Record<ProbabilityWay | 'used', Figures> {
  const order = shuffle(
    Uint32Array.from(labels, (_, row) => row),
    seededRng(seed),
  );
  const tests = Math.round(TEST_SHARE * labels.length);
  const part = (of: Uint32Array) => ({
    rows: { table: takeRows(rows.table, of), linear: takeRows(rows.linear, of) },
    labels: take(labels, of),
  });
  const [test, train] = [part(order.subarray(0, tests)), part(order.subarray(tests))];
  const started = performance.now();
  const { model, losses, held } = fitProbability(train.rows, train.labels, { seed });
  const threshold = bestThreshold(held, train.labels);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const said = Object.entries(losses).map(([way, loss]) => `${way} ${loss.toFixed(4)}`);
  console.log(
    `${name}, seed ${seed}: log loss on folds ${said.join(', ')}; ${model.way} with calibration ${model.calibration.kind} is used; ${seconds} s`,
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

function shown(value: unknown): unknown {
  return typeof value === 'number' ? value.toFixed(4) : value;
}
