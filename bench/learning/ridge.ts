/**
 * The linear part: seconds and peak memory of the local ridge on one and two threads, of a grid of penalties, of twice the
 * entries, and of item-kNN; quality on Gowalla's valid.tsv. `bench -- ridge [part of a row's name]`.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type RidgeRow, type RidgeRowResult } from '../support/ridge-row.js';

const CHILD = fileURLToPath(new URL('../support/ridge-row.child.ts', import.meta.url));
const GOWALLA = { neighbours: 100, historyPower: 0.25 };
const YELP = { neighbours: 200, historyPower: 0.25 };
const DEFAULTS = { kind: 'ridge', everyNth: 1, judged: false } as const;
const gowalla = { ...DEFAULTS, data: 'gowalla-lightgcn', penalties: [{ ridge: 20, dropout: 1 }] } as const;
const yelp = { ...DEFAULTS, data: 'yelp-gbsr', penalties: [{ ridge: 60, dropout: 0.5 }] } as const;
const knn = { ...DEFAULTS, kind: 'item-knn', base: { threads: 1 }, penalties: [] } as const;
const grid = [5, 20, 60].flatMap((ridge) => [0.5, 1].map((dropout) => ({ ridge, dropout })));

const ROWS: readonly RidgeRow[] = [
  { ...gowalla, name: 'gowalla k=100, 1 thread', base: { ...GOWALLA, threads: 1 } },
  { ...gowalla, name: 'gowalla k=100, 2 threads', base: { ...GOWALLA, threads: 2 } },
  { ...gowalla, name: 'gowalla k=100, 2 threads, half the people', base: { ...GOWALLA, threads: 2 }, everyNth: 2 },
  { ...gowalla, name: 'gowalla k=100, 2 threads, 6 penalties', base: { ...GOWALLA, threads: 2 }, penalties: grid },
  { ...gowalla, name: 'gowalla k=100, 2 threads, judged', base: { ...GOWALLA, threads: 2 }, judged: true },
  { ...yelp, name: 'yelp k=200, 1 thread', base: { ...YELP, threads: 1 } },
  { ...yelp, name: 'yelp k=200, 2 threads', base: { ...YELP, threads: 2 } },
  { ...knn, name: 'gowalla item-knn', data: 'gowalla-lightgcn' },
  { ...knn, name: 'synthetic item-knn, 100,000 items', data: 'synthetic' },
];

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const results: Record<string, RidgeRowResult> = {};
  console.log(`${'row'.padEnd(44)}   entries  seconds   CPU s  peak MB  non-zeros  R@20   N@20`);
  for (const row of ROWS.filter(({ name }) => name.includes(args[0] ?? ''))) {
    const result = await measured(row);
    results[row.name] = result;
    const { entries, seconds, cpuSeconds, peakMb, nonZeros, judged } = result;
    const quality = judged === null ? '' : `${judged.recall.toFixed(4)} ${judged.ndcg.toFixed(4)}`;
    const figures = [
      entries.toString(),
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      peakMb.toFixed(0),
      nonZeros.toString(),
    ];
    const widths = [8, 7, 6, 7, 9];
    console.log(`${row.name.padEnd(44)}  ${figures.map((text, n) => text.padStart(widths[n])).join('  ')}  ${quality}`);
  }
  const ratio = (over: string, under: string): number | null =>
    results[over] && results[under] ? results[over].seconds / results[under].seconds : null;
  const ratios = {
    gowallaOneOverTwoThreads: ratio(ROWS[0].name, ROWS[1].name),
    twiceTheEntries: ratio(ROWS[1].name, ROWS[2].name),
    sixPenaltiesOverOne: ratio(ROWS[3].name, ROWS[1].name),
    yelpOneOverTwoThreads: ratio(ROWS[5].name, ROWS[6].name),
  };
  for (const [name, value] of Object.entries(ratios)) if (value !== null) console.log(`${name} ${value.toFixed(2)}`);
  return { rows: results, ratios };
}

function measured(row: RidgeRow): Promise<RidgeRowResult> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, { execArgv: ['--import', 'tsx'] });
    let result: RidgeRowResult | undefined;
    child.once('message', (message: RidgeRowResult) => (result = message));
    child.once('error', reject);
    child.once('close', (code) =>
      result ? resolve(result) : reject(new Error(`${row.name} ended with code ${code}`)),
    );
    child.send(row);
  });
}
