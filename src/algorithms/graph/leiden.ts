import { type Arcs, everyNode } from './arcs.js';
import { firstLevel, grouped, leadOn, type Level } from './grouping.js';
import { moveNodes } from './local-moves.js';
import { type CommunityOptions } from './louvain.js';
import { type Communities, modularity, renumber } from './modularity.js';
import { refine } from './refinement.js';
import { finish, type Steps, type Watch, within } from './steps.js';

export interface LeidenOptions extends CommunityOptions {
  /** Rounds, each from the communities of the last; ends where one brings nothing. 1 or more, default 2. */
  readonly iterations?: number;
  /** Randomness of the refinement, above 0, in the unit of weights. Default .01. */
  readonly theta?: number;
}

/**
 * Leiden (Traag, Waltman and van Eck 2019): as Louvain, but communities are refined before each becomes nodes, so that what was put
 * together badly comes apart again. Every community is connected. Time is about that of the arcs; 12 bytes an arc between
 * parts and 110 a node beside the graph. Directed graphs by directed modularity.
 *
 * @throws RangeError where an option is out of range
 */
export function leiden(graph: Arcs, options: LeidenOptions & Watch): Communities {
  return finish(leidenSteps(graph, options), options);
}

/** {@link leiden} as steps: yields between slices. */
export function* leidenSteps(graph: Arcs, options: LeidenOptions): Steps<Communities> {
  const { resolution = 1, iterations = 2, theta = 0.01 } = options;
  if (!(theta > 0)) throw new RangeError(`theta must be above 0, got ${theta}`);
  if (!(iterations >= 1)) throw new RangeError(`iterations must be 1 or more, got ${iterations}`);
  const first = firstLevel(graph, resolution);
  let best: Communities = { community: everyNode(graph.nodes), count: graph.nodes, modularity: -Infinity };
  for (let done = 0; done < iterations; done += 1) {
    const round = oneRound(first, best.community, { ...options, theta });
    const community = yield* within(round, done / iterations, (done + 1) / iterations);
    const count = renumber(community);
    const found = { community, count, modularity: modularity(graph, community, resolution) };
    if (!(found.modularity > best.modularity)) break;
    best = found;
  }
  return best;
}

function* oneRound(
  first: Level,
  start: Int32Array,
  { rng, theta }: LeidenOptions & { readonly theta: number },
): Steps<Int32Array<ArrayBuffer>> {
  /** Node of the present level that each node is in. */
  const place = everyNode(first.nodes);
  let level = first;
  let community = start.slice();
  for (let left = 1; ; left /= 4) {
    yield* within(moveNodes(level, community, rng), 1 - left, 1 - left / 2);
    const count = renumber(community);
    const part = yield* within(refine(level, community, count, theta, rng), 1 - left / 2, 1 - left / 4);
    const parts = renumber(part);
    if (parts === level.nodes)
      return connectedOf(
        first,
        place.map((at) => community[at]),
      );
    leadOn(place, part);
    const next = communitiesOf(part, community, parts);
    level = grouped(level, part, parts);
    community = next;
  }
}

/** Community of each part, which lies in one. */
function communitiesOf(part: Int32Array, community: Int32Array, parts: number): Int32Array<ArrayBuffer> {
  const communities = new Int32Array(parts);
  for (let n = 0; n < part.length; n += 1) communities[part[n]] = community[n];
  return communities;
}

/**
 * Communities cut where they are not connected: it happens when the refinement could merge nothing any more. Modularity grows,
 * as chance alone was between the pieces.
 */
function connectedOf({ nodes, starts, heads }: Level, community: Int32Array): Int32Array<ArrayBuffer> {
  const piece = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  for (let n = 0; n < nodes; n += 1) {
    if (piece[n] >= 0) continue;
    piece[n] = n;
    queue[0] = n;
    for (let read = 0, written = 1; read < written; read += 1) {
      const u = queue[read];
      for (let a = starts[u]; a < starts[u + 1]; a += 1) {
        const v = heads[a];
        if (piece[v] >= 0 || community[v] !== community[n]) continue;
        piece[v] = n;
        queue[written] = v;
        written += 1;
      }
    }
  }
  return piece;
}
