import { type Arcs } from './arcs.js';
import { degrees } from './degree.js';
import { finish, type Steps, type Watch } from './steps.js';
import { asTies } from './ties.js';

/** Arcs that are peeled between two yields. */
const SLICE = 1 << 20;

/**
 * Core numbers: the largest k such that a node belongs to a group in which everybody has k friends (Seidman 1983), by peeling in
 * order of degree (Batagelj and Zaversnik 2003) in linear time; 16 bytes a node. Arcs are taken both ways and once;
 * loops and weights do not count.
 *
 * @returns one number a node, 0 or more
 */
export function coreNumbers(graph: Arcs, watch: Watch = {}): Uint32Array<ArrayBuffer> {
  return finish(coreNumbersSteps(graph), watch);
}

/** {@link coreNumbers} as steps: yields between slices. */
export function* coreNumbersSteps(graph: Arcs): Steps<Uint32Array<ArrayBuffer>> {
  const peeling = new Peeling(asTies(graph));
  while (peeling.done < graph.nodes) {
    peeling.peel();
    yield peeling.done / graph.nodes;
  }
  return peeling.degree;
}

class Peeling {
  /** Nodes whose core number is known: the first of `order`. */
  done = 0;
  /** Friends not yet peeled; in the end the core number. */
  readonly degree: Uint32Array<ArrayBuffer>;
  /** Nodes by degree, and where each stands. */
  private readonly order: Int32Array;
  private readonly place: Int32Array;
  /** Where nodes of each degree begin in `order`. */
  private readonly begins: Int32Array;

  constructor(private readonly ties: Arcs) {
    const { nodes } = ties;
    this.degree = degrees(ties);
    const most = this.degree.reduce((max, degree) => Math.max(max, degree), 0);
    this.begins = new Int32Array(most + 2);
    for (let n = 0; n < nodes; n += 1) this.begins[this.degree[n] + 1] += 1;
    for (let d = 0; d <= most; d += 1) this.begins[d + 1] += this.begins[d];
    const next = this.begins.slice();
    this.order = new Int32Array(nodes);
    this.place = new Int32Array(nodes);
    for (let n = 0; n < nodes; n += 1) {
      const place = next[this.degree[n]];
      next[this.degree[n]] = place + 1;
      this.order[place] = n;
      this.place[n] = place;
    }
  }

  /** Takes the nodes of least degree away until a slice is done. */
  peel(): void {
    const { starts, heads, nodes } = this.ties;
    const { order, place, degree, begins } = this;
    let left = SLICE;
    let at = this.done;
    for (; at < nodes && left > 0; at += 1) {
      const v = order[at];
      left -= 1 + starts[v + 1] - starts[v];
      for (let a = starts[v]; a < starts[v + 1]; a += 1) {
        const u = heads[a];
        if (degree[u] <= degree[v]) continue;
        // It changes places with the first of its degree, and that degree begins one later.
        const first = begins[degree[u]];
        const other = order[first];
        order[place[u]] = other;
        place[other] = place[u];
        order[first] = u;
        place[u] = first;
        begins[degree[u]] = first + 1;
        degree[u] -= 1;
      }
    }
    this.done = at;
  }
}
