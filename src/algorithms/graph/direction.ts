import { type Arcs, rowStarts, type WeightedArcs } from './arcs.js';

/** Every arc turned round, in linear time. */
export function reversed(graph: WeightedArcs): WeightedArcs;
export function reversed(graph: Arcs): Arcs;
export function reversed({ nodes, starts, heads, weights }: Arcs): Arcs {
  const turned = rowStarts(heads, nodes);
  const next = turned.slice(0, nodes);
  const tails = new Int32Array(heads.length);
  const turnedWeights = weights && new Float64Array(heads.length);
  // Tails are met in ascending order, so every new row is ascending.
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      const place = next[heads[a]];
      next[heads[a]] = place + 1;
      tails[place] = n;
      if (turnedWeights) turnedWeights[place] = weights[a];
    }
  }
  const graph = { nodes, starts: turned, heads: tails };
  return turnedWeights ? { ...graph, weights: turnedWeights } : graph;
}

/** Whether every arc stands the other way round as well, with the same weight, in linear time: an undirected graph. */
export function isUndirected({ nodes, starts, heads, weights }: Arcs): boolean {
  const next = starts.slice(0, nodes);
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      const v = heads[a];
      // Tails ascend, so the arcs back out of v are met in the order of their row.
      const back = next[v];
      if (back === starts[v + 1] || heads[back] !== n) return false;
      if (weights && weights[back] !== weights[a]) return false;
      next[v] = back + 1;
    }
  }
  return true;
}

/**
 * The simple undirected graph of who is joined to whom: each pair once and both ways, without loops, in linear time. A tie
 * weighs the sum of all arcs between its two nodes in both directions.
 *
 * @param weighted false: ties have no weights. Default: as the graph has.
 */
export function undirected(graph: Arcs, weighted: true): WeightedArcs;
export function undirected(graph: Arcs, weighted?: boolean): Arcs;
export function undirected(graph: Arcs, weighted = graph.weights !== undefined): Arcs {
  const { nodes } = graph;
  const back = reversed(weighted ? graph : { nodes, starts: graph.starts, heads: graph.heads });
  const starts = new Uint32Array(nodes + 1);
  const heads = new Int32Array(2 * graph.heads.length);
  const weights = weighted ? new Float64Array(heads.length) : undefined;
  let count = 0;
  for (let n = 0; n < nodes; n += 1) {
    const begin = count;
    let a = graph.starts[n];
    let b = back.starts[n];
    while (a < graph.starts[n + 1] || b < back.starts[n + 1]) {
      const forwards = a < graph.starts[n + 1] && !(b < back.starts[n + 1] && back.heads[b] < graph.heads[a]);
      const other = forwards ? graph.heads[a] : back.heads[b];
      const weight = weights ? ((forwards ? graph.weights?.[a] : back.weights?.[b]) ?? 1) : 1;
      if (forwards) a += 1;
      else b += 1;
      if (other === n) continue;
      if (count === begin || heads[count - 1] !== other) {
        heads[count] = other;
        count += 1;
      }
      if (weights) weights[count - 1] += weight;
    }
    starts[n + 1] = count;
  }
  const joined = { nodes, starts, heads: heads.slice(0, count) };
  return weights ? { ...joined, weights: weights.slice(0, count) } : joined;
}
