/**
 * A directed graph in compressed rows: the arcs out of node `n` are `starts[n] .. starts[n + 1]`. An undirected graph is one
 * whose arcs stand both ways (`undirected` makes it). Held are 4 bytes a node and 4 an arc, 12 where arcs have weights.
 */
export interface Arcs {
  readonly nodes: number;
  /** Length `nodes + 1`, not decreasing. */
  readonly starts: Uint32Array;
  /** Where each arc leads; ascending within a node. */
  readonly heads: Int32Array;
  /** Finite and above zero, one an arc; absent where all weigh one. */
  readonly weights?: Float64Array;
}

/** Arcs of which each has a weight of its own. */
export interface WeightedArcs extends Arcs {
  readonly weights: Float64Array;
}

/**
 * Groups arcs by their tails in linear time (two counting sorts). Arcs given twice stand twice; both count.
 *
 * @param nodes how many there are; tails and heads are 0 .. nodes - 1
 * @param weights one an arc, above zero; all weigh one where absent
 * @throws RangeError where lengths differ, an end lies outside or a weight is not a number above zero
 */
export function arcsFrom(
  nodes: number,
  tails: ArrayLike<number>,
  heads: ArrayLike<number>,
  weights: ArrayLike<number>,
): WeightedArcs;
export function arcsFrom(nodes: number, tails: ArrayLike<number>, heads: ArrayLike<number>): Arcs;
export function arcsFrom(
  nodes: number,
  tails: ArrayLike<number>,
  heads: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Arcs {
  const count = tails.length;
  if (heads.length !== count || (weights && weights.length !== count)) {
    throw new RangeError(`tails, heads and weights differ in number: ${count}, ${heads.length}, ${weights?.length}`);
  }
  checkEnds(nodes, tails);
  checkEnds(nodes, heads);
  if (weights) checkWeights(weights);
  // A stable sort by tail of what is sorted by head leaves each tail's heads ascending.
  const order = orderBy(heads, nodes);
  const starts = rowStarts(tails, nodes);
  const next = starts.slice(0, nodes);
  const sorted = { nodes, starts, heads: new Int32Array(count) };
  const sortedWeights = weights && new Float64Array(count);
  for (let o = 0; o < count; o += 1) {
    const arc = order[o];
    const place = next[tails[arc]];
    next[tails[arc]] = place + 1;
    sorted.heads[place] = heads[arc];
    if (sortedWeights) sortedWeights[place] = weights[arc];
  }
  return sortedWeights ? { ...sorted, weights: sortedWeights } : sorted;
}

/** Where the row of each key begins when keys are sorted: length `nodes + 1`. */
export function rowStarts(keys: ArrayLike<number>, nodes: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(nodes + 1);
  for (let a = 0; a < keys.length; a += 1) starts[keys[a] + 1] += 1;
  for (let n = 0; n < nodes; n += 1) starts[n + 1] += starts[n];
  return starts;
}

/** Whose each entry of compressed rows is. */
export function rowOwners(starts: Uint32Array): Int32Array<ArrayBuffer> {
  const owners = new Int32Array(starts[starts.length - 1]);
  for (let n = 0; n + 1 < starts.length; n += 1) owners.fill(n, starts[n], starts[n + 1]);
  return owners;
}

function orderBy(keys: ArrayLike<number>, nodes: number): Uint32Array {
  const next = rowStarts(keys, nodes);
  const order = new Uint32Array(keys.length);
  for (let a = 0; a < keys.length; a += 1) {
    order[next[keys[a]]] = a;
    next[keys[a]] += 1;
  }
  return order;
}

/** @throws RangeError where one is no node */
export function checkEnds(nodes: number, ends: ArrayLike<number>): void {
  for (let a = 0; a < ends.length; a += 1) {
    const end = ends[a];
    if (!(end >= 0 && end < nodes && Number.isInteger(end))) throw new RangeError(`no node ${end} among ${nodes}`);
  }
}

/** @throws RangeError where one is not a finite number above zero */
export function checkWeights(weights: ArrayLike<number>): void {
  for (let a = 0; a < weights.length; a += 1) {
    if (!(weights[a] > 0 && weights[a] < Infinity)) {
      throw new RangeError(`arc ${a} weighs ${weights[a]}, which is not a number above zero`);
    }
  }
}

/** All nodes in their order. */
export function everyNode(nodes: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(nodes);
  for (let n = 0; n < nodes; n += 1) all[n] = n;
  return all;
}
