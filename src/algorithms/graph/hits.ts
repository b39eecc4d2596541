import { type Arcs } from './arcs.js';
import { dominantVector } from './dominant-vector.js';
import { type Settling } from './settle.js';
import { collect, flowOver } from './spread.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface Hits {
  /** Worth of a node as one that good hubs point at: one a node, 0 or more, summing to 1. */
  readonly authorities: Float64Array<ArrayBuffer>;
  /** Worth of a node as one that points at good authorities: one a node, 0 or more, summing to 1. */
  readonly hubs: Float64Array<ArrayBuffer>;
}

/**
 * Hubs and authorities (HITS, Kleinberg 1999): `authorities = A' hubs`, `hubs = A authorities`, each divided by its sum; hubs are
 * the `dominantVector` of `A A'`. An iteration takes twice the time of the arcs. All zero on a graph without arcs.
 *
 * @throws NotConverged
 */
export function hits(graph: Arcs, options: Partial<Settling> & Watch = {}): Hits {
  return finish(hitsSteps(graph, options), options);
}

/** {@link hits} as steps: yields between slices. */
export function* hitsSteps(
  graph: Arcs,
  { tolerance = 1e-9, maxIterations = 1_000 }: Partial<Settling> = {},
): Steps<Hits> {
  const authorities = new Float64Array(graph.nodes);
  if (graph.heads.length === 0) return { authorities, hubs: new Float64Array(graph.nodes) };
  const flow = flowOver(graph);
  const collected = function* (hubs: Float64Array, into: Float64Array): Steps<void> {
    authorities.fill(0);
    yield* flow(hubs, authorities);
    into.fill(0);
    yield* collect(graph, authorities, into);
  };
  const start = new Float64Array(graph.nodes).fill(1);
  const hubs = yield* dominantVector('HITS', collected, start, sum, { tolerance, maxIterations });
  authorities.fill(0);
  yield* flow(hubs, authorities);
  const all = sum(authorities);
  for (let n = 0; n < authorities.length; n += 1) authorities[n] /= all;
  return { authorities, hubs };
}

function sum(values: Float64Array): number {
  let all = 0;
  for (let n = 0; n < values.length; n += 1) all += values[n];
  return all;
}
