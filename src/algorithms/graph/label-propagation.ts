import { type Rng, shuffle } from '../random.js';
import { type Arcs, everyNode } from './arcs.js';
import { isUndirected, undirected } from './direction.js';
import { settle } from './settle.js';
import { finish, inSlices, type Steps, type Watch, within } from './steps.js';

export interface LabelPropagationOptions {
  readonly rng: Rng;
  /** Rounds before it is an error. Default 100. */
  readonly maxIterations?: number;
}

/**
 * Label propagation (Raghavan, Albert and Kumara 2007): everybody in turn, in an order drawn for each round, takes the label that
 * weighs most among the neighbours of the node, and keeps its own label among equals; ends when nobody changes. Arcs count both ways, loops do not.
 * Each round takes time in proportion to the arcs.
 *
 * @returns a label a node: the number of a node that may lie in another community by now
 * @throws NotConverged
 */
export function labelPropagation(graph: Arcs, options: LabelPropagationOptions & Watch): Int32Array<ArrayBuffer> {
  return finish(labelPropagationSteps(graph, options), options);
}

/** {@link labelPropagation} as steps: yields between slices. */
export function* labelPropagationSteps(
  graph: Arcs,
  { rng, maxIterations = 100 }: LabelPropagationOptions,
): Steps<Int32Array<ArrayBuffer>> {
  const election = new Election(graph);
  const labels = everyNode(graph.nodes);
  const order = everyNode(graph.nodes);
  yield* settle('label propagation', { tolerance: 1, maxIterations }, function* () {
    shuffle(order, rng);
    let changed = 0;
    yield* inSlices(graph, (from, to) => {
      for (let o = from; o < to; o += 1) {
        const node = order[o];
        const label = election.winner(node, labels, rng);
        if (label !== labels[node]) changed += 1;
        labels[node] = label;
      }
    });
    return changed;
  });
  return labels;
}

/**
 * Community detection by label propagation as LDBC Graphalytics defines it: all take the most frequent label of their neighbours
 * at once, of equal ones the least, so many times; nothing is drawn. An arc counts at both ends, and twice where it
 * stands both ways in a directed graph. With weights, labels weigh what their arcs do.
 *
 * @param iterations rounds; ends earlier where nothing changes
 * @returns a label a node
 */
export function communityLabels(graph: Arcs, iterations: number, watch: Watch = {}): Int32Array<ArrayBuffer> {
  return finish(communityLabelsSteps(graph, iterations), watch);
}

/** {@link communityLabels} as steps: yields between slices. */
export function* communityLabelsSteps(graph: Arcs, iterations: number): Steps<Int32Array<ArrayBuffer>> {
  const election = new Election(graph);
  let labels = everyNode(graph.nodes);
  let next = new Int32Array(graph.nodes);
  for (let round = 0; round < iterations; round += 1) {
    const slices = inSlices(graph, (from, to) => {
      for (let n = from; n < to; n += 1) next[n] = election.winner(n, labels);
    });
    yield* within(slices, round / iterations, (round + 1) / iterations);
    [labels, next] = [next, labels];
    if (labels.every((label, n) => label === next[n])) return labels;
  }
  return labels;
}

/** Finds which label weighs most around a node. */
class Election {
  private readonly ties: Arcs;
  private readonly votes: Float64Array;
  private readonly met: Int32Array;

  constructor(graph: Arcs) {
    this.ties = isUndirected(graph) ? graph : undirected(graph, true);
    this.votes = new Float64Array(graph.nodes);
    this.met = new Int32Array(graph.nodes);
  }

  /** Of equal labels the node's own if it is among them, else one that is drawn; without `rng`, the least of all. */
  winner(node: number, labels: Int32Array, rng?: Rng): number {
    const { votes, met } = this;
    const { starts, heads, weights } = this.ties;
    let count = 0;
    for (let a = starts[node]; a < starts[node + 1]; a += 1) {
      if (heads[a] === node) continue;
      const label = labels[heads[a]];
      if (votes[label] === 0) {
        met[count] = label;
        count += 1;
      }
      votes[label] += weights ? weights[a] : 1;
    }
    const own = labels[node];
    let most = 0;
    let best = own;
    let equal = 0;
    for (let m = 0; m < count; m += 1) {
      const label = met[m];
      if (votes[label] > most) {
        most = votes[label];
        best = label;
        equal = 1;
      } else if (votes[label] === most) {
        equal += 1;
        if (rng ? rng() * equal < 1 : label < best) best = label;
      }
    }
    if (rng && votes[own] === most) best = own;
    for (let m = 0; m < count; m += 1) votes[met[m]] = 0;
    return best;
  }
}
