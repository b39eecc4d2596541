import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { type Steps } from '../graph/steps.js';

/** Numbers that the library keeps of each node and of each edge. */
const [NODE, EDGE] = [10, 3];
const [X, Y, MASS, CONVERGENCE, SIZE] = [0, 1, 6, 7, 8];

/** Ties to lay out: tie `n` is between nodes `a[n]` and `b[n]`. Each stands once. */
export interface WeightedTies {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Above zero. */
  readonly weights: Float32Array;
}

/** Where nodes are. */
export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * Lays out a graph by ForceAtlas2 (Jacomy et al. 2014) with the settings of Gephi for its size: nodes repel each other, ties pull, gravity holds
 * all together. Deterministic. O(iterations (n log n + ties)).
 *
 * @param start where nodes begin; no two at one place, else they stay together
 */
export function* forceAtlasSteps(
  start: Positions,
  { a, b, weights }: WeightedTies,
  iterations: number,
): Steps<Positions> {
  const { length: nodes } = start.x;
  const matrix = new Float32Array(nodes * NODE);
  for (let n = 0; n < nodes; n += 1) {
    matrix[n * NODE + X] = start.x[n];
    matrix[n * NODE + Y] = start.y[n];
    matrix[n * NODE + MASS] = 1;
    matrix[n * NODE + CONVERGENCE] = 1;
    matrix[n * NODE + SIZE] = 1;
  }
  const edges = new Float32Array(a.length * EDGE);
  for (let n = 0; n < a.length; n += 1) {
    edges.set([a[n] * NODE, b[n] * NODE, weights[n]], n * EDGE);
    matrix[a[n] * NODE + MASS] += weights[n];
    matrix[b[n] * NODE + MASS] += weights[n];
  }
  const settings = settingsFor(nodes);
  for (let n = 0; n < iterations && nodes > 1; n += 1) {
    iterate(settings, matrix, edges);
    yield (n + 1) / iterations;
  }
  const column = (of: number): Float32Array => Float32Array.from(start.x, (_, n) => matrix[n * NODE + of]);
  return { x: column(X), y: column(Y) };
}

/** Above so many nodes far ones repel together; the more there are, the coarser. */
const [EXACT, FINE] = [1_000, 10_000];

function settingsFor(nodes: number): Parameters<typeof iterate>[0] {
  return {
    ...{ linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1 },
    ...{ scalingRatio: 10, strongGravityMode: true, gravity: 0.05, slowDown: 1 + Math.log(Math.max(1, nodes)) },
    ...{ barnesHutOptimize: nodes > EXACT, barnesHutTheta: nodes > FINE ? 1.2 : 0.8 },
  };
}
