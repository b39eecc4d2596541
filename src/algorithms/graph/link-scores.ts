import { type Arcs, checkEnds } from './arcs.js';
import { degrees } from './degree.js';
import { finish, type Steps, type Watch } from './steps.js';
import { lowerBound } from '../sorted-search.js';

/** How alike the neighbourhoods of pairs are; one number a pair each. */
export interface LinkScores {
  /** Neighbours in common. */
  readonly common: Float64Array<ArrayBuffer>;
  /** Share of all their neighbours that they have in common (Jaccard 1901), 0 .. 1; 0 where neither has any. */
  readonly jaccard: Float64Array<ArrayBuffer>;
  /** Sum over those in common of one over the logarithm of how many know each (Adamic and Adar 2003). */
  readonly adamicAdar: Float64Array<ArrayBuffer>;
  /** Sum over those in common of one over how many know each (Zhou, Lü and Zhang 2009). */
  readonly resourceAllocation: Float64Array<ArrayBuffer>;
}

/** Pairs scored between two yields. */
const SLICE = 1 << 14;

/**
 * Scores pairs of people by whom both know: neighbours are those that arcs lead to. On a directed graph `reversed` of it scores by
 * who knows both. Arcs given twice and weights do not count. Takes time of the shorter list of each pair times the logarithm
 * of the longer.
 *
 * @param a, b the two of each pair
 * @throws RangeError where a and b differ in number or there is no such node
 */
export function linkScores(graph: Arcs, a: ArrayLike<number>, b: ArrayLike<number>, watch: Watch = {}): LinkScores {
  return finish(linkScoresSteps(graph, a, b), watch);
}

/** {@link linkScores} as steps: yields between slices. */
export function* linkScoresSteps(graph: Arcs, a: ArrayLike<number>, b: ArrayLike<number>): Steps<LinkScores> {
  const pairs = a.length;
  if (b.length !== pairs) throw new RangeError(`pairs have ${pairs} first and ${b.length} second ends`);
  checkEnds(graph.nodes, a);
  checkEnds(graph.nodes, b);
  const known = degrees(graph, 'in');
  const [common, jaccard, adamicAdar, resourceAllocation] = [0, 0, 0, 0].map(() => new Float64Array(pairs));
  const scores = { common, jaccard, adamicAdar, resourceAllocation };
  for (let from = 0; from < pairs; from += SLICE) {
    const to = Math.min(pairs, from + SLICE);
    for (let p = from; p < to; p += 1) score(graph, known, a[p], b[p], scores, p);
    yield to / pairs;
  }
  return scores;
}

function score(graph: Arcs, known: Uint32Array, a: number, b: number, scores: LinkScores, pair: number): void {
  const first = neighbours(graph, a);
  const second = neighbours(graph, b);
  const short = first.length <= second.length ? first : second;
  const long = short === first ? second : first;
  let low = 0;
  let common = 0;
  for (let s = 0; s < short.length; s += 1) {
    const node = short[s];
    low = lowerBound(long, node, low);
    if (low === long.length) break;
    if (long[low] !== node) continue;
    common += 1;
    scores.resourceAllocation[pair] += 1 / known[node];
    // Of a node that one knows, which only the pair of a node with itself has in common, the logarithm is 0.
    if (known[node] > 1) scores.adamicAdar[pair] += 1 / Math.log(known[node]);
  }
  scores.common[pair] = common;
  const all = first.length + second.length - common;
  scores.jaccard[pair] = all > 0 ? common / all : 0;
}

/** Whom arcs of a node lead to, each once, ascending. */
export function neighbours({ starts, heads }: Arcs, node: number): Int32Array {
  const row = heads.subarray(starts[node], starts[node + 1]);
  for (let a = 1; a < row.length; a += 1) {
    if (row[a] === row[a - 1]) return row.filter((head, place) => place === 0 || head !== row[place - 1]);
  }
  return row;
}
