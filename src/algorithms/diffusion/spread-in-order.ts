import { type Steps } from '../graph/steps.js';
import { type Rng } from '../random.js';
import { checkDiffusion, type Diffusion } from './diffusion.js';
import { checkAudience, checkPeople, type SimulationOptions, type Spread } from './simulate.js';

/** What seeds bring who start one after the other in the same simulations; those who are seeds by then do not count. */
export interface SpreadInOrder extends Spread {
  /** What the first seed brings, the first two, ...: one mean a seed, up to the ceiling; the last is `mean`. */
  readonly means: Float64Array;
}

/** Arcs and people met between two yields: some milliseconds. */
const SLICE = 400_000;

/**
 * What the first seeds bring, for every number of them, under the independent cascade. Whether an arc convinces, and how long that takes,
 * is drawn once in a run and holds whoever asks (the live arcs of Kempe, Kleinberg and Tardos, KDD 2003), so that all
 * numbers of seeds are compared in the same worlds and a run costs no more than the cascade of all seeds. The mean of the first k is without
 * bias what a simulation of these k alone would give; the ceiling is kept in each run.
 *
 * @param seeds distinct people, 0 .. nodes - 1; a person who counts in the audience counts until the person starts as a seed
 * @throws RangeError for seeds that are no people or stand twice, for odd options and diffusions, and for another model
 */
export function* spreadInOrderSteps(
  diffusion: Diffusion,
  seeds: readonly number[],
  { runs = 10_000, rng, audience, ceiling = Infinity }: SimulationOptions,
): Steps<SpreadInOrder> {
  const { nodes } = diffusion.arcs;
  checkDiffusion(diffusion);
  checkPeople(seeds, nodes);
  if (diffusion.model !== 'independent cascade') throw new RangeError(`no order under the ${diffusion.model}`);
  if (new Set(seeds).size < seeds.length) throw new RangeError('a seed stands twice');
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`runs are a whole number above 0, got ${runs}`);
  if (!(ceiling >= 0)) throw new RangeError(`a ceiling is 0 or more, got ${ceiling}`);
  if (audience) checkAudience(audience, nodes);
  const worths = audience ?? new Float64Array(nodes).fill(1);
  const world = liveArcs(diffusion);
  const [means, chances] = [new Float64Array(seeds.length), new Float64Array(nodes)];
  let [squares, uncapped, met] = [0, 0, 0];
  let mean = 0;
  for (let n = 1; n <= runs; n += 1) {
    let worth = 0;
    world.begin();
    for (const [k, seed] of seeds.entries()) {
      if (world.reached(seed)) worth -= worths[seed];
      for (const person of world.start(seed, rng)) {
        chances[person] += 1;
        if (person !== seed) worth += worths[person];
      }
      means[k] += (Math.min(worth, ceiling) - means[k]) / n;
    }
    met += world.visited();
    // Welford's update: the variance of large numbers loses no digits.
    const gap = Math.min(worth, ceiling) - mean;
    mean += gap / n;
    squares += gap * (Math.min(worth, ceiling) - mean);
    uncapped += (worth - uncapped) / n;
    if (met > SLICE) {
      met = 0;
      yield n / runs;
    }
  }
  for (let person = 0; person < nodes; person += 1) chances[person] /= runs;
  const standardError = runs > 1 ? Math.sqrt(squares / (runs - 1) / runs) : 0;
  return { mean, means, standardError, uncapped, runs, chances };
}

/** Worlds, one after the other. */
interface LiveArcs {
  /** Begins a new world, in which nobody is reached. */
  begin(): void;
  reached(person: number): boolean;
  /** @returns the people who are reached by this seed and were not before, with the seed if it was not; valid until the next start */
  start(seed: number, rng: Rng): readonly number[];
  /** Arcs met since this was asked last. */
  visited(): number;
}

function liveArcs({ arcs: { nodes, starts, heads, weights }, timing }: Diffusion): LiveArcs {
  const { delays, law, window = Infinity } = timing ?? {};
  const [reachedIn, times] = [new Uint32Array(nodes), new Float64Array(nodes)];
  // Without times an arc is asked once in a world: only what may be asked again is kept.
  const [drawnIn, lengths] = [new Uint32Array(delays?.length ?? 0), new Float64Array(delays?.length ?? 0)];
  let [world, visited] = [0, 0];
  const drawn = (arc: number, rng: Rng): number => {
    if (rng() >= weights[arc]) return Infinity;
    if (!delays) return 0;
    return law === 'exponential' ? -Math.log(1 - rng()) * delays[arc] : delays[arc];
  };
  const lengthOf = (arc: number, rng: Rng): number => {
    if (!delays) return drawn(arc, rng);
    if (drawnIn[arc] !== world) {
      drawnIn[arc] = world;
      lengths[arc] = drawn(arc, rng);
    }
    return lengths[arc];
  };
  return {
    begin: () => void (world += 1),
    reached: (person) => reachedIn[person] === world,
    visited: () => {
      const met = visited;
      visited = 0;
      return met;
    },
    start: (seed, rng) => {
      const found: number[] = [];
      const open: number[] = [];
      const reach = (person: number, time: number): void => {
        if (reachedIn[person] !== world) found.push(person);
        else if (time >= times[person]) return;
        reachedIn[person] = world;
        times[person] = time;
        open.push(person);
      };
      reach(seed, 0);
      for (let next = 0; next < open.length; next += 1) {
        const person = open[next];
        visited += 1 + starts[person + 1] - starts[person];
        for (let arc = starts[person]; arc < starts[person + 1]; arc += 1) {
          // Nobody who was reached at the start can be reached earlier.
          if (reachedIn[heads[arc]] === world && times[heads[arc]] <= times[person]) continue;
          const time = times[person] + lengthOf(arc, rng);
          if (time < Infinity && time <= window) reach(heads[arc], time);
        }
      }
      return found;
    },
  };
}
