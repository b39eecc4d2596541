/**
 * Whom to start a product with: `bench -- plan-seeds [shops=3]`. Plans on demo shops whose influence is planted: what was promised, what
 * really comes, and what people at random and those with most followers bring. With `home=<folder>` of `bench -- scale`, seconds of a
 * plan on what its last run left.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { generateShop } from '../seeds/index.js';
import { simulateSpread } from '../src/algorithms/diffusion/simulate.js';
import { arcsFrom, rowOwners } from '../src/algorithms/graph/arcs.js';
import { finishInTurns } from '../src/algorithms/graph/steps.js';
import { randomInt, seededRng } from '../src/algorithms/random.js';
import { type PlannedSeeds, planSeedsSteps } from '../src/algorithms/influence/plan-seeds.js';
import { SalesTableFiles } from '../src/features/influence/table/sales-table.files.js';
import { type SalesTable } from '../src/algorithms/influence/sales-table.js';
import { salesTableOf } from '../tests/support/sales-table.js';

const COUNTS = [5, 20, 50];
const RUNS = 4_000;

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const named = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const home = named('home');
  if (home !== undefined) return { large: await large(join(home, 'influence')) };
  const rows: Record<string, number>[] = [];
  for (let seed = 1; seed <= Number(named('shops') ?? 3); seed += 1) rows.push(...(await ofShop(seed)));
  console.table(rows.map(roundedRow));
  const within = rows.filter(({ lower, upper, comes }) => lower <= comes && comes <= upper).length;
  console.log(`what comes is within the interval in ${within} of ${rows.length} plans`);
  return { rows };
}

function roundedRow(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toPrecision(4))]));
}

async function ofShop(seed: number): Promise<Record<string, number>[]> {
  const { table, shop } = salesTableOf(generateShop('demo', { seed }));
  const { arcs } = table.listening;
  const chances = shop.planted.strength.map((strength) => strength || 1e-12);
  const truth = arcsFrom(arcs.nodes, arcs.heads, rowOwners(arcs.starts), chances);
  /** Buyers beside the seeds, as planted. */
  const comes = (seeds: readonly number[]): number => {
    const audience = Float64Array.from({ length: arcs.nodes }, (_, person) => (seeds.includes(person) ? 0 : 1));
    const options = { runs: RUNS, rng: seededRng(9), audience };
    return simulateSpread({ model: 'independent cascade', arcs: truth }, seeds, options).mean;
  };
  const listeners = new Int32Array(arcs.nodes);
  for (const head of arcs.heads) listeners[head] += 1;
  const mostHeard = Array.from(listeners.keys()).sort((a, b) => listeners[b] - listeners[a] || a - b);
  const rng = seededRng(seed);
  const rows: Record<string, number>[] = [];
  for (const count of COUNTS) {
    const { seconds, plan } = await timedPlan(table, count);
    const anybody = [...new Set(Array.from({ length: 2 * count }, () => randomInt(rng, arcs.nodes)))].slice(0, count);
    rows.push({
      ...{ seed, count, seconds, promised: plan.buyers, lower: plan.lower, upper: plan.upper },
      comes: comes(plan.seeds.map(({ person }) => person)),
      followed: comes(mostHeard.slice(0, count)),
      random: comes(anybody),
    });
  }
  return rows;
}

/** By the clock and in CPU seconds, as other work on the cores makes a clock late. */
async function timedPlan(
  table: SalesTable,
  count: number,
): Promise<{ seconds: number; cpuSeconds: number; plan: PlannedSeeds }> {
  const everybody = new Float64Array(table.people.length).fill(1);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const task = {
    ...{ audience: everybody, costs: everybody, include: [], exclude: [], count },
    ...{ stock: Infinity, window: Infinity, factor: 1 },
  };
  const plan = await finishInTurns(planSeedsSteps(table, task), setImmediate);
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - begun) / 1000, cpuSeconds: (user + system) / 1e6, plan };
}

async function large(folder: string): Promise<Record<string, number>> {
  const [model] = readdirSync(folder).sort().reverse();
  const begun = performance.now();
  const table = await new SalesTableFiles(folder).read(model);
  const loaded = (performance.now() - begun) / 1000;
  const first = await timedPlan(table, 50);
  const again = await timedPlan(table, 50);
  const figures = {
    ...{ people: table.people.length, arcs: table.listening.arcs.heads.length, tellings: table.teller.length },
    ...{
      loaded,
      first: first.seconds,
      again: again.seconds,
      cpu: again.cpuSeconds,
      buyers: again.plan.buyers,
      guarantee: again.plan.guarantee,
    },
    memoryMB: process.memoryUsage().rss / 2 ** 20,
  };
  console.table([roundedRow(figures)]);
  return figures;
}
