/**
 * Will this customer leave: `bench -- churn [file, or folder of files] [--json]`. A file is a table with a head whose column `churn` (or `churned`, `exited`, `attrition`; else the last)
 * says who left. Ten stratified splits, a fifth set aside for the end; what is used, its settings and its calibration are chosen on folds of the other four fifths.
 * Beside it the constant, the logistic regression, the trees, and the blend of both.
 */
import { readLabelledRows, tablesIn } from '../data/labelled-rows.js';
import { judgeProbability, showRows, stratifiedSplit } from '../support/judge-probability.js';

const DATA = '../shared/data/telco';
const LABEL = /^(churn(ed)?|exited|attrition)$/i;
/** On ten other splits of the same shares: the mean of a logistic regression, a forest and LightGBM; and two of them alone. */
const BESIDE = { wa_churn: { 'mean of three': { auc: 0.8468, ece: 0.027 }, LightGBM: 0.8464, logistic: 0.8423 } };
const SEEDS = Array.from({ length: 10 }, (_, n) => n + 1);
const PARTS = 5;

export function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows = tablesIn(args[0] ?? DATA).flatMap((file) => {
    const data = readLabelledRows(file, LABEL);
    const splits = SEEDS.map((seed) => stratifiedSplit(data.labels, PARTS, seed));
    const judged = judgeProbability(data, ['CONSTANT', 'LOGISTIC', 'TREES', 'BLEND', 'used'], splits, console.log, {
      tries: [
        { leaves: 4, rate: 0.05 },
        { leaves: 8, rate: 0.03 },
      ],
    });
    showRows(judged);
    return judged;
  });
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  return Promise.resolve({ splits: SEEDS.length, rows });
}
