/**
 * Will this session end in a purchase: `bench -- intent [file, or folder of files] [--json]`. A file is a table with a head whose last column says
 * what came of the session. Per seed 30 % of the sessions are set aside for the end; what is used, its settings and its calibration are chosen
 * on folds of the other 70 %. Beside it the constant, the logistic regression and the trees.
 */
import { readLabelledRows, tablesIn } from '../data/labelled-rows.js';
import { drawnSplit, judgeProbability, showRows } from '../support/judge-probability.js';

const DATA = '../shared/data/online-shoppers';
/** LightGBM on five other splits of the same shares. */
const BESIDE = { online_shoppers_intention: { auc: 0.9327, ece: 0.0164 } };
const SEEDS = [1, 2, 3, 4, 5];
const TEST_SHARE = 0.3;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows = tablesIn(args[0] ?? DATA).flatMap((file) => {
    const data = readLabelledRows(file);
    const splits = SEEDS.map((seed) => drawnSplit(data.labels, TEST_SHARE, seed));
    const judged = judgeProbability(data, ['CONSTANT', 'LOGISTIC', 'TREES', 'used'], splits, console.log);
    showRows(judged);
    return judged;
  });
  console.log(`beside them, LightGBM: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ seeds: SEEDS.length, rows });
}
