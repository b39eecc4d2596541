import { type Arcs } from './arcs.js';
import { strengths } from './degree.js';
import { movedBetween, settle } from './settle.js';
import { flowOver } from './spread.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface ArticleRankOptions {
  /** Share of a node's rank that goes on over its arcs, 0 to below 1. Default .85. */
  readonly damping?: number;
  /** Stops when no more than this has moved a node on average. Default 1e-9. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly maxIterations?: number;
}

/**
 * ArticleRank (Li and Willett 2009): PageRank in which a node of few arcs does not speak so loudly over each. The fixed point of
 * `x[v] = 1 - d + d * sum over arcs u -> v of w * x[u] / (strength[u] + mean strength)`; each iteration takes time in
 * proportion to the arcs.
 *
 * @returns one rank a node in the unit of Neo4j GDS: 1 - damping for a node that nobody points at
 * @throws NotConverged, RangeError where damping is out of range
 */
export function articleRank(graph: Arcs, options: ArticleRankOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(articleRankSteps(graph, options), options);
}

/** {@link articleRank} as steps: yields between slices. */
export function* articleRankSteps(graph: Arcs, options: ArticleRankOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { damping = 0.85, tolerance = 1e-9, maxIterations = 200 } = options;
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping must be from 0 to below 1, got ${damping}`);
  let ranks = new Float64Array(graph.nodes).fill(1 - damping);
  if (graph.heads.length === 0) return ranks;
  let next = new Float64Array(graph.nodes);
  const sent = new Float64Array(graph.nodes);
  const strength = strengths(graph);
  const flow = flowOver(graph);
  const mean = strength.reduce((sum, one) => sum + one, 0) / graph.nodes;
  yield* settle('ArticleRank', { tolerance: tolerance * graph.nodes, maxIterations }, function* () {
    divide(ranks, strength, mean, damping, sent);
    next.fill(1 - damping);
    yield* flow(sent, next);
    [ranks, next] = [next, ranks];
    return movedBetween(next, ranks);
  });
  return ranks;
}

function divide(ranks: Float64Array, strength: Float64Array, mean: number, damping: number, sent: Float64Array): void {
  for (let n = 0; n < sent.length; n += 1) sent[n] = (damping * ranks[n]) / (strength[n] + mean);
}
