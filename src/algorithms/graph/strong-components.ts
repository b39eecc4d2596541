import { type Arcs } from './arcs.js';
import { finish, type Steps, type Watch } from './steps.js';

/** Nodes and arcs walked between two yields. */
const SLICE = 1 << 20;

/**
 * Strongly connected components: nodes between which paths lead both ways (Tarjan 1972, without recursion), in time of nodes
 * and arcs; 24 bytes a node.
 *
 * @returns for each node the least node of its component
 */
export function strongComponents(graph: Arcs, watch: Watch = {}): Int32Array<ArrayBuffer> {
  return finish(strongComponentsSteps(graph), watch);
}

/** {@link strongComponents} as steps: yields between slices. */
export function* strongComponentsSteps(graph: Arcs): Steps<Int32Array<ArrayBuffer>> {
  const walk = new DeepWalk(graph);
  for (let root = 0; root < graph.nodes; root += 1) {
    walk.begin(root);
    while (walk.at >= 0) {
      walk.go(SLICE);
      if (walk.at >= 0) yield walk.met / graph.nodes;
    }
  }
  return walk.component;
}

class DeepWalk {
  readonly component: Int32Array<ArrayBuffer>;
  /** Node where the walk stands; -1 where it is at an end. */
  at = -1;
  /** Nodes met so far. */
  met = 0;
  /** When a node was met, from 1; 0 before. */
  private readonly time: Int32Array;
  /** The earliest met of its open nodes that a node leads back to. */
  private readonly low: Int32Array;
  private readonly next: Uint32Array;
  /** Nodes that are met but not yet in a component. The path that is walked is a part of it, threaded by `from`. */
  private readonly open: Int32Array;
  private readonly from: Int32Array;
  private opened = 0;

  constructor(private readonly graph: Arcs) {
    const zeros = (): Int32Array => new Int32Array(graph.nodes);
    this.component = new Int32Array(graph.nodes).fill(-1);
    [this.time, this.low, this.open, this.from] = [zeros(), zeros(), zeros(), zeros()];
    this.next = graph.starts.slice(0, graph.nodes);
  }

  begin(root: number): void {
    if (this.time[root] > 0) return;
    this.from[root] = -1;
    this.at = root;
  }

  /** Walks over so many nodes and arcs, or to the end. */
  go(most: number): void {
    const { component, time, low, next, open, from } = this;
    const { starts, heads } = this.graph;
    let u = this.at;
    for (let left = most; u >= 0 && left > 0; left -= 1) {
      if (time[u] === 0) {
        this.met += 1;
        time[u] = low[u] = this.met;
        open[this.opened] = u;
        this.opened += 1;
      }
      let deeper = -1;
      const before = next[u];
      let a = before;
      for (; a < starts[u + 1] && deeper < 0; a += 1) {
        const v = heads[a];
        if (time[v] === 0) deeper = v;
        else if (component[v] < 0 && time[v] < low[u]) low[u] = time[v];
      }
      next[u] = a;
      left -= a - before;
      if (deeper >= 0) {
        from[deeper] = u;
        u = deeper;
        continue;
      }
      if (low[u] === time[u]) this.close(u);
      const back = from[u];
      if (back >= 0 && low[u] < low[back]) low[back] = low[u];
      u = back;
    }
    this.at = u;
  }

  /** Takes everything met since `u` off the open nodes as one component. */
  private close(u: number): void {
    const { component, open } = this;
    let begin = this.opened - 1;
    let least = open[begin];
    while (open[begin] !== u) {
      begin -= 1;
      least = Math.min(least, open[begin]);
    }
    for (let o = begin; o < this.opened; o += 1) component[open[o]] = least;
    this.opened = begin;
  }
}
