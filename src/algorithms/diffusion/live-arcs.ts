import { type Rng } from '../random.js';
import { type Diffusion, sharedProbabilities } from './diffusion.js';
import { reversed } from './reversed.js';

/** Calls back with the tail and the place of each arc into `person` that is live in this draw. */
export type LiveArcs = (person: number, rng: Rng, visit: (tail: number, arc: number) => void) => void;

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
 * @param skipping off: a coin for every arc, to compare with. Default on
 */
export function liveArcs(diffusion: Diffusion, skipping = true): LiveArcs {
  return diffusion.model === 'independent cascade' ? coins(diffusion, skipping) : oneAtMost(diffusion);
}

function coins({ arcs }: Diffusion, skipping: boolean): LiveArcs {
  const { starts, tails, arcs: places } = reversed(arcs);
  const probabilities = Float64Array.from(places, (place) => arcs.weights[place]);
  // Negative: the scale of a geometric jump; 0: a coin for each arc.
  const scale = sharedProbabilities(arcs).map((p, n) =>
    skipping && p > 0 && p < 1 && starts[n + 1] - starts[n] >= JUMP_FROM ? 1 / Math.log1p(-p) : 0,
  );
  return (person, rng, visit) => {
    const end = starts[person + 1];
    let place = starts[person];
    const jump = scale[person];
    if (jump < 0) {
      place += Math.floor(Math.log(1 - rng()) * jump);
      while (place < end) {
        visit(tails[place], places[place]);
        place += 1 + Math.floor(Math.log(1 - rng()) * jump);
      }
      return;
    }
    for (; place < end; place += 1) if (rng() < probabilities[place]) visit(tails[place], places[place]);
  };
}

function oneAtMost({ arcs }: Diffusion): LiveArcs {
  const { starts, tails, arcs: places } = reversed(arcs);
  const sums = Float64Array.from(places, (place) => arcs.weights[place]);
  for (let n = 0; n < arcs.nodes; n += 1) {
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
    visit(tails[low], places[low]);
  };
}
