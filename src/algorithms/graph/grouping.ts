import { type Arcs, rowStarts } from './arcs.js';
import { strengths } from './degree.js';
import { isUndirected, undirected } from './direction.js';

/** A graph whose nodes may stand for many, as methods that optimise modularity move them between communities. */
export interface Level {
  readonly nodes: number;
  readonly starts: Uint32Array;
  /** Ties, each from both ends, without loops and in any order. */
  readonly heads: Int32Array;
  /** Of arcs both ways together where the graph is directed; absent where all weigh one. */
  readonly weights?: Float64Array;
  /** Weight of the arcs out of each node and into it, loops counted: one array where the graph is undirected. */
  readonly out: Float64Array;
  readonly into: Float64Array;
  /** Chance puts `chance * (out[a] * into[b] + into[a] * out[b])` between two nodes, in the unit of `weights`. */
  readonly chance: number;
}

/** @throws RangeError where the resolution is not above zero */
export function firstLevel(graph: Arcs, resolution: number): Level {
  if (!(resolution > 0 && resolution < Infinity)) throw new RangeError(`resolution must be above 0, got ${resolution}`);
  const out = strengths(graph);
  const total = out.reduce((sum, strength) => sum + strength, 0);
  const { nodes } = graph;
  if (isUndirected(graph)) {
    return {
      nodes,
      starts: graph.starts,
      heads: graph.heads,
      weights: graph.weights,
      out,
      into: out,
      chance: resolution / total / 2,
    };
  }
  const { starts, heads, weights } = undirected(graph, true);
  return { nodes, starts, heads, weights, out, into: strengths(graph, 'in'), chance: resolution / total };
}

/** Makes each group one node, in time of nodes and ties. `group` is numbered from 0 to `count - 1`. */
export function grouped(level: Level, group: Int32Array, count: number): Level {
  const { nodes, starts, heads, weights } = level;
  let between = 0;
  for (let n = 0; n < nodes; n += 1) {
    for (let a = starts[n]; a < starts[n + 1]; a += 1) if (group[heads[a]] !== group[n]) between += 1;
  }
  const members = membersOf(group, count);
  const large = {
    starts: new Uint32Array(count + 1),
    heads: new Int32Array(between),
    weights: new Float64Array(between),
  };
  const toward = new Float64Array(count);
  let written = 0;
  for (let g = 0; g < count; g += 1) {
    const begin = written;
    for (let m = members.starts[g]; m < members.starts[g + 1]; m += 1) {
      const n = members.nodes[m];
      for (let a = starts[n]; a < starts[n + 1]; a += 1) {
        const other = group[heads[a]];
        if (other === g) continue;
        if (toward[other] === 0) {
          large.heads[written] = other;
          written += 1;
        }
        toward[other] += weights ? weights[a] : 1;
      }
    }
    for (let a = begin; a < written; a += 1) {
      large.weights[a] = toward[large.heads[a]];
      toward[large.heads[a]] = 0;
    }
    large.starts[g + 1] = written;
  }
  const out = summed(level.out, group, count);
  return {
    nodes: count,
    starts: large.starts,
    // Not copied: the space that merged ties left was never written, so the system never allotted it.
    heads: large.heads.subarray(0, written),
    weights: large.weights.subarray(0, written),
    out,
    into: level.into === level.out ? out : summed(level.into, group, count),
    chance: level.chance,
  };
}

/** Nodes by group, in compressed rows. */
export function membersOf(group: Int32Array, count: number): { starts: Uint32Array; nodes: Int32Array } {
  const starts = rowStarts(group, count);
  const next = starts.slice(0, count);
  const nodes = new Int32Array(group.length);
  for (let n = 0; n < group.length; n += 1) {
    nodes[next[group[n]]] = n;
    next[group[n]] += 1;
  }
  return { starts, nodes };
}

function summed(values: Float64Array, group: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let n = 0; n < values.length; n += 1) sums[group[n]] += values[n];
  return sums;
}

/** Leads nodes on from their place to the group of that place, in place. */
export function leadOn(place: Int32Array, group: Int32Array): void {
  for (let n = 0; n < place.length; n += 1) place[n] = group[place[n]];
}
