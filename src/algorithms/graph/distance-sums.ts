import { type Arcs } from './arcs.js';
import { NodeHeap } from './node-heap.js';
import { checkLengths, shortestLengths } from './paths.js';
import { type Steps } from './steps.js';

/** What is known of the distances from some sources to every node; one number a node each, sources at the node itself left out. */
export interface DistanceSums {
  /** Sources that a path leads from. */
  readonly reached: Float64Array;
  /** Sum of their distances. */
  readonly far: Float64Array;
  /** Sum of one over their distances. */
  readonly near: Float64Array;
  /** Sums of the squares of both, where a sample needs them. */
  readonly squares?: { readonly far: Float64Array; readonly near: Float64Array };
}

/** Sources searched from at once: the bits of a number. */
const LANES = 32;

export function noDistances(nodes: number, squares: boolean): DistanceSums {
  const zeros = (): Float64Array => new Float64Array(nodes);
  const sums = { reached: zeros(), far: zeros(), near: zeros() };
  return squares ? { ...sums, squares: { far: zeros(), near: zeros() } } : sums;
}

/**
 * Adds the distances from each source to every node, along the arcs: hops, searched from 32 sources at once, which walk
 * through an arc together where they meet (Then et al. 2014), or lengths by Dijkstra. At worst time of sources times arcs.
 * Yields after every 32 sources, or one where there are lengths.
 *
 * @param sources nodes, which may repeat
 * @param lengths one an arc, above zero; hops where absent
 */
export function* addDistances(
  sums: DistanceSums,
  graph: Arcs,
  sources: ArrayLike<number>,
  lengths?: Float64Array,
): Steps<void> {
  const count = sources.length;
  if (lengths) {
    checkLengths(graph, lengths);
    const far = new Float64Array(graph.nodes);
    const heap = new NodeHeap(far);
    for (let s = 0; s < count; s += 1) {
      shortestLengths(graph, sources[s], lengths, far, heap);
      far[sources[s]] = Infinity;
      addAll(sums, far);
      yield (s + 1) / count;
    }
    return;
  }
  const search = new LaneSearch(graph);
  for (let s = 0; s < count; s += LANES) {
    search.run(sources, s, Math.min(count, s + LANES), sums);
    yield Math.min(1, (s + LANES) / count);
  }
}

function add({ reached, far, near, squares }: DistanceSums, node: number, distance: number, times: number): void {
  reached[node] += times;
  far[node] += times * distance;
  near[node] += times / distance;
  if (!squares) return;
  squares.far[node] += times * distance * distance;
  squares.near[node] += times / (distance * distance);
}

function addAll(sums: DistanceSums, far: Float64Array): void {
  for (let n = 0; n < far.length; n += 1) if (far[n] < Infinity) add(sums, n, far[n], 1);
}

/** Breadth-first searches side by side, one bit each. */
class LaneSearch {
  private readonly seen: Int32Array;
  private readonly arriving: Int32Array;
  /** Lanes that came to a node at this level, and at the next. */
  private readonly here: Int32Array;
  private frontier: Int32Array;
  private following: Int32Array;

  constructor(private readonly graph: Arcs) {
    const zeros = (): Int32Array => new Int32Array(graph.nodes);
    [this.seen, this.arriving, this.here, this.frontier, this.following] = [
      zeros(),
      zeros(),
      zeros(),
      zeros(),
      zeros(),
    ];
  }

  run(sources: ArrayLike<number>, from: number, to: number, sums: DistanceSums): void {
    const { seen, here } = this;
    seen.fill(0);
    let count = 0;
    for (let s = from; s < to; s += 1) {
      const source = sources[s];
      if (here[source] === 0) {
        this.frontier[count] = source;
        count += 1;
      }
      here[source] |= 1 << (s - from);
      seen[source] |= 1 << (s - from);
    }
    for (let level = 1; count > 0; level += 1) {
      const met = this.walk(count);
      count = this.arrive(met, level, sums);
    }
  }

  /** Takes the lanes of the frontier over its arcs; returns how many nodes they come to. */
  private walk(count: number): number {
    const { starts, heads } = this.graph;
    const { seen, arriving, here, frontier, following } = this;
    let met = 0;
    for (let f = 0; f < count; f += 1) {
      const u = frontier[f];
      const lanes = here[u];
      here[u] = 0;
      const end = starts[u + 1];
      for (let a = starts[u]; a < end; a += 1) {
        const v = heads[a];
        const fresh = lanes & ~seen[v];
        if (fresh === 0) continue;
        if (arriving[v] === 0) {
          following[met] = v;
          met += 1;
        }
        arriving[v] |= fresh;
      }
    }
    return met;
  }

  private arrive(met: number, level: number, sums: DistanceSums): number {
    const { seen, arriving, here, following } = this;
    for (let f = 0; f < met; f += 1) {
      const v = following[f];
      const lanes = arriving[v];
      arriving[v] = 0;
      seen[v] |= lanes;
      here[v] = lanes;
      add(sums, v, level, bitsOf(lanes));
    }
    [this.frontier, this.following] = [following, this.frontier];
    return met;
  }
}

function bitsOf(lanes: number): number {
  let bits = lanes - ((lanes >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  bits += bits >>> 8;
  return (bits + (bits >>> 16)) & 0x3f;
}
