import { type Arcs, everyNode } from './arcs.js';
import { addDistances, noDistances } from './distance-sums.js';
import { type Sampled, type SamplingOptions, SamplingPlan } from './sampling.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface HarmonicOptions {
  /** Length of each arc, above zero; every arc is one hop where absent. */
  readonly lengths?: Float64Array;
  /** Whether sums are divided by `nodes - 1`, as Neo4j GDS does and networkx does not. Default false. */
  readonly normalised?: boolean;
}

/**
 * Harmonic centrality (Marchiori and Latora 2000; Boldi and Vigna 2014): the sum of one over the distance *to* a node from each
 * other, nothing where no path leads. Time of nodes times arcs at worst; 32 searches share a walk.
 *
 * @returns one value a node, 0 or more; in hops at most `nodes - 1`, or 1 where normalised
 * @throws RangeError where a length is not a number above zero
 */
export function harmonic(graph: Arcs, options: HarmonicOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(harmonicSteps(graph, options), options);
}

/** {@link harmonic} as steps: yields between slices. */
export function* harmonicSteps(graph: Arcs, options: HarmonicOptions = {}): Steps<Float64Array<ArrayBuffer>> {
  const { lengths, normalised = false } = options;
  const sums = noDistances(graph.nodes, false);
  yield* addDistances(sums, graph, everyNode(graph.nodes), lengths);
  const scale = normalised && graph.nodes > 1 ? 1 / (graph.nodes - 1) : 1;
  return Float64Array.from(sums.near, (near) => near * scale);
}

/**
 * Harmonic centrality in hops, normalised, from sampled sources (after Eppstein and Wang 2004): see `SamplingPlan` for the
 * bound.
 *
 * @param options epsilon is in the unit of the result, 0 .. 1
 * @throws RangeError where epsilon or delta is out of range
 */
export function sampledHarmonic(graph: Arcs, options: SamplingOptions & Watch): Sampled {
  return finish(sampledHarmonicSteps(graph, options), options);
}

/** {@link sampledHarmonic} as steps: yields between slices. */
export function* sampledHarmonicSteps(graph: Arcs, { epsilon, delta = 0.05, rng }: SamplingOptions): Steps<Sampled> {
  const { nodes } = graph;
  // A source may be the node itself, with nothing to add: the mean over sources is a little less than over the others.
  const scale = nodes > 1 ? nodes / (nodes - 1) : 1;
  const plan = new SamplingPlan(nodes, Math.max(1, nodes), epsilon / scale, delta);
  const sums = noDistances(nodes, true);
  let radius = 0;
  const sources = yield* plan.draw(
    rng,
    (drawn) => addDistances(sums, graph, drawn),
    (draws) => {
      radius = scale * plan.widest(draws, sums.near, sums.squares!.near);
      return radius <= epsilon;
    },
  );
  return { values: Float64Array.from(sums.near, (near) => (scale * near) / sources), radius, sources };
}
