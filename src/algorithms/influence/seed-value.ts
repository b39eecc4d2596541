import { cascadeRun } from '../diffusion/cascade-run.js';
import { type Diffusion } from '../diffusion/diffusion.js';
import { type Spread, simulateSpreadSteps } from '../diffusion/simulate.js';
import { type SpreadInOrder, spreadInOrderSteps } from '../diffusion/spread-in-order.js';
import { type Steps } from '../graph/steps.js';
import { randomNormal, type Rng, seededRng } from '../random.js';
import { mean, standardDeviation } from '../statistics.js';
import { type ProductDiffusion } from './product-diffusion.js';

/** What the value of seeds depends on beside the seeds. */
export interface ValueConditions {
  /** 1 for a person who counts as a buyer, 0 for others. */
  readonly audience: Float64Array;
  /** Cost of each person as a seed. */
  readonly costs: Float64Array;
  /** Number of items in stock: more buyers are of no use. Infinite where stock is not counted. */
  readonly stock: number;
}

/** An expectation and its 95 % interval. */
export interface Expected {
  readonly buyers: number;
  readonly lower: number;
  readonly upper: number;
}

/** What one set of seeds is expected to bring: buyers who are not seeds themselves. */
export interface PlanValue extends Expected {
  /** Cost of all seeds. */
  readonly cost: number;
}

/** Number of buyers in each of some worlds: chances drawn as the evidence leaves them open, the same for all sets of seeds. */
export interface Worlds {
  readonly buyers: Float64Array;
  /** Variance of one of these numbers by simulation alone. */
  readonly noise: number;
}

const WORLDS = 40;
/** Student's quantile of a 95 % interval, for that many worlds. */
const QUANTILE = 2.02;

/** Buyers of these seeds under the mean chances, by simulation; `mean` considers the stock, `uncapped` does not. */
export function* buyersSteps(
  diffusion: Diffusion,
  { audience, stock }: ValueConditions,
  seeds: readonly number[],
  runs: number,
): Steps<Spread> {
  const options = { runs, rng: seededRng(2), audience: others(audience, seeds), ceiling: stock };
  return yield* simulateSpreadSteps(diffusion, seeds, options);
}

/** Buyers of the first seed, the first two, ... under the mean chances, in the same simulations; `mean` is that of all. */
export function* buyersInOrderSteps(
  diffusion: Diffusion,
  { audience, stock }: ValueConditions,
  seeds: readonly number[],
  runs: number,
): Steps<SpreadInOrder> {
  return yield* spreadInOrderSteps(diffusion, seeds, { runs, rng: seededRng(2), audience, ceiling: stock });
}

/**
 * Buyers of each set of seeds in each of `WORLDS` worlds. In a world every tie has one chance, drawn with the mean and the standard
 * deviation of what is known of it; a tie that may move nobody has a chance of zero in many worlds. All chances of a world share a factor
 * too, because they share what was learnt of the whole shop; a cascade multiplies it from step to step.
 *
 * @param met people who may be reached; chances of ties from others stay at their means
 * @param runs simulations of each set in each world
 */
export function* worldsSteps(
  { diffusion, errors, shared }: ProductDiffusion,
  { audience, stock }: ValueConditions,
  met: Int32Array,
  sets: readonly (readonly number[])[],
  runs: readonly number[],
): Steps<Worlds[]> {
  const { starts, weights: means } = diffusion.arcs;
  const weights = means.slice();
  const run = cascadeRun({ ...diffusion, arcs: { ...diffusion.arcs, weights } });
  const counts = sets.map((seeds) => others(audience, seeds));
  const worlds = sets.map(() => ({ buyers: new Float64Array(WORLDS), noise: 0 }));
  const rng = seededRng(3);
  for (let world = 0; world < WORLDS; world += 1) {
    const factor = Math.max(0, 1 + shared * randomNormal(rng));
    for (const person of met) {
      for (let arc = starts[person]; arc < starts[person + 1]; arc += 1)
        weights[arc] = Math.min(1, factor * drawnChance(means[arc], errors[arc], rng));
    }
    for (const [s, seeds] of sets.entries()) {
      const bought = new Float64Array(runs[s]);
      for (let n = 0; n < bought.length; n += 1) {
        for (const person of run(seeds, rng)) bought[n] += counts[s][person];
        bought[n] = Math.min(stock, bought[n]);
      }
      worlds[s].buyers[world] = mean(bought);
      worlds[s].noise += standardDeviation(bought) ** 2 / runs[s] / WORLDS;
    }
    yield (world + 1) / WORLDS;
  }
  return worlds;
}

/**
 * The interval of an expectation: how much it differs between worlds, and the simulation.
 * @param error standard error of `buyers` by simulation
 */
export function expected(buyers: number, error: number, { buyers: drawn, noise }: Worlds): Expected {
  const between = Math.max(0, standardDeviation(drawn) ** 2 - noise);
  const half = QUANTILE * Math.sqrt(between + error ** 2);
  return { buyers, lower: buyers - half, upper: buyers + half };
}

/** Two values, 0 and one above it, have any mean and variance that a chance may have; sums over many ties need no more. */
function drawnChance(chance: number, error: number, rng: Rng): number {
  if (error === 0) return chance;
  const high = chance + error ** 2 / chance;
  return rng() * high < chance ? high : 0;
}

function others(audience: Float64Array, seeds: readonly number[]): Float64Array {
  const counts = audience.slice();
  for (const seed of seeds) counts[seed] = 0;
  return counts;
}
