import { type Arcs } from './arcs.js';
import { isUndirected } from './direction.js';
import { dominantVector } from './dominant-vector.js';
import { movedBetween, settle, type Settling } from './settle.js';
import { collect, flowOver } from './spread.js';
import { finish, type Steps, type Watch } from './steps.js';

/**
 * Eigenvector centrality (Bonacich 1972): a node is worth what those who point at it are worth, `x = A' x / lambda`. Of an
 * undirected graph `dominantVector`; of another power iteration on `A + I`, which has the same vector and does not swing on
 * two-sided graphs. Each iteration takes time in proportion to the arcs. Where several components have the same largest eigenvalue the vector mixes theirs.
 *
 * @returns one value a node, 0 or more, of Euclidean length 1
 * @throws NotConverged, as on a graph without cycles whose chains are long
 */
export function eigenvector(graph: Arcs, options: Partial<Settling> & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(eigenvectorSteps(graph, options), options);
}

const WHAT = 'eigenvector centrality';

/** {@link eigenvector} as steps: yields between slices. */
export function* eigenvectorSteps(
  graph: Arcs,
  { tolerance = 1e-9, maxIterations = 2_000 }: Partial<Settling> = {},
): Steps<Float64Array<ArrayBuffer>> {
  let values = new Float64Array(graph.nodes).fill(1 / Math.sqrt(graph.nodes));
  if (graph.nodes === 0) return values;
  if (isUndirected(graph) && graph.heads.length > 0) {
    const collected = function* (from: Float64Array, into: Float64Array): Steps<void> {
      // Added to themselves: the largest eigenvalue is then the largest by size, too.
      into.set(from);
      yield* collect(graph, from, into);
    };
    return yield* dominantVector(WHAT, collected, values, length, { tolerance, maxIterations });
  }
  let next = new Float64Array(graph.nodes);
  const flow = flowOver(graph);
  yield* settle(WHAT, { tolerance, maxIterations }, function* () {
    next.set(values);
    yield* flow(values, next);
    toUnitLength(next);
    [values, next] = [next, values];
    return movedBetween(next, values);
  });
  return values;
}

function length(values: Float64Array): number {
  let squares = 0;
  for (let n = 0; n < values.length; n += 1) squares += values[n] * values[n];
  return Math.sqrt(squares);
}

/** Divides by the Euclidean length, in place; zeros stay. */
export function toUnitLength(values: Float64Array): void {
  const size = length(values);
  if (size === 0) return;
  const scale = 1 / size;
  for (let n = 0; n < values.length; n += 1) values[n] *= scale;
}
