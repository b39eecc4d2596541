import { type Arcs } from './arcs.js';
import { NodeHeap } from './node-heap.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface VoteRankOptions {
  /** How many to elect at most. Default all who get votes. */
  readonly count?: number;
}

/**
 * VoteRank (Zhang et al. 2016): spreaders far from one another. Each node votes for the nodes whose arcs lead to it; the node with most votes
 * is elected and votes no more, and the nodes its arcs lead to vote with less from then on, by one over the mean degree. Votes
 * only fall, so an old count is a bound and few are counted again (Leskovec et al. 2007). Weights do not count. Equal votes
 * go to the lower number.
 *
 * @returns the elected, first first; ends where nobody gets votes
 * @throws RangeError where count is not a whole number, 0 or more
 */
export function voteRank(graph: Arcs, options: VoteRankOptions & Watch = {}): Int32Array<ArrayBuffer> {
  return finish(voteRankSteps(graph, options), options);
}

/** {@link voteRank} as steps: yields between slices. */
export function* voteRankSteps(graph: Arcs, options: VoteRankOptions = {}): Steps<Int32Array<ArrayBuffer>> {
  const { nodes, starts, heads } = graph;
  const { count = nodes } = options;
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`count must be a whole number, got ${count}`);
  const elected = new Int32Array(Math.min(count, nodes));
  const less = nodes / heads.length;
  const ability = new Float64Array(nodes).fill(1);
  const votes = (n: number): number => {
    let sum = 0;
    for (let a = starts[n]; a < starts[n + 1]; a += 1) sum += ability[heads[a]];
    return sum;
  };
  const keys = new Float64Array(nodes);
  const heap = new NodeHeap(keys);
  for (let n = 0; n < nodes; n += 1) {
    keys[n] = -votes(n);
    heap.raise(n);
  }
  for (let e = 0; e < elected.length; e += 1) {
    const first = freshest(heap, keys, votes);
    if (first < 0 || keys[first] === 0) return elected.slice(0, e);
    elected[e] = first;
    ability[first] = 0;
    for (let a = starts[first]; a < starts[first + 1]; a += 1) {
      ability[heads[a]] = Math.max(0, ability[heads[a]] - less);
    }
    yield (e + 1) / elected.length;
  }
  return elected;
}

/** Takes out who has most votes now: counts again at the top until the top is right. */
function freshest(heap: NodeHeap, keys: Float64Array, votes: (n: number) => number): number {
  for (;;) {
    const node = heap.pop();
    if (node < 0) return -1;
    const now = -votes(node);
    if (now === keys[node]) return node;
    keys[node] = now;
    heap.raise(node);
  }
}
