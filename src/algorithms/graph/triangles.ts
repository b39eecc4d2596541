import { type Arcs, type WeightedArcs } from './arcs.js';
import { finish, inSlices, type Steps, type Watch } from './steps.js';
import { asTies } from './ties.js';
import { triangleCounter } from './triangle-counter.js';

/** Ties looked at between two yields; each takes a walk over the friends at its end. */
const SLICE = 1 << 15;

/**
 * Triangles each node is a corner of: pairs of its friends that are friends. Every tie is looked at from its end of lower degree
 * (Chiba and Nishizeki 1985; Latapy 2008), in time of arcs to the power 1.5 at worst; 21 bytes a node, 4 a tie. Arcs are
 * taken both ways and once; loops and weights do not count.
 *
 * @returns one whole number a node
 */
export function triangles(graph: Arcs, watch: Watch = {}): Float64Array<ArrayBuffer> {
  return finish(trianglesSteps(graph), watch);
}

/** As {@link triangles}, a slice at a time. */
export function* trianglesSteps(graph: Arcs): Steps<Float64Array<ArrayBuffer>> {
  return yield* sumsOverTriangles(asTies({ nodes: graph.nodes, starts: graph.starts, heads: graph.heads }));
}

/**
 * For each node a sum over its triangles: their number where ties have no weights; else, as `each` says, what the tie on the
 * other side weighs, or the product of all three.
 *
 * @param ties simple and undirected
 */
export function* sumsOverTriangles(
  ties: Arcs,
  each: 'opposite' | 'product' = 'product',
): Steps<Float64Array<ArrayBuffer>> {
  const { nodes, weights } = ties;
  if (weights) return yield* weightedSums({ ...ties, weights }, each === 'product');
  const counter = triangleCounter(nodes, ties.heads.length / 2);
  fillUpwards(ties, counter);
  yield* inSlices(counter, counter.add, SLICE);
  return counter.counts();
}

function* weightedSums(ties: WeightedArcs, product: boolean): Steps<Float64Array<ArrayBuffer>> {
  const { nodes } = ties;
  const count = ties.heads.length / 2;
  const weights = new Float64Array(count);
  const upwards = { nodes, starts: new Uint32Array(nodes + 1), heads: new Int32Array(count), weights };
  fillUpwards(ties, upwards);
  const mark = new Int32Array(nodes).fill(-1);
  const sums = new Float64Array(nodes);
  yield* inSlices(upwards, (from, to) => addWeighted(upwards, product, mark, sums, from, to), SLICE);
  return sums;
}

/** Every tie once, from its end of lower degree (of lower number where equal): nobody has more than sqrt(2 ties) of them. */
function fillUpwards({ nodes, starts, heads, weights }: Arcs, upwards: Arcs): void {
  let count = 0;
  for (let u = 0; u < nodes; u += 1) {
    const degree = starts[u + 1] - starts[u];
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const v = heads[a];
      const other = starts[v + 1] - starts[v];
      if (other < degree || (other === degree && v < u)) continue;
      upwards.heads[count] = v;
      if (weights) upwards.weights![count] = weights[a];
      count += 1;
    }
    upwards.starts[u + 1] = count;
  }
}

function addWeighted(
  { starts, heads, weights }: WeightedArcs,
  product: boolean,
  mark: Int32Array,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  for (let u = from; u < to; u += 1) {
    for (let a = starts[u]; a < starts[u + 1]; a += 1) mark[heads[a]] = a;
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const v = heads[a];
      for (let b = starts[v]; b < starts[v + 1]; b += 1) {
        const w = heads[b];
        // What an earlier node marked is before its own arcs.
        if (mark[w] < starts[u]) continue;
        const uv = weights[a];
        const uw = weights[mark[w]];
        const vw = weights[b];
        const all = uv * uw * vw;
        sums[u] += product ? all : vw;
        sums[v] += product ? all : uw;
        sums[w] += product ? all : uv;
      }
    }
  }
}
