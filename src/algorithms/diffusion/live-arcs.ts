import { type Rng } from '../random.js';
import { type Diffusion } from './diffusion.js';
import { type InArcs } from './reversed.js';

/** Calls back for each arc into `person` that is live in this draw, with its tail and its place among the arcs in. */
export type LiveArcs = (person: number, rng: Rng, visit: (tail: number, place: number) => void) => void;

/** From this in-degree on a geometric jump costs less than a coin an arc; measured at weighted cascades. */
const JUMP_FROM = 6;
/** With larger chances most arcs are met anyway. */
const MOST_JUMPED = 0.5;

/**
 * The live-arc view of a diffusion (Kempe, Kleinberg and Tardos 2003): who is reached from the seeds over live arcs is
 * distributed as who is moved. Under the independent cascade each arc is live by its own coin; under the linear
 * threshold each person has one live arc at most, chosen by its weight.
 *
 * Instead of a coin for each arc into a person the distance is drawn to the next that would be live if all had the largest of their
 * probabilities, and that one is live with its share of it (SUBSIM: Guo, Wang, Wei and Chen, SIGMOD 2020; thinning): time in
 * proportion to the arcs met, not to the in-degree.
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
  // Of each person the chance that no arc is met, and the scale of a jump; 0: a coin for each arc. Side by side for the cache.
  const jumps = new Float64Array(2 * (starts.length - 1));
  // What each arc's probability is of the largest into the same person: whether one that was jumped to is live.
  const shares = new Float64Array(probabilities.length);
  for (let n = 0; skipping && n + 1 < starts.length; n += 1) {
    const arcs = starts[n + 1] - starts[n];
    let most = 0;
    for (let place = starts[n]; place < starts[n + 1]; place += 1) most = Math.max(most, probabilities[place]);
    if (arcs < JUMP_FROM || !(most < MOST_JUMPED)) continue;
    for (let place = starts[n]; place < starts[n + 1]; place += 1) shares[place] = probabilities[place] / most;
    jumps[2 * n] = (1 - most) ** arcs;
    jumps[2 * n + 1] = 1 / Math.log1p(-most);
  }
  const { log, floor } = Math;
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
    place += floor(log(first) * scale);
    while (place < end) {
      if (shares[place] === 1 || rng() < shares[place]) visit(tails[place], place);
      place += 1 + floor(log(1 - rng()) * scale);
    }
  };
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
