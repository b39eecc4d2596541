import { type Arcs, everyNode } from './arcs.js';
import { addDistances, noDistances } from './distance-sums.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface ClosenessOptions {
  /** Length of each arc, above zero; every arc is one hop where absent. */
  readonly lengths?: Float64Array;
  /**
   * Whether closeness is scaled by the share of nodes that a path leads from, without which a pair far from everybody is the
   * closest of all (Wasserman and Faust 1994). Default true.
   */
  readonly wassermanFaust?: boolean;
}

/**
 * Closeness centrality (Freeman 1979): one over the mean distance *to* a node from those that a path leads from,
 * `r / sum of distances`, times `r / (nodes - 1)` by default. Time of nodes times arcs at worst; 32 searches share a walk.
 *
 * @returns one value a node, 0 where nobody comes; in hops 0 .. 1, else in one over the unit of the lengths
 * @throws RangeError where a length is not a number above zero
 */
export function closeness(graph: Arcs, options: ClosenessOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(closenessSteps(graph, options), options);
}

/** {@link closeness} as steps: yields between slices. */
export function* closenessSteps(graph: Arcs, options: ClosenessOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { lengths, wassermanFaust = true } = options;
  const { nodes } = graph;
  const sums = noDistances(nodes, false);
  yield* addDistances(sums, graph, everyNode(nodes), lengths);
  const close = new Float64Array(nodes);
  for (let n = 0; n < nodes; n += 1) {
    if (sums.far[n] === 0) continue;
    close[n] = sums.reached[n] / sums.far[n];
    if (wassermanFaust) close[n] *= sums.reached[n] / (nodes - 1);
  }
  return close;
}
