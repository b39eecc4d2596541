import { type Arcs } from './arcs.js';
import { toUnitLength } from './eigenvector.js';
import { movedBetween, settle, type Settling } from './settle.js';
import { flowOver, scaled } from './spread.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface KatzOptions extends Partial<Settling> {
  /** What an arc passes on, above 0 and below one over the largest eigenvalue. Default .1. */
  readonly alpha?: number;
  /** What every node is worth by itself, above 0. Default 1. */
  readonly beta?: number;
  /** Whether the result has Euclidean length 1. Default true. */
  readonly normalised?: boolean;
}

/**
 * Katz centrality (Katz 1953): walks of any length that lead to a node, each worth `alpha` to its length: the fixed point of
 * `x = alpha * A' x + beta`. Each iteration takes time in proportion to the arcs.
 *
 * @returns one value a node, above zero
 * @throws NotConverged, always so where alpha is too large; RangeError where alpha or beta is not above zero
 */
export function katz(graph: Arcs, options: KatzOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(katzSteps(graph, options), options);
}

/** {@link katz} as steps: yields between slices. */
export function* katzSteps(graph: Arcs, options: KatzOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { alpha = 0.1, beta = 1, normalised = true, tolerance = 1e-9, maxIterations = 2_000 } = options;
  if (!(alpha > 0 && beta > 0)) throw new RangeError(`alpha and beta must be above 0, got ${alpha} and ${beta}`);
  let values = new Float64Array(graph.nodes);
  let next = new Float64Array(graph.nodes);
  const sent = new Float64Array(graph.nodes);
  const flow = flowOver(graph);
  if (graph.nodes > 0) {
    yield* settle('Katz centrality', { tolerance, maxIterations }, function* () {
      scaled(values, alpha, sent);
      next.fill(beta);
      yield* flow(sent, next);
      [values, next] = [next, values];
      return movedBetween(next, values);
    });
  }
  if (normalised) toUnitLength(values);
  return values;
}
