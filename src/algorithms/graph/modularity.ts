import { type Arcs } from './arcs.js';
import { degrees, strengths } from './degree.js';

/** Communities of a graph. */
export interface Communities {
  /** Community of each node, numbered from 0 in the order of their first nodes. */
  readonly community: Int32Array<ArrayBuffer>;
  readonly count: number;
  /** See {@link modularity}. */
  readonly modularity: number;
}

/**
 * Modularity (Newman and Girvan 2004; of directed graphs Leicht and Newman 2008; resolution Reichardt and Bornholdt 2006): the
 * share of arc weight within communities, less what chance would put there,
 * `sum over c of inside[c] / m - resolution * out[c] * in[c] / m^2`, in linear time. A loop counts as one arc.
 *
 * @param community one number a node, 0 or more
 * @returns -resolution .. 1; 0 of a graph without arcs
 */
export function modularity(graph: Arcs, community: ArrayLike<number>, resolution = 1): number {
  const { nodes, starts, heads, weights } = graph;
  const out = strengths(graph);
  const into = weights ? strengths(graph, 'in') : degrees(graph, 'in');
  let [most, total, inside] = [0, 0, 0];
  for (let n = 0; n < nodes; n += 1) {
    most = Math.max(most, community[n]);
    total += out[n];
    for (let a = starts[n]; a < starts[n + 1]; a += 1) {
      if (community[n] === community[heads[a]]) inside += weights ? weights[a] : 1;
    }
  }
  if (total === 0) return 0;
  const [outOf, intoOf] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (let n = 0; n < nodes; n += 1) {
    outOf[community[n]] += out[n];
    intoOf[community[n]] += into[n];
  }
  return outOf.reduce((sum, value, c) => sum - (resolution * value * intoOf[c]) / total / total, inside / total);
}

/** Numbers labels from 0 in the order in which they are met, in place; returns how many there are. */
export function renumber(labels: Int32Array): number {
  const numbers = new Int32Array(labels.reduce((most, label) => Math.max(most, label), -1) + 1).fill(-1);
  let count = 0;
  for (let n = 0; n < labels.length; n += 1) {
    if (numbers[labels[n]] < 0) {
      numbers[labels[n]] = count;
      count += 1;
    }
    labels[n] = numbers[labels[n]];
  }
  return count;
}
