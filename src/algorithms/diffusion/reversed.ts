import { type Arcs, arcsFrom } from '../graph/arcs.js';

/** The arcs into each node: those into `n` are `starts[n] .. starts[n + 1]`. */
export interface InArcs {
  readonly starts: Uint32Array;
  /** Where each comes from; ascending within a node. */
  readonly tails: Int32Array;
  /** Its place among the arcs of the graph, where its weight and delay stand. */
  readonly arcs: Uint32Array;
}

/** The tail of each arc, in the order of the graph. */
export function tailsOf({ nodes, starts, heads }: Arcs): Int32Array {
  const tails = new Int32Array(heads.length);
  for (let n = 0; n < nodes; n += 1) tails.fill(n, starts[n], starts[n + 1]);
  return tails;
}

/** The same arcs, found by where they lead. Linear time. */
export function reversed(graph: Arcs): InArcs {
  // Places travel as weights, which have to be above zero.
  const places = Float64Array.from(graph.heads, (_, arc) => arc + 1);
  const { starts, heads, weights } = arcsFrom(graph.nodes, graph.heads, tailsOf(graph), places);
  return { starts, tails: heads, arcs: Uint32Array.from(weights, (place) => place - 1) };
}
