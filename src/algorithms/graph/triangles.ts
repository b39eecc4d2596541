import { type Arcs } from './arcs.js';
import { finish, inSlices, type Steps, type Watch } from './steps.js';
import { asTies } from './ties.js';
import { triangleSums, type TriangleWorth } from './triangle-sums.js';

/** Ties looked at between two yields; each takes a walk over the friends at its end. */
const SLICE = 1 << 15;

/**
 * Triangles each node is a corner of: pairs of its friends that are friends. Every tie is looked at from its end of lower degree
 * (Chiba and Nishizeki 1985; Latapy 2008), in time of arcs to the power 1.5 at worst. Arcs are
 * taken both ways and once; loops and weights do not count.
 *
 * @returns one whole number a node
 */
export function triangles(graph: Arcs, watch: Watch = {}): Float64Array<ArrayBuffer> {
  return finish(trianglesSteps(graph), watch);
}

/** {@link triangles} as steps: yields between slices. */
export function* trianglesSteps(graph: Arcs): Steps<Float64Array<ArrayBuffer>> {
  return yield* sumsOverTriangles(asTies({ nodes: graph.nodes, starts: graph.starts, heads: graph.heads }), 'one');
}

/**
 * For each node a sum over its triangles: what each of them is worth to it. 21 bytes a node and 4 a tie where all are worth one, else
 * 28 and 12.
 *
 * @param ties simple and undirected, with weights unless all triangles are worth one
 */
export function* sumsOverTriangles(ties: Arcs, worth: TriangleWorth): Steps<Float64Array<ArrayBuffer>> {
  const upwards = triangleSums(ties.nodes, ties.heads.length / 2, worth);
  fillUpwards(ties, upwards);
  yield* inSlices(upwards, upwards.add, SLICE);
  return upwards.sums();
}

/** Every tie once, from its end of lower degree (of lower number where equal): nobody has more than sqrt(2 ties) of them. */
function fillUpwards({ nodes, starts, heads, weights }: Arcs, upwards: Arcs): void {
  const kept = upwards.weights;
  let count = 0;
  for (let u = 0; u < nodes; u += 1) {
    const degree = starts[u + 1] - starts[u];
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const v = heads[a];
      const other = starts[v + 1] - starts[v];
      if (other < degree || (other === degree && v < u)) continue;
      upwards.heads[count] = v;
      if (kept) kept[count] = weights![a];
      count += 1;
    }
    upwards.starts[u + 1] = count;
  }
}
