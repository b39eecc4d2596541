/**
 * Whom to start a product with: `bench -- plan-seeds [shops=3] [from=1]`. Plans on demo shops whose influence is planted, of the seeds
 * `from` on: what was promised, what really comes, what people at random and those with most followers bring; and for each number of
 * seeds the bias of the promise, and how often the 95 % intervals of promise, baseline and lead hold the truth. Over shops=100 from=201,
 * on which nothing was chosen, coverage should be 93 to 97 % and the bias at most 3 %. With `home=<folder>` of `bench -- scale`, seconds
 * of a plan on what its last run left.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { generateShop } from '../../seeds/index.js';
import { simulateSpread } from '../../src/algorithms/diffusion/simulate.js';
import { arcsFrom, rowOwners } from '../../src/algorithms/graph/arcs.js';
import { finishInTurns } from '../../src/algorithms/graph/steps.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { type PlannedSeeds, planSeedsSteps } from '../../src/algorithms/influence/plan-seeds.js';
import { SalesTableFiles } from '../../src/features/influence/table/sales-table.files.js';
import { type SalesTable } from '../../src/algorithms/influence/sales-table.js';
import { salesTableOf } from '../../tests/support/sales-table.js';

const COUNTS = [5, 20, 50, 100];
const RUNS = 2_000;

export async function run(args: readonly string[] = []): Promise<Record<string, unknown>> {
  const named = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const home = named('home');
  if (home !== undefined) return { large: await large(join(home, 'influence')) };
  const [from, shops] = [Number(named('from') ?? 1), Number(named('shops') ?? 3)];
  const rows: Row[] = [];
  for (let seed = from; seed < from + shops; seed += 1) {
    rows.push(...(await ofShop(seed)));
    if ((seed - from) % 10 === 9) console.error(`  ${seed - from + 1} of ${shops} shops`);
  }
  if (shops <= MOST_SHOWN) console.table(rows.map(roundedRow));
  const sizes = COUNTS.map((count) => ofSize(rows.filter((row) => row.count === count)));
  console.table(sizes);
  const all = ofSize(rows);
  console.log(
    `${rows.length} plans: bias ${all['bias %']} %, what comes is within the interval in ${all['coverage %']} %, ` +
      `the lead over those with most followers in ${all['coverage of lead %']} %`,
  );
  return { rows, sizes, all };
}

/** Rows are shown where there are no more shops. */
const MOST_SHOWN = 5;

type Row = Readonly<Record<'seed' | 'count' | 'seconds' | 'promised' | 'lower' | 'upper' | 'comes', number>> &
  Readonly<Record<'lead' | 'leadLower' | 'leadUpper' | 'leads' | 'followed' | 'random', number>>;

/** Means over plans of one size. Bias is what was promised over what comes. */
function ofSize(rows: readonly Row[]): Record<string, number> {
  const of = (value: (row: Row) => number): number => mean(rows.map(value));
  const percent = (share: number): number => Number((100 * share).toFixed(1));
  const holds = (lower: number, value: number, upper: number): number => Number(lower <= value && value <= upper);
  return {
    ...{ seeds: rows[0].count, plans: rows.length, comes: Number(of(({ comes }) => comes).toFixed(1)) },
    'bias %': percent(of(({ promised }) => promised) / of(({ comes }) => comes) - 1),
    'half width %': percent(of(({ lower, upper, promised }) => (upper - lower) / 2 / promised)),
    'coverage %': percent(of(({ lower, comes, upper }) => holds(lower, comes, upper))),
    lead: Number(of(({ lead }) => lead).toFixed(1)),
    leads: Number(of(({ leads }) => leads).toFixed(1)),
    'coverage of lead %': percent(of(({ leadLower, leads, leadUpper }) => holds(leadLower, leads, leadUpper))),
    seconds: Number(of(({ seconds }) => seconds).toFixed(2)),
  };
}

function roundedRow(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toPrecision(4))]));
}

async function ofShop(seed: number): Promise<Row[]> {
  const { table, strength } = salesTableOf(generateShop('demo', { seed }));
  const { arcs } = table.listening;
  const chances = strength.map((chance) => chance || 1e-12);
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
  const rows: Row[] = [];
  for (const count of COUNTS) {
    const { seconds, plan } = await timedPlan(table, count);
    const anybody = [...new Set(Array.from({ length: 2 * count }, () => randomInt(rng, arcs.nodes)))].slice(0, count);
    const [planned, followed] = [comes(plan.seeds.map(({ person }) => person)), comes(mostHeard.slice(0, count))];
    const { buyers: lead, lower: leadLower, upper: leadUpper } = plan.lead;
    rows.push({
      ...{ seed, count, seconds, promised: plan.buyers, lower: plan.lower, upper: plan.upper, comes: planned },
      ...{ lead, leadLower, leadUpper, leads: planned - followed, followed, random: comes(anybody) },
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
