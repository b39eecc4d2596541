import { type Arcs } from '../graph/arcs.js';

/** The arcs into each node: those into `n` are `starts[n] .. starts[n + 1]`. */
export interface InArcs {
  readonly starts: Uint32Array;
  /** Where each comes from; ascending within a node. */
  readonly tails: Int32Array;
  /** Its place among the arcs of the graph, where its weight and delay stand. */
  readonly arcs: Uint32Array;
}

/** Groups the arcs by their heads: one counting sort. */
export function reversed({ nodes, starts: outStarts, heads }: Arcs): InArcs {
  const starts = new Uint32Array(nodes + 1);
  for (let a = 0; a < heads.length; a += 1) starts[heads[a] + 1] += 1;
  for (let n = 0; n < nodes; n += 1) starts[n + 1] += starts[n];
  const next = starts.slice(0, nodes);
  const tails = new Int32Array(heads.length);
  const arcs = new Uint32Array(heads.length);
  for (let tail = 0; tail < nodes; tail += 1) {
    for (let a = outStarts[tail]; a < outStarts[tail + 1]; a += 1) {
      const place = next[heads[a]];
      next[heads[a]] = place + 1;
      tails[place] = tail;
      arcs[place] = a;
    }
  }
  return { starts, tails, arcs };
}
