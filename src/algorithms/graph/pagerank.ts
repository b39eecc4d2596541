import { type Arcs } from './arcs.js';

export interface PageRankOptions {
  /** Chance to follow an arc rather than to start again anywhere, 0 to below 1. Default .85. */
  readonly damping?: number;
  /** Stops when no more than this has moved in all (L1). Default 1e-9. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly maxIterations?: number;
}

/** Thrown where the ranks still move after the last iteration. */
export class NotConverged extends Error {
  override readonly name = 'NotConverged';
}

/**
 * PageRank (Page, Brin, Motwani and Winograd 1999) by power iteration: the share of time that a walker spends at each node,
 * who follows an arc with a chance in proportion to its weight and now and then starts again anywhere; from a node
 * without arcs she starts again at once. Each iteration takes time in proportion to the arcs.
 *
 * @returns one rank a node, above zero, summing to 1
 * @throws NotConverged, RangeError where damping is out of range
 */
export function pageRank(graph: Arcs, options: PageRankOptions = {}): Float64Array {
  const steps = pageRankSteps(graph, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As {@link pageRank}, an iteration at a time, so that a server can do other things between them.
 * @returns yields what moved in each iteration, in the end the ranks
 */
export function* pageRankSteps(
  graph: Arcs,
  options: PageRankOptions = {},
): Generator<number, Float64Array<ArrayBuffer>, void> {
  const { damping = 0.85, tolerance = 1e-9, maxIterations = 200 } = options;
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping must be from 0 to below 1, got ${damping}`);
  const { nodes, starts, heads, weights } = graph;
  const share = new Float64Array(nodes);
  for (let n = 0; n < nodes; n += 1) {
    let sum = 0;
    for (let a = starts[n]; a < starts[n + 1]; a += 1) sum += weights[a];
    share[n] = sum > 0 ? damping / sum : 0;
  }
  let ranks = new Float64Array(nodes).fill(1 / nodes);
  if (nodes === 0) return ranks;
  let next = new Float64Array(nodes);
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    let lost = 0;
    for (let n = 0; n < nodes; n += 1) if (share[n] === 0) lost += ranks[n];
    next.fill((1 - damping + damping * lost) / nodes);
    for (let n = 0; n < nodes; n += 1) {
      const part = ranks[n] * share[n];
      for (let a = starts[n]; a < starts[n + 1]; a += 1) next[heads[a]] += part * weights[a];
    }
    let moved = 0;
    for (let n = 0; n < nodes; n += 1) moved += Math.abs(next[n] - ranks[n]);
    [ranks, next] = [next, ranks];
    if (moved < tolerance) return ranks;
    yield moved;
  }
  throw new NotConverged(`PageRank still moves after ${maxIterations} iterations`);
}
