/**
 * Who sells next month: `bench -- sales-forecast [shops=5]`. On demo shops, the head that learnt from later sales beside past sales,
 * PageRank and followers, on the last month whose sales are known, which it did not learn from.
 */
import { generateShop } from '../seeds/index.js';
import { mean } from '../src/algorithms/statistics.js';
import { type RankingFigures } from '../src/features/influence/forecast.js';
import { wordTableOf } from '../tests/support/word-table.js';

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const shops = Number(args.find((arg) => arg.startsWith('shops='))?.slice(6) ?? 5);
  const rows: (RankingFigures & { seed: number })[] = [];
  for (let seed = 1; seed <= shops; seed += 1) {
    const { table } = await wordTableOf(generateShop('demo', { seed }));
    rows.push(...table.rankings.map((ranking) => ({ seed, ...ranking })));
  }
  const names = [...new Set(rows.map(({ name }) => name))];
  const means = names.map((name) => {
    const mine = rows.filter((row) => row.name === name);
    const spearman = mean(mine.map((row) => row.spearman));
    return { name, spearman, ndcg: mean(mine.map((row) => row.ndcg)) };
  });
  console.table(rows.map((row) => ({ ...row, spearman: row.spearman.toFixed(3), ndcg: row.ndcg.toFixed(3) })));
  console.table(means.map((row) => ({ ...row, spearman: row.spearman.toFixed(3), ndcg: row.ndcg.toFixed(3) })));
  return { rows, means };
}
