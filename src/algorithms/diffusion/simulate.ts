import { finish, type Steps, type Watch } from '../graph/steps.js';
import { type Rng } from '../random.js';
import { cascadeRun } from './cascade-run.js';
import { checkDiffusion, type Diffusion } from './diffusion.js';

export interface SimulationOptions {
  /** Number of simulations. Default 10,000. */
  readonly runs?: number;
  readonly rng: Rng;
  /** What reaching each person is worth, 0 or more, one a person. Default 1 each: the number of people. */
  readonly audience?: ArrayLike<number>;
  /** No more than this is of use in a run: the stock. Default none. */
  readonly ceiling?: number;
}

export interface Spread {
  /** What a run brings on average: people, or worth of the audience, up to the ceiling. Seeds count as well. */
  readonly mean: number;
  readonly standardError: number;
  /** The mean if there were no ceiling. */
  readonly uncapped: number;
  readonly runs: number;
  /** For each person the share of runs in which the person was activated. */
  readonly chances: Float64Array;
}

/** Arcs and people met between two yields: some milliseconds. */
const SLICE = 400_000;

/**
 * The expected reach of these seeds, by simulation. Equal random numbers give equal results.
 *
 * @param seeds distinct people, 0 .. nodes - 1; none brings nothing
 * @throws RangeError for seeds that are no people or stand twice, for odd options and diffusions; the signal's reason
 */
export function simulateSpread(
  diffusion: Diffusion,
  seeds: readonly number[],
  options: SimulationOptions & Watch,
): Spread {
  return finish(simulateSpreadSteps(diffusion, seeds, options), options);
}

/** {@link simulateSpread} as steps: yields between slices. */
export function* simulateSpreadSteps(
  diffusion: Diffusion,
  seeds: readonly number[],
  { runs = 10_000, rng, audience, ceiling = Infinity }: SimulationOptions,
): Steps<Spread> {
  const { nodes, starts } = diffusion.arcs;
  checkDiffusion(diffusion);
  checkPeople(seeds, nodes);
  if (new Set(seeds).size < seeds.length) throw new RangeError('a seed stands twice');
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`runs are a whole number above 0, got ${runs}`);
  if (!(ceiling >= 0)) throw new RangeError(`a ceiling is 0 or more, got ${ceiling}`);
  if (audience) checkAudience(audience, nodes);
  const run = cascadeRun(diffusion);
  const chances = new Float64Array(nodes);
  let met = 0;
  let [mean, squares, uncapped] = [0, 0, 0];
  for (let n = 1; n <= runs; n += 1) {
    const moved = run(seeds, rng);
    let worth = audience ? 0 : moved.length;
    for (const person of moved) {
      chances[person] += 1;
      met += 1 + starts[person + 1] - starts[person];
      if (audience) worth += audience[person];
    }
    // Welford's update: the variance of large numbers loses no digits.
    const gap = Math.min(worth, ceiling) - mean;
    mean += gap / n;
    uncapped += (worth - uncapped) / n;
    squares += gap * (Math.min(worth, ceiling) - mean);
    if (met > SLICE) {
      met = 0;
      yield n / runs;
    }
  }
  for (let n = 0; n < nodes; n += 1) chances[n] /= runs;
  const standardError = runs > 1 ? Math.sqrt(squares / (runs - 1) / runs) : 0;
  return { mean, standardError, uncapped, runs, chances };
}

/** @throws RangeError where one of them is not among `nodes` people */
export function checkPeople(people: readonly number[], nodes: number): void {
  for (const person of people) {
    if (!Number.isInteger(person) || person < 0 || person >= nodes) {
      throw new RangeError(`no person ${person} among ${nodes}`);
    }
  }
}

/** @throws RangeError where there is not one finite weight a person, 0 or more */
export function checkAudience(audience: ArrayLike<number>, nodes: number): void {
  if (audience.length !== nodes) throw new RangeError(`${nodes} people, but ${audience.length} weights of an audience`);
  for (let n = 0; n < nodes; n += 1) {
    if (!(audience[n] >= 0 && Number.isFinite(audience[n]))) {
      throw new RangeError(`person ${n} weighs ${audience[n]} in the audience, not 0 or more`);
    }
  }
}
