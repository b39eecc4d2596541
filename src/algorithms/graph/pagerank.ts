import { type Arcs } from './arcs.js';
import { strengths } from './degree.js';
import { movedBetween, settle } from './settle.js';
import { flowOver, scaled } from './spread.js';
import { atShare, finish, type Steps, type Watch } from './steps.js';

export interface PageRankOptions {
  /** Chance to follow an arc rather than to start again, 0 to below 1. Default .85. */
  readonly damping?: number;
  /** Stops when no more than this has moved in all (L1). Default 1e-9. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly maxIterations?: number;
  /**
   * Personalised: how likely the walker starts again at each node, one number a node, 0 or more, in any unit. Anywhere alike
   * where absent.
   */
  readonly restart?: ArrayLike<number>;
  /** Does exactly so many iterations, settled or not, as LDBC Graphalytics counts. */
  readonly iterations?: number;
}

/**
 * PageRank (Page, Brin, Motwani and Winograd 1999) by power iteration: the share of time that a walker spends at each node,
 * who follows an arc with a chance in proportion to its weight and now and then starts again anywhere, or where `restart`
 * says (Haveliwala 2002); from a node without arcs the walk starts again at once. Each iteration takes time in proportion to the
 * arcs. Neo4j GDS gives ranks of another size: ours are its ranks over their sum.
 *
 * @returns one rank a node, summing to 1; above zero where the walker can come
 * @throws NotConverged, RangeError where damping or `restart` is out of range
 */
export function pageRank(graph: Arcs, options: PageRankOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(pageRankSteps(graph, options), options);
}

/** {@link pageRank} as steps: yields between slices. */
export function* pageRankSteps(graph: Arcs, options: PageRankOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { damping = 0.85, tolerance = 1e-9, maxIterations = 200, restart, iterations } = options;
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping must be from 0 to below 1, got ${damping}`);
  const home = shares(restart ?? new Float64Array(graph.nodes).fill(1), graph.nodes);
  const strength = strengths(graph);
  let ranks = home.slice();
  if (graph.nodes === 0) return ranks;
  // LDBC and networkx begin with equal ranks, wherever the walker starts again.
  ranks.fill(1 / graph.nodes);
  let next = new Float64Array(graph.nodes);
  const sent = new Float64Array(graph.nodes);
  const flow = flowOver(graph);
  const iteration = function* (): Steps<number> {
    const lost = divide(ranks, strength, damping, sent);
    scaled(home, 1 - damping + damping * lost, next);
    yield* flow(sent, next);
    [ranks, next] = [next, ranks];
    return movedBetween(next, ranks);
  };
  if (iterations === undefined) yield* settle('PageRank', { tolerance, maxIterations }, iteration);
  else for (let done = 0; done < iterations; done += 1) yield* atShare(iteration(), done / iterations);
  return ranks;
}

/** What each node sends for a unit of weight; returns the ranks of those who send nothing. */
function divide(ranks: Float64Array, strength: Float64Array, damping: number, sent: Float64Array): number {
  let lost = 0;
  for (let n = 0; n < ranks.length; n += 1) {
    if (strength[n] > 0) sent[n] = (damping * ranks[n]) / strength[n];
    else lost += ranks[n];
  }
  return lost;
}

function shares(values: ArrayLike<number>, nodes: number): Float64Array<ArrayBuffer> {
  if (values.length !== nodes) throw new RangeError(`restart has ${values.length} numbers for ${nodes} nodes`);
  let sum = 0;
  for (let n = 0; n < nodes; n += 1) {
    if (!(values[n] >= 0)) throw new RangeError(`restart of node ${n} is ${values[n]}, which is not 0 or more`);
    sum += values[n];
  }
  if (nodes > 0 && !(sum > 0 && sum < Infinity)) throw new RangeError(`restart must have a finite sum above 0`);
  return Float64Array.from({ length: nodes }, (_, n) => values[n] / sum);
}
