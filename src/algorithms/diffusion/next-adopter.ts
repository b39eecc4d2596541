import { type Arcs, arcsFrom, type WeightedArcs } from '../graph/arcs.js';
import { type ActionLog } from './action-log.js';

export interface SuccessionOptions {
  /** Weight that is left of a succession with each act between, above 0 up to 1. Default .9. */
  readonly gapDecay?: number;
  /** Acts after one's own that count as following it, a whole number above 0. Default 50. */
  readonly reach?: number;
}

/** Who tends to act after whom, as seen in a log. */
export interface Succession {
  /** The arc `u -> v` weighs the sum of `gapDecay ^ acts between` over the items where `v` acted after `u`. */
  readonly arcs: WeightedArcs;
  /** How often each person acted. */
  readonly acts: Uint32Array;
  /** Who may tell whom besides, by what they declared: friends and follows. */
  readonly ties: Arcs;
}

export interface NextAdopterOptions {
  /** Factor on the weight of an adopter for each later adopter, above 0 up to 1. Default .85. */
  readonly recency?: number;
  /** Successions of an adopter are divided by the adopter's number of acts to this power, 0 to 1. Default .6. */
  readonly activityPower?: number;
  /** How much a tie from an adopter just now raises a person: `1 + tieBoost`. 0 or more. Default .3. */
  readonly tieBoost?: number;
}

/**
 * Counts successions. Time is counted in acts, not in hours: items differ in pace by orders of magnitude. Linear in the acts times the
 * reach.
 *
 * @param ties who may activate whom; weights are not looked at
 * @throws RangeError where an option is out of range or log and ties differ in people
 */
export function learnSuccession(
  { people, starts, actors }: ActionLog,
  ties: Arcs,
  { gapDecay = 0.9, reach = 50 }: SuccessionOptions = {},
): Succession {
  if (ties.nodes !== people) throw new RangeError(`${ties.nodes} people in the graph, but ${people} in the log`);
  if (!(gapDecay > 0 && gapDecay <= 1)) throw new RangeError(`a decay is above 0 and up to 1, got ${gapDecay}`);
  if (!(Number.isInteger(reach) && reach > 0)) throw new RangeError(`a reach is a whole number above 0, got ${reach}`);
  const sums = new Map<number, number>();
  const acts = new Uint32Array(people);
  for (let item = 0; item + 1 < starts.length; item += 1) {
    for (let n = starts[item]; n < starts[item + 1]; n += 1) {
      acts[actors[n]] += 1;
      const end = Math.min(starts[item + 1], n + 1 + reach);
      for (let [later, weight] = [n + 1, 1]; later < end; later += 1, weight *= gapDecay) {
        const pair = actors[n] * people + actors[later];
        sums.set(pair, (sums.get(pair) ?? 0) + weight);
      }
    }
  }
  const pairs = Float64Array.from(sums.keys());
  const arcs = arcsFrom(
    people,
    pairs.map((pair) => Math.floor(pair / people)),
    pairs.map((pair) => pair % people),
    Float64Array.from(sums.values()),
  );
  return { arcs, acts, ties };
}

/**
 * How likely each person is to act next, as scores to rank by: successions of the adopters so far, the latest weighing most,
 *
 *   score(v) = (sum over adopters u of recency^age(u) succession(u, v) / acts(u)^activityPower + a little acts(v))
 *              * (1 + tieBoost * sum over adopters with a tie u -> v of recency^age(u)).
 *
 * Defaults were chosen on validation cascades (`npm run bench -- cascades`), where ties alone, learnt or not, do worse than popularity.
 *
 * @param adopters in the order they came, the latest last; they themselves score -1
 * @throws RangeError where an option is out of range or an adopter is nobody
 */
export function scoreNextAdopters(
  { arcs, acts, ties }: Succession,
  adopters: ArrayLike<number>,
  { recency = 0.85, activityPower = 0.6, tieBoost = 0.3 }: NextAdopterOptions = {},
): Float64Array {
  if (!(recency > 0 && recency <= 1)) throw new RangeError(`a recency is above 0 and up to 1, got ${recency}`);
  if (!(tieBoost >= 0 && activityPower >= 0)) throw new RangeError(`below 0: ${Math.min(tieBoost, activityPower)}`);
  // Only to tell those apart of whom nothing else is known.
  const scores = Float64Array.from(acts, (count) => 1e-5 * count);
  const told = new Float64Array(arcs.nodes);
  let weight = 1;
  for (let n = adopters.length - 1; n >= 0; n -= 1, weight *= recency) {
    const adopter = adopters[n];
    if (!(adopter >= 0 && adopter < arcs.nodes)) throw new RangeError(`no person ${adopter} among ${arcs.nodes}`);
    if (weight < 1e-9) continue;
    const share = weight / Math.max(1, acts[adopter]) ** activityPower;
    for (let a = arcs.starts[adopter]; a < arcs.starts[adopter + 1]; a += 1)
      scores[arcs.heads[a]] += share * arcs.weights[a];
    for (let a = ties.starts[adopter]; a < ties.starts[adopter + 1]; a += 1) told[ties.heads[a]] += weight;
  }
  for (let v = 0; v < scores.length; v += 1) scores[v] *= 1 + tieBoost * told[v];
  for (let n = 0; n < adopters.length; n += 1) scores[adopters[n]] = -1;
  return scores;
}
