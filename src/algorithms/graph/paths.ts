import { type Arcs, checkWeights } from './arcs.js';
import { NodeHeap } from './node-heap.js';

/**
 * Hops from one node to every other along the arcs, breadth first, in time of the arcs.
 * @returns one number a node; -1 where no path leads
 * @throws RangeError where there is no such node
 */
export function hopsFrom({ nodes, starts, heads }: Arcs, source: number): Int32Array<ArrayBuffer> {
  checkNode(nodes, source);
  const hops = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  hops[source] = 0;
  queue[0] = source;
  for (let read = 0, written = 1; read < written; read += 1) {
    const u = queue[read];
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const v = heads[a];
      if (hops[v] >= 0) continue;
      hops[v] = hops[u] + 1;
      queue[written] = v;
      written += 1;
    }
  }
  return hops;
}

/**
 * Length of the shortest path from one node to every other along the arcs (Dijkstra 1959), in time of
 * `(nodes + arcs) * log(nodes)`.
 *
 * @param lengths one an arc, above zero
 * @returns one number a node in the unit of the lengths; Infinity where no path leads
 * @throws RangeError where there is no such node or a length is not a number above zero
 */
export function lengthsFrom(graph: Arcs, source: number, lengths: Float64Array): Float64Array<ArrayBuffer> {
  checkNode(graph.nodes, source);
  checkLengths(graph, lengths);
  const far = new Float64Array(graph.nodes);
  shortestLengths(graph, source, lengths, far, new NodeHeap(far));
  return far;
}

/** Fills `far` with the shortest lengths from a node; `heap` is ordered by `far` and left empty. */
export function shortestLengths(
  { starts, heads }: Arcs,
  source: number,
  lengths: Float64Array,
  far: Float64Array,
  heap: NodeHeap,
): void {
  far.fill(Infinity);
  far[source] = 0;
  heap.raise(source);
  for (let u = heap.pop(); u >= 0; u = heap.pop()) {
    for (let a = starts[u]; a < starts[u + 1]; a += 1) {
      const through = far[u] + lengths[a];
      if (through >= far[heads[a]]) continue;
      far[heads[a]] = through;
      heap.raise(heads[a]);
    }
  }
}

/** @throws RangeError where lengths are not one number above zero an arc */
export function checkLengths({ heads }: Arcs, lengths: Float64Array): void {
  if (lengths.length !== heads.length) throw new RangeError(`${lengths.length} lengths for ${heads.length} arcs`);
  checkWeights(lengths);
}

function checkNode(nodes: number, node: number): void {
  if (!(Number.isInteger(node) && node >= 0 && node < nodes)) throw new RangeError(`no node ${node} among ${nodes}`);
}
