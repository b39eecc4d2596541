import { type Arcs } from './arcs.js';
import { movedBetween, settle, type Settling } from './settle.js';
import { collect, flowOver } from './spread.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface Hits {
  /** Worth of a node as one that good hubs point at: one a node, 0 or more, summing to 1. */
  readonly authorities: Float64Array<ArrayBuffer>;
  /** Worth of a node as one that points at good authorities: one a node, 0 or more, summing to 1. */
  readonly hubs: Float64Array<ArrayBuffer>;
}

/**
 * Hubs and authorities (HITS, Kleinberg 1999) by power iteration: `authorities = A' hubs`, `hubs = A authorities`, each
 * divided by its sum. An iteration takes twice the time of the arcs. All zero on a graph without arcs.
 *
 * @throws NotConverged
 */
export function hits(graph: Arcs, options: Partial<Settling> & Watch = {}): Hits {
  return finish(hitsSteps(graph, options), options);
}

/** As {@link hits}, a slice at a time. */
export function* hitsSteps(
  graph: Arcs,
  { tolerance = 1e-9, maxIterations = 1_000 }: Partial<Settling> = {},
): Steps<Hits> {
  const authorities = new Float64Array(graph.nodes);
  let hubs = new Float64Array(graph.nodes);
  if (graph.heads.length === 0) return { authorities, hubs };
  hubs.fill(1 / graph.nodes);
  let next = new Float64Array(graph.nodes);
  const flow = flowOver(graph);
  yield* settle('HITS', { tolerance, maxIterations }, function* () {
    authorities.fill(0);
    yield* flow(hubs, authorities);
    toUnitSum(authorities);
    next.fill(0);
    yield* collect(graph, authorities, next);
    toUnitSum(next);
    [hubs, next] = [next, hubs];
    return movedBetween(next, hubs);
  });
  return { authorities, hubs };
}

function toUnitSum(values: Float64Array): void {
  let sum = 0;
  for (let n = 0; n < values.length; n += 1) sum += values[n];
  for (let n = 0; n < values.length; n += 1) values[n] /= sum;
}
