import { type Arcs } from './arcs.js';
import { degrees } from './degree.js';
import { isUndirected, undirected } from './direction.js';
import { finish, type Steps, type Watch } from './steps.js';
import { asTies, withoutRepeats } from './ties.js';
import { sumsOverTriangles } from './triangles.js';

export interface ClusteringOptions {
  /**
   * Whether triangles count by the geometric mean of their ties over the heaviest of all (Onnela et al. 2005), arcs both ways
   * added. Default false: weights do not count.
   */
  readonly weighted?: boolean;
}

/**
 * Local clustering coefficient (Watts and Strogatz 1998): of all pairs of a node's neighbours, the share that are joined. Of a
 * directed graph, neighbours are those at either end of an arc, pairs are ordered and an arc joins them one way, as LDBC
 * Graphalytics has it. Time of arcs to the power 1.5 at worst. Loops do not count.
 *
 * @returns one share a node, 0 .. 1; 0 where there are fewer than two neighbours
 */
export function clustering(graph: Arcs, options: ClusteringOptions & Watch = {}): Float64Array<ArrayBuffer> {
  return finish(clusteringSteps(graph, options), options);
}

/** {@link clustering} as steps: yields between slices. */
export function* clusteringSteps(
  graph: Arcs,
  { weighted = false }: ClusteringOptions = {},
): Steps<Float64Array<ArrayBuffer>> {
  const plain = { nodes: graph.nodes, starts: graph.starts, heads: graph.heads };
  if (weighted && graph.weights) {
    const ties = asTies(graph);
    const heaviest = ties.weights!.reduce((most, weight) => Math.max(most, weight), 0);
    const roots = ties.weights!.map((weight) => Math.cbrt(weight / heaviest));
    return shares(yield* sumsOverTriangles({ ...ties, weights: roots }, 'product'), ties, 2);
  }
  if (isUndirected(plain)) {
    const ties = asTies(plain);
    return shares(yield* sumsOverTriangles(ties, 'one'), ties, 2);
  }
  // Ties weigh one for each way an arc leads.
  const ties = undirected(withoutRepeats(plain), true);
  return shares(yield* sumsOverTriangles(ties, 'opposite'), ties, 1);
}

function shares(sums: Float64Array<ArrayBuffer>, ties: Arcs, times: number): Float64Array<ArrayBuffer> {
  const degree = degrees(ties);
  for (let n = 0; n < sums.length; n += 1)
    sums[n] = degree[n] < 2 ? 0 : (times * sums[n]) / (degree[n] * (degree[n] - 1));
  return sums;
}
