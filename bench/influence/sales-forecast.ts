/**
 * Who sells next month: `bench -- sales-forecast [shops=5]`. On demo shops, the head that learnt from later sales beside past sales,
 * PageRank and followers, on the last month whose sales are known, which it did not learn from; and the head the other way, with
 * people's embeddings in a network that was trained on the first 70 % of the events, or without, whichever earlier months did not choose.
 */
import { csrFromEntries, FIT_DEFAULTS, selectBackend } from '../../gnn/index.js';
import { fitNetwork } from '../../gnn/library.js';
import { generateShop, type Shop } from '../../seeds/index.js';
import { rowOwners } from '../../src/algorithms/graph/arcs.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { mean } from '../../src/algorithms/statistics.js';
import { forecastSteps, type Places, type RankingFigures } from '../../src/algorithms/influence/forecast.js';
import { type SalesShop } from '../../tests/support/sales-shop.js';
import { salesTableOf } from '../../tests/support/sales-table.js';

/** Share of the events before a training's validation. */
const TRAINED_ON = 0.7;

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const shops = Number(args.find((arg) => arg.startsWith('shops='))?.slice(6) ?? 5);
  await selectBackend({ log: (line) => console.log(line) });
  const rows: (RankingFigures & { seed: number })[] = [];
  for (let seed = 1; seed <= shops; seed += 1) {
    const shop = generateShop('demo', { seed });
    const { table, shop: made, genuine } = salesTableOf(shop);
    const places = await earlierPlaces(shop, made);
    const forecast = finish(forecastSteps(genuine, table.sales.tally, places));
    rows.push(...(forecast?.rankings ?? []).map((ranking) => ({ seed, ...ranking })));
  }
  const names = [...new Set(rows.map(({ name }) => name))];
  const means = names.map((name) => {
    const mine = rows.filter((row) => row.name === name);
    const spearman = mean(mine.map((row) => row.spearman));
    return { name, shops: mine.length, spearman, ndcg: mean(mine.map((row) => row.ndcg)) };
  });
  console.table(rows.map((row) => ({ ...row, spearman: row.spearman.toFixed(3), ndcg: row.ndcg.toFixed(3) })));
  console.table(means.map((row) => ({ ...row, spearman: row.spearman.toFixed(3), ndcg: row.ndcg.toFixed(3) })));
  return { rows, means };
}

/** Where a network places people that learnt what they had told of early on. */
async function earlierPlaces(shop: Shop, { log }: SalesShop): Promise<Places> {
  const times = Float64Array.from(shop.events, ({ timestamp }) => Date.parse(String(timestamp)) / 1000).sort();
  const until = times[Math.floor(TRAINED_ON * times.length)];
  const { starts, products, told } = log.rows;
  const known = Array.from(told.keys()).filter((row) => told[row] < until);
  const teller = rowOwners(starts);
  const [users, items] = [starts.length - 1, log.products];
  const interactions = csrFromEntries(
    users,
    items,
    known.map((row) => teller[row]),
    known.map((row) => products[row]),
    null,
  );
  const { network } = FIT_DEFAULTS;
  const { users: vectors, width } = await fitNetwork({ users, items, interactions, social: null }, network);
  return { until, width, vectors };
}
