import { type Arcs } from './arcs.js';

/** A node without which its component falls apart. */
export interface CutNode {
  readonly node: number;
  /** The pieces that are left of the component without the node, the smallest first; two or more, each of one node at least. */
  readonly pieces: readonly (readonly number[])[];
}

/**
 * Cut nodes (articulation points) of an undirected graph, by one depth-first search (Hopcroft and Tarjan 1973), without recursion. A piece below a
 * child `c` hangs on the node alone where nothing below `c` reaches higher than the node. Time is that of the arcs, and of the pieces that are listed.
 *
 * @returns in ascending order of nodes
 */
export function cutNodes({ nodes, starts, heads }: Arcs): CutNode[] {
  const order = new Int32Array(nodes).fill(-1);
  const [low, last] = [new Int32Array(nodes), new Int32Array(nodes)];
  const parent = new Int32Array(nodes).fill(-1);
  const next = starts.slice(0, nodes);
  /** Nodes in the order in which they are met: what is below a node stands from it to `last`. */
  const met = new Int32Array(nodes);
  const hanging = new Map<number, number[]>();
  let count = 0;
  const cuts: CutNode[] = [];
  for (let root = 0; root < nodes; root += 1) {
    if (order[root] >= 0) continue;
    const first = count;
    const found: number[] = [];
    let node = root;
    order[root] = low[root] = count;
    met[count] = root;
    count += 1;
    for (;;) {
      if (next[node] < starts[node + 1]) {
        const other = heads[next[node]];
        next[node] += 1;
        if (order[other] < 0) {
          parent[other] = node;
          order[other] = low[other] = count;
          met[count] = other;
          count += 1;
          node = other;
        } else if (other !== parent[node]) low[node] = Math.min(low[node], order[other]);
        continue;
      }
      last[node] = count;
      const above = parent[node];
      if (above < 0) break;
      low[above] = Math.min(low[above], low[node]);
      if (low[node] >= order[above]) {
        const children = hanging.get(above) ?? [];
        if (children.length === 0) {
          hanging.set(above, children);
          found.push(above);
        }
        children.push(node);
      }
      node = above;
    }
    for (const cut of found) {
      const below = hanging.get(cut)!.map((child) => Array.from(met.subarray(order[child], last[child])));
      const inside = new Set([cut, ...below.flat()]);
      const rest = Array.from(met.subarray(first, count)).filter((one) => !inside.has(one));
      const pieces = rest.length > 0 ? [...below, rest] : below;
      if (pieces.length > 1) cuts.push({ node: cut, pieces: pieces.sort((a, b) => a.length - b.length) });
    }
  }
  return cuts.sort((a, b) => a.node - b.node);
}
