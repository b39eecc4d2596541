import { type Diffusion } from '../diffusion/diffusion.js';
import { simulateSpreadSteps } from '../diffusion/simulate.js';
import { type WeightedArcs } from '../graph/arcs.js';
import { type Steps } from '../graph/steps.js';
import { seededRng } from '../random.js';
import { salesByGroup } from '../sales/sales-interval.js';
import { mean } from '../statistics.js';
import { audienceArcs } from './audience.js';
import { type SalesTable } from './sales-table.js';

/** What one set of seeds is expected to bring: buyers who are not seeds themselves. */
export interface PlanValue {
  /** Expected number of buyers. */
  readonly buyers: number;
  /** 95 % interval of that expectation: uncertainty of the seeds' past sales and of the simulation together. */
  readonly lower: number;
  readonly upper: number;
  /** Cost of all seeds. */
  readonly cost: number;
}

/** A value, and how much data it rests on. */
export interface RecordedValue extends PlanValue {
  /** Past purchases that followed recommendation events of the seeds. */
  readonly rests: number;
  /** Expected number of buyers if the stock had no end. */
  readonly uncappedBuyers: number;
}

/** What the value of seeds depends on beside the seeds. */
export interface ValueConditions {
  /** 1 for a person who counts as a buyer, 0 for others. */
  readonly audience: Float64Array;
  /** Cost of each person as a seed. */
  readonly costs: Float64Array;
  /** Number of items in stock: more buyers are of no use. Infinite where stock is not counted. */
  readonly stock: number;
}

/** Chances above this are lowered to it: no tie makes a purchase certain. */
const MOST_CHANCE = 0.99;
/** Standard normal quantile of a 95 % interval. */
const Z = 1.96;

/** The learnt chance of each tie, as arcs from the recommender to the listener. */
export function recommendationArcs(table: SalesTable): WeightedArcs {
  const { starts, tails, arcs } = audienceArcs(table);
  const weights = Float64Array.from(arcs, (arc) => table.sales.chances[arc]);
  return { nodes: table.people.length, starts, heads: tails, weights };
}

/**
 * The independent cascade of one product.
 *
 * @param factor what the chances are multiplied by, for a product that sells better or worse by word of mouth than others
 * @param window only purchases within this time count, in seconds; Infinity for no limit
 */
export function productDiffusion(
  table: SalesTable,
  arcs: WeightedArcs,
  { factor, window }: { readonly factor: number; readonly window: number },
): Diffusion {
  const weights = arcs.weights.map((chance) => Math.min(MOST_CHANCE, chance * factor));
  const delays = (): Float64Array => new Float64Array(weights.length).fill(table.sales.delay);
  const timing = window < Infinity ? { delays: delays(), window, law: 'exponential' as const } : undefined;
  return { model: 'independent cascade', arcs: { ...arcs, weights }, timing };
}

/**
 * Simulates the cascade from these seeds, and scales the result by the seeds' past sales. Scaling is needed because the chance of
 * a single tie rests on a few observations and is shrunk to the mean; the sum over all ties of the seeds rests on many.
 *
 * @param arcs `recommendationArcs`, before the factor of the product
 */
export function* seedValueSteps(
  table: SalesTable,
  arcs: WeightedArcs,
  diffusion: Diffusion,
  { audience, costs, stock }: ValueConditions,
  seeds: readonly number[],
  runs: number,
): Steps<RecordedValue> {
  const record = salesRecord(table, arcs, seeds);
  const others = audience.slice();
  for (const seed of seeds) others[seed] = 0;
  // The simulation counts buyers before scaling, so its ceiling is the stock divided by the scale.
  const ceiling = record.scale > 0 ? stock / record.scale : Infinity;
  const options = { runs, rng: seededRng(2), audience: others, ceiling };
  const { mean: reached, standardError, uncapped } = yield* simulateSpreadSteps(diffusion, seeds, options);
  return {
    buyers: reached * record.scale,
    lower: Math.max(0, reached - Z * standardError) * record.lower,
    upper: Math.min(stock, (reached + Z * standardError) * record.upper),
    cost: seeds.reduce((sum, seed) => sum + costs[seed], 0),
    rests: record.bought,
    uncappedBuyers: uncapped * record.scale,
  };
}

/**
 * The adjusted sales of these people divided by the sales that the chances of their ties predict. The interval of this ratio is that of
 * the adjusted sales; where the people differ from each other by more than chance, it is that of a ratio estimate over people, which is wider
 * (Cochran 1977, section 6.4).
 */
function salesRecord(
  { sales: { tally }, teller }: SalesTable,
  { starts, weights }: WeightedArcs,
  seeds: readonly number[],
): { scale: number; lower: number; upper: number; bought: number } {
  const group = new Map(seeds.map((person, n) => [person, n]));
  const [record] = salesByGroup(tally, (row) => (group.has(teller[row]) ? 0 : -1), 1);
  // The mean chance of each seed's listeners.
  const chances = seeds.map((person) => mean(weights.subarray(starts[person], starts[person + 1])));
  const [sold, predicted] = [new Float64Array(seeds.length), new Float64Array(seeds.length)];
  tally.heard.forEach((heard, row) => {
    const n = heard > 0 ? group.get(teller[row]) : undefined;
    if (n === undefined) return;
    sold[n] += tally.bought[row] - tally.expected[row];
    predicted[n] += heard * chances[n];
  });
  const all = predicted.reduce((sum, one) => sum + one, 0);
  if (all === 0) return { scale: 1, lower: 0, upper: 1, bought: 0 };
  const scale = Math.max(0, record.adjusted) / all;
  const gaps = sold.reduce((sum, one, n) => sum + (one - scale * predicted[n]) ** 2, 0);
  const between = (Z * Math.sqrt((gaps * seeds.length) / Math.max(1, seeds.length - 1))) / all;
  return {
    ...{ scale, bought: record.bought },
    lower: Math.max(0, Math.min(record.lower / all, scale - between)),
    upper: Math.max(record.upper / all, scale + between),
  };
}
