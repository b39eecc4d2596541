import { type Rng } from '../src/algorithms/random.js';
import { DAY, HOUR } from './calendar.js';
import { type Ties } from './friendships.js';
import { type Person } from './people.js';
import { PLANTED } from './plan.js';
import { cumulative, exponential, pickWeighted } from './samplers.js';

/** `to` listens to `from`: each purchase of `from` after `since` causes one of `to` with probability `strength`. */
export interface InfluenceEdge {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
  readonly since: number;
}

/** Which people move which others. */
export interface Influence {
  readonly edges: readonly InfluenceEdge[];
  /** The edges out of each person. */
  readonly outOf: readonly (readonly InfluenceEdge[])[];
}

/**
 * Plants influence along friendships as an independent cascade (Kempe, Kleinberg, Tardos 2003) with a delay: every regular
 * person listens to none to three regular friends, sociable friends first, each with one of three strengths. Because
 * only a few are listened to, a cascade dies out at every size.
 */
export function plantInfluence(people: readonly Person[], friendships: Ties, rng: Rng): Influence {
  const friends: { other: number; since: number }[][] = people.map(() => []);
  for (let i = 0; i < friendships.from.length; i += 1) {
    const [a, b, since] = [friendships.from[i], friendships.to[i], friendships.since[i]];
    if (people[a].role !== 'regular' || people[b].role !== 'regular') continue;
    friends[a].push({ other: b, since });
    friends[b].push({ other: a, since });
  }
  const countSums = cumulative(PLANTED.listensTo);
  const strengthSums = cumulative(PLANTED.strengthShares);
  const edges: InfluenceEdge[] = [];
  const outOf: InfluenceEdge[][] = people.map(() => []);
  friends.forEach((known, to) => {
    const count = pickWeighted(rng, countSums);
    const left = [...known];
    for (let k = 0; k < count && left.length > 0; k += 1) {
      const sums = cumulative(left.map(({ other }) => people[other].sociability));
      const [{ other: from, since }] = left.splice(pickWeighted(rng, sums), 1);
      const edge = { from, to, since, strength: PLANTED.strengths[pickWeighted(rng, strengthSums)] };
      edges.push(edge);
      outOf[from].push(edge);
    }
  });
  return { edges, outOf };
}

/** How long after a friend's purchase the caused one follows: an hour plus an exponential time of four days on average. */
export function influenceDelay(rng: Rng): number {
  const wait = PLANTED.delayMinimumHours * HOUR + exponential(rng, PLANTED.delayMeanDays * DAY);
  return Math.floor(wait / 1000) * 1000;
}
