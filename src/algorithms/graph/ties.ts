import { type Arcs } from './arcs.js';
import { undirected } from './direction.js';

/**
 * A graph as measures of friendship need it: undirected, without loops, each pair once. The graph itself where it is so already,
 * else `undirected` of it, in linear time.
 */
export function asTies(graph: Arcs): Arcs {
  return isSimpleUndirected(graph) ? graph : undirected(graph);
}

/** Each tie is looked for once, from its lower end: lists ascend, so the other end's list has been matched up to it. */
function isSimpleUndirected({ nodes, starts, heads, weights }: Arcs): boolean {
  const next = starts.slice(0, nodes);
  for (let n = 0; n < nodes; n += 1) {
    // What is left of its list must lie above it: no loop, and nobody below who does not name it.
    let before = n;
    for (let a = next[n]; a < starts[n + 1]; a += 1) {
      const v = heads[a];
      if (v <= before) return false;
      const back = next[v];
      if (back === starts[v + 1] || heads[back] !== n) return false;
      if (weights && weights[back] !== weights[a]) return false;
      next[v] = back + 1;
      before = v;
    }
  }
  return true;
}

/** A copy of the arcs without loops, repeats (which stand side by side) and weights; linear time. */
export function withoutRepeats({ nodes, starts, heads }: Arcs): Arcs {
  const kept = { nodes, starts: new Uint32Array(nodes + 1), heads: new Int32Array(heads.length) };
  let count = 0;
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      if (heads[a] === n || (a > starts[n] && heads[a - 1] === heads[a])) continue;
      kept.heads[count] = heads[a];
      count += 1;
    }
    kept.starts[n + 1] = count;
  }
  return { ...kept, heads: kept.heads.subarray(0, count) };
}
