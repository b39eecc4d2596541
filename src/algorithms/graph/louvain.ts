import { type Rng } from '../random.js';
import { type Arcs, everyNode } from './arcs.js';
import { firstLevel, grouped, leadOn } from './grouping.js';
import { moveNodes } from './local-moves.js';
import { type Communities, modularity, renumber } from './modularity.js';
import { finish, type Steps, type Watch, within } from './steps.js';

export interface CommunityOptions {
  readonly rng: Rng;
  /** Above 1 finds more and smaller communities, below 1 fewer. Above 0, default 1. */
  readonly resolution?: number;
}

/**
 * Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes move to the community in which modularity grows most, then each
 * community becomes a node, until nothing changes. Time is about that of the arcs; 12 bytes an arc between communities and
 * 50 a node beside the graph. A community may fall apart inside: `leiden` sees to that. Directed graphs by directed modularity.
 *
 * @throws RangeError where the resolution is not above zero
 */
export function louvain(graph: Arcs, options: CommunityOptions & Watch): Communities {
  return finish(louvainSteps(graph, options), options);
}

/** {@link louvain} as steps: yields between slices. */
export function* louvainSteps(graph: Arcs, { rng, resolution = 1 }: CommunityOptions): Steps<Communities> {
  const community = everyNode(graph.nodes);
  let level = firstLevel(graph, resolution);
  for (let left = 1; ; left /= 4) {
    const moved = everyNode(level.nodes);
    yield* within(moveNodes(level, moved, rng), 1 - left, 1 - left / 4);
    const count = renumber(moved);
    leadOn(community, moved);
    if (count === level.nodes) {
      return { community, count: renumber(community), modularity: modularity(graph, community, resolution) };
    }
    level = grouped(level, moved, count);
  }
}
