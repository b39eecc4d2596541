import { type Arcs } from './arcs.js';
import { finish, inSlices, type Steps, type Watch } from './steps.js';
import { asTies } from './ties.js';

/** Ties looked at between two yields; each takes a walk over the friends at its end. */
const SLICE = 1 << 15;

/**
 * Triangles each node is a corner of: pairs of its friends that are friends. Every tie is looked at from its end of lower degree
 * (Chiba and Nishizeki 1985; Latapy 2008), in time of arcs to the power 1.5 at worst; 9 bytes a node, 4 a tie. Arcs are
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
  const upwards = toHigherDegree(ties);
  const sums = new Float64Array(ties.nodes);
  yield* inSlices(upwards, adderOf(upwards, each === 'product', sums), SLICE);
  return sums;
}

/** Every tie once, from its end of lower degree (of lower number where equal): nobody has more than sqrt(2 ties) of them. */
function toHigherDegree({ nodes, starts, heads, weights }: Arcs): Arcs {
  const upwards = { nodes, starts: new Uint32Array(nodes + 1), heads: new Int32Array(heads.length / 2) };
  const kept = weights && new Float64Array(heads.length / 2);
  let count = 0;
  for (let u = 0; u < nodes; u += 1) {
    const degree = starts[u + 1] - starts[u];
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const v = heads[a];
      const other = starts[v + 1] - starts[v];
      if (other < degree || (other === degree && v < u)) continue;
      upwards.heads[count] = v;
      if (kept) kept[count] = weights[a];
      count += 1;
    }
    upwards.starts[u + 1] = count;
  }
  return kept ? { ...upwards, weights: kept } : upwards;
}

function adderOf(upwards: Arcs, product: boolean, sums: Float64Array): (from: number, to: number) => void {
  const { weights, nodes } = upwards;
  if (weights) {
    const mark = new Int32Array(nodes).fill(-1);
    return (from, to) => addWeighted(upwards, weights, product, mark, sums, from, to);
  }
  const isHers = new Uint8Array(nodes);
  return (from, to) => addPlain(upwards, isHers, sums, from, to);
}

/**
 * Zeros are added too: a branch on who is a friend of both is guessed wrong too often. Two at a time, so that one need not wait for
 * the other.
 *
 * @param isHers zeros, and left so
 */
function addPlain({ starts, heads }: Arcs, isHers: Uint8Array, sums: Float64Array, from: number, to: number): void {
  for (let u = from; u < to; u += 1) {
    const end = starts[u + 1];
    if (end - starts[u] < 2) continue;
    for (let a = starts[u]; a < end; a += 1) isHers[heads[a]] = 1;
    let ofU = 0;
    for (let a = starts[u]; a < end; a += 1) {
      const v = heads[a];
      const last = starts[v + 1];
      let ofV = 0;
      let b = starts[v];
      for (; b + 1 < last; b += 2) {
        const w = heads[b];
        const x = heads[b + 1];
        const withW = isHers[w];
        const withX = isHers[x];
        sums[w] += withW;
        sums[x] += withX;
        ofV += withW + withX;
      }
      if (b < last) {
        sums[heads[b]] += isHers[heads[b]];
        ofV += isHers[heads[b]];
      }
      sums[v] += ofV;
      ofU += ofV;
    }
    sums[u] += ofU;
    for (let a = starts[u]; a < end; a += 1) isHers[heads[a]] = 0;
  }
}

function addWeighted(
  { starts, heads }: Arcs,
  weights: Float64Array,
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
