import { undirected } from '../graph/direction.js';
import { fittedCommunitiesSteps } from '../graph/fitted-communities.js';
import { pageRankSteps } from '../graph/pagerank.js';
import { addReach, sharedProducts } from '../graph/reach.js';
import { type Steps, within } from '../graph/steps.js';
import { seededRng } from '../random.js';
import { type Moved, movedMost } from './moved.js';
import { type SocialData } from './social-data.js';

/** The influence of all people, by position in the data. */
export interface InfluenceScores {
  /** 0 to 1, see {@link scoreInfluenceSteps}. */
  readonly influence: Float64Array;
  /** PageRank divided by its mean. */
  readonly pageRank: Float64Array;
  /** Expected number of distinct people who acted on a product because of the person (`addReach`). */
  readonly reach: Float64Array;
  /** The people whom each person influenced most. */
  readonly moved: readonly Moved[];
  /** The community of each person, by its most influential member. */
  readonly community: Int32Array;
  /** 1 for the most influential person; no two people have one rank. */
  readonly rank: Uint32Array;
}

/** Listeners that are processed between two yields. */
const SLICE = 500;

/**
 * The influence score is the geometric mean of two parts, each divided by its largest value:
 * `sqrt(pageRank / max * reach / max)`.
 *
 * - *PageRank* on the graph of who hears whom (friends hear each other, followers hear those they follow); a tie weighs
 *   `1 + log2(1 + products in common)`.
 * - *Reach*: the expected number of people who acted on a product within 30 days after the person recommended it (`addReach`).
 *
 * Both must be large: a ring whose members only copy each other has reach but a low PageRank, and a person with many friends and no
 * recommendations has the opposite. Where nobody has any reach (no events yet) the score is PageRank divided by its largest value.
 *
 * Communities are found by Leiden on the weighted ties; `lastingNames` names them. People of equal influence are ranked by PageRank, then by id.
 */
export function* scoreInfluenceSteps(data: Pick<SocialData, 'people' | 'listening' | 'acts'>): Steps<InfluenceScores> {
  const { people, listening, acts } = data;
  const { arcs } = listening;
  const weights = new Float64Array(arcs.heads.length);
  const reach = new Float64Array(people.length);
  const credits = new Float32Array(arcs.heads.length);
  for (let from = 0; from < people.length; from += SLICE) {
    const to = Math.min(people.length, from + SLICE);
    weights.set(
      Float64Array.from(sharedProducts(arcs, acts, from, to), (shared) => 1 + Math.log2(1 + shared)),
      arcs.starts[from],
    );
    addReach(reach, listening, acts, from, to, { credits });
    yield (0.5 * to) / people.length;
  }
  const shares = yield* within(pageRankSteps({ ...arcs, weights }), 0.5, 0.75);
  const ties = undirected({ ...arcs, weights }, true);
  // The seed is fixed, so that the same graph has the same communities in each run.
  const { community } = yield* within(
    fittedCommunitiesSteps(ties, { rng: seededRng(1), restarts: 1, iterations: 4 }),
    0.75,
    1,
  );
  const pageRank = shares.map((share) => share * people.length);
  const influence = combine(pageRank, reach);
  const rank = ranks(influence, pageRank);
  return {
    influence,
    pageRank,
    reach,
    rank,
    moved: movedMost(listening, acts, credits),
    community: leaders(community, rank),
  };
}

/** The geometric mean of both parts, each divided by its largest value; PageRank alone where reach is zero everywhere. */
export function combine(pageRank: Float64Array, reach: Float64Array): Float64Array {
  const standing = largest(pageRank);
  const reached = largest(reach);
  if (reached === 0) return pageRank.map((rank) => rank / standing);
  return pageRank.map((rank, n) => Math.sqrt((rank / standing) * (reach[n] / reached)));
}

/** For each person the member of the community with the best rank. */
function leaders(community: Int32Array, rank: Uint32Array): Int32Array {
  const leader = new Int32Array(rank.length).fill(-1);
  for (let n = 0; n < rank.length; n += 1) {
    const best = leader[community[n]];
    if (best < 0 || rank[n] < rank[best]) leader[community[n]] = n;
  }
  return Int32Array.from(community, (of) => leader[of]);
}

function ranks(influence: Float64Array, pageRank: Float64Array): Uint32Array {
  // People stand in the order of their ids, and the sort is stable: the last tie is broken by id.
  const order = Uint32Array.from(influence, (_, n) => n);
  order.sort((a, b) => influence[b] - influence[a] || pageRank[b] - pageRank[a] || a - b);
  const rank = new Uint32Array(order.length);
  order.forEach((person, place) => (rank[person] = place + 1));
  return rank;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
