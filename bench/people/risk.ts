/**
 * Who is not to be trusted: `bench -- risk [file of transactions, or folder with nodes.tsv and edges.tsv] [--json]`. Card transactions of the Fraud Detection
 * Handbook (a week of training, one until labels are known, one of test) and crowd workers of tolokers (given splits). Beside what is used: logistic
 * regression and trees on the signals of the book, trees on own features, the graph network.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { selectBackend } from '../../gnn/index.js';
import { UnusableFile } from '../data/lines.js';
import { readTolokers } from '../data/tolokers.js';
import { readTransactions } from '../data/transactions.js';
import { judgeNodes } from '../support/risk-nodes.js';
import { judgeTransactions, type RiskRow } from '../support/risk-transactions.js';

const DATA = ['../shared/data/fraud-handbook', '../shared/data/tolokers'];
/** Of others on the same cuts. */
const BESIDE = {
  'fraud-handbook': {
    'logistic (book)': { auc: 0.871, ap: 0.606, 'cards@100': 0.291 },
    'forest (book)': { auc: 0.867, ap: 0.658, 'cards@100': 0.287 },
    'XGBoost, tuned (book)': { auc: 0.869, ap: 0.687, 'cards@100': 0.303 },
    LightGBM: { auc: 0.885, ap: 0.654 },
  },
  tolokers: { 'GAT-sep': { auc: 0.8378 }, 'trees on means of one and two hops': { auc: 0.8519, ap: 0.5955 } },
};

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rows: RiskRow[] = [];
  for (const place of args.length > 0 ? args : DATA) rows.push(...(await judge(place)));
  console.table(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'number' ? v.toFixed(4) : v])),
    ),
  );
  console.log(`beside them: ${JSON.stringify(BESIDE)}`);
  return { rows };
}

async function judge(place: string): Promise<RiskRow[]> {
  if (!existsSync(place)) throw new UnusableFile(`${place} is not there.`);
  if (!statSync(place).isDirectory()) return judgeTransactions(readTransactions(place));
  if (existsSync(join(place, 'nodes.tsv'))) {
    await selectBackend({ forced: 'wasm', log: console.log });
    return judgeNodes(basename(place), readTolokers(place));
  }
  const files = readdirSync(place).filter((file) => /\.csv(\.gz)?$/.test(file));
  if (files.length === 0)
    throw new UnusableFile(`${place} holds neither nodes.tsv nor a table of transactions (.csv).`);
  return files.sort().flatMap((file) => {
    const transactions = readTransactions(join(place, file));
    return judgeTransactions(files.length > 1 ? transactions : { ...transactions, name: basename(place) });
  });
}
