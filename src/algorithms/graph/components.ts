import { type Arcs } from './arcs.js';
import { finish, inSlices, type Steps, type Watch } from './steps.js';

/**
 * Weakly connected components: who is joined to whom, whichever way arcs point. Union-find with path halving (Tarjan and van
 * Leeuwen 1984), in time of nodes and arcs but for a factor that never exceeds 4; 4 bytes a node.
 *
 * @returns for each node the least node of its component
 */
export function weakComponents(graph: Arcs, watch: Watch = {}): Int32Array<ArrayBuffer> {
  return finish(weakComponentsSteps(graph), watch);
}

/** As {@link weakComponents}, a slice at a time. */
export function* weakComponentsSteps(graph: Arcs): Steps<Int32Array<ArrayBuffer>> {
  const parent = new Int32Array(graph.nodes);
  for (let n = 0; n < parent.length; n += 1) parent[n] = n;
  yield* inSlices(graph, (from, to) => unite(graph, parent, from, to));
  // A parent is never greater than its child, so one pass upwards points all at their least.
  for (let n = 0; n < parent.length; n += 1) parent[n] = parent[parent[n]];
  return parent;
}

function unite({ starts, heads }: Arcs, parent: Int32Array, from: number, to: number): void {
  for (let n = from; n < to; n += 1) {
    let mine = rootOf(parent, n);
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      const other = rootOf(parent, heads[a]);
      if (other < mine) {
        parent[mine] = other;
        mine = other;
      } else if (mine < other) parent[other] = mine;
    }
  }
}

function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]];
    at = parent[at];
  }
  return at;
}

/**
 * Strongly connected components: nodes between which paths lead both ways (Tarjan 1972, without recursion), in time of nodes
 * and arcs; 20 bytes a node.
 *
 * @returns for each node the least node of its component
 */
export function strongComponents({ nodes, starts, heads }: Arcs): Int32Array<ArrayBuffer> {
  const component = new Int32Array(nodes).fill(-1);
  /** When a node was met, from 1; 0 before. */
  const met = new Int32Array(nodes);
  /** The earliest met of its open nodes that a node leads back to. */
  const low = new Int32Array(nodes);
  const next = starts.slice(0, nodes);
  /** Nodes that are met but not yet in a component. The path that is walked is a part of it, threaded by `from`. */
  const open = new Int32Array(nodes);
  const from = new Int32Array(nodes);
  let [count, clock] = [0, 0];
  for (let root = 0; root < nodes; root += 1) {
    if (met[root] > 0) continue;
    from[root] = -1;
    for (let u = root; u >= 0;) {
      if (met[u] === 0) {
        clock += 1;
        met[u] = low[u] = clock;
        open[count] = u;
        count += 1;
      }
      let deeper = -1;
      while (next[u] < starts[u + 1] && deeper < 0) {
        const v = heads[next[u]];
        next[u] += 1;
        if (met[v] === 0) deeper = v;
        else if (component[v] < 0 && met[v] < low[u]) low[u] = met[v];
      }
      if (deeper >= 0) {
        from[deeper] = u;
        u = deeper;
        continue;
      }
      if (low[u] === met[u]) count = close(component, open, count, u);
      const back = from[u];
      if (back >= 0 && low[u] < low[back]) low[back] = low[u];
      u = back;
    }
  }
  return component;
}

/** Takes everything met since `u` off the open nodes as one component. */
function close(component: Int32Array, open: Int32Array, count: number, u: number): number {
  let begin = count - 1;
  let least = open[begin];
  while (open[begin] !== u) {
    begin -= 1;
    least = Math.min(least, open[begin]);
  }
  for (let o = begin; o < count; o += 1) component[open[o]] = least;
  return begin;
}
