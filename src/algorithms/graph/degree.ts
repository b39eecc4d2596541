import { type Arcs } from './arcs.js';

/** Which arcs of a node count; both ends of a loop do. On an undirected graph `out` has every tie once. */
export type Direction = 'out' | 'in' | 'both';

/** Degree: how many arcs each node has, in linear time. Length `nodes`. */
export function degrees({ nodes, starts, heads }: Arcs, direction: Direction = 'out'): Uint32Array<ArrayBuffer> {
  const degree = new Uint32Array(nodes);
  if (direction !== 'in') for (let n = 0; n < nodes; n += 1) degree[n] = starts[n + 1] - starts[n];
  if (direction !== 'out') for (let a = 0; a < heads.length; a += 1) degree[heads[a]] += 1;
  return degree;
}

/** Strength: what the arcs of each node weigh together (Barrat et al. 2004), in linear time. Length `nodes`, units of the weights. */
export function strengths(graph: Arcs, direction: Direction = 'out'): Float64Array<ArrayBuffer> {
  const { nodes, starts, heads, weights } = graph;
  if (!weights) return Float64Array.from(degrees(graph, direction));
  const strength = new Float64Array(nodes);
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      if (direction !== 'in') strength[n] += weights[a];
      if (direction !== 'out') strength[heads[a]] += weights[a];
    }
  }
  return strength;
}
