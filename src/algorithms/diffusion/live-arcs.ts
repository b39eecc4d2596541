import { type Rng } from '../random.js';
import { type Diffusion } from './diffusion.js';
import { type InArcs } from './reversed.js';

/** Calls back for each arc into `person` that is live in this draw, with its tail and its place among the arcs in. */
export type LiveArcs = (person: number, rng: Rng, visit: (tail: number, place: number) => void) => void;

/** From this in-degree on a geometric jump costs less than a coin an arc; measured at weighted cascades. */
const JUMP_FROM = 6;

/**
 * The live-arc view of a diffusion (Kempe, Kleinberg and Tardos 2003): who is reached from the seeds over live arcs is
 * distributed as who is moved. Under the independent cascade each arc is live by its own coin; under the linear
 * threshold each person has one live arc at most, chosen by its weight.
 *
 * Where all arcs into a person have one probability, the distance to the next live one is drawn instead of a coin for each
 * (SUBSIM: Guo, Wang, Wei and Chen, SIGMOD 2020): time in proportion to the live arcs, not to the in-degree.
 *
 * @param into the arcs of the diffusion, reversed
 * @param skipping off: a coin for every arc, to compare with. Default on
 */
export function liveArcs({ model, arcs: { weights } }: Diffusion, into: InArcs, skipping = true): LiveArcs {
  const probabilities = new Float64Array(weights.length);
  for (let place = 0; place < weights.length; place += 1) probabilities[place] = weights[into.arcs[place]];
  return model === 'independent cascade' ? coins(into, probabilities, skipping) : oneAtMost(into, probabilities);
}

function coins({ starts, tails }: InArcs, probabilities: Float64Array, skipping: boolean): LiveArcs {
  // Of each person the chance that no arc is live, and the scale of a jump; 0: a coin for each arc. Side by side for the cache.
  const jumps = new Float64Array(2 * (starts.length - 1));
  for (let n = 0; skipping && n + 1 < starts.length; n += 1) {
    const p = sharedProbability(probabilities, starts[n], starts[n + 1]);
    if (!(p < 1) || starts[n + 1] - starts[n] < JUMP_FROM) continue;
    jumps[2 * n] = (1 - p) ** (starts[n + 1] - starts[n]);
    jumps[2 * n + 1] = 1 / Math.log1p(-p);
  }
  return (person, rng, visit) => {
    let place = starts[person];
    const end = starts[person + 1];
    const scale = jumps[2 * person + 1];
    if (scale === 0) {
      for (; place < end; place += 1) if (rng() < probabilities[place]) visit(tails[place], place);
      return;
    }
    const first = 1 - rng();
    // The first jump would lead past the end: no logarithm needed.
    if (first < jumps[2 * person]) return;
    place += Math.floor(Math.log(first) * scale);
    while (place < end) {
      visit(tails[place], place);
      place += 1 + Math.floor(Math.log(1 - rng()) * scale);
    }
  };
}

/** What all of these have in common; NaN where they differ or there are none. */
function sharedProbability(probabilities: Float64Array, from: number, to: number): number {
  for (let place = from + 1; place < to; place += 1) if (probabilities[place] !== probabilities[from]) return NaN;
  return from < to ? probabilities[from] : NaN;
}

function oneAtMost({ starts, tails }: InArcs, probabilities: Float64Array): LiveArcs {
  const sums = probabilities.slice();
  for (let n = 0; n + 1 < starts.length; n += 1) {
    for (let place = starts[n] + 1; place < starts[n + 1]; place += 1) sums[place] += sums[place - 1];
  }
  return (person, rng, visit) => {
    const [first, end] = [starts[person], starts[person + 1]];
    const threshold = rng();
    if (first === end || threshold >= sums[end - 1]) return;
    let [low, high] = [first, end - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (threshold < sums[middle]) high = middle;
      else low = middle + 1;
    }
    visit(tails[low], low);
  };
}
