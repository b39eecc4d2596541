/** A directed, weighted graph in compressed rows: the arcs out of node `n` are `starts[n] .. starts[n + 1]`. */
export interface Arcs {
  readonly nodes: number;
  /** Length `nodes + 1`, not decreasing. */
  readonly starts: Uint32Array;
  /** Where each arc leads; ascending within a node. */
  readonly heads: Int32Array;
  /** Finite and above zero, one an arc. */
  readonly weights: Float64Array;
}

/**
 * Groups arcs by their tails in linear time (two counting sorts). Arcs given twice stand twice; both count.
 *
 * @param nodes how many there are; tails and heads are 0 .. nodes - 1
 * @param weights one an arc, above zero; ones where absent
 * @throws RangeError where lengths differ, an end lies outside or a weight is not a number above zero
 */
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
  for (let a = 0; a < count; a += 1) {
    for (const end of [tails[a], heads[a]]) {
      if (!Number.isInteger(end) || end < 0 || end >= nodes) throw new RangeError(`no node ${end} among ${nodes}`);
    }
    if (weights && !(weights[a] > 0 && Number.isFinite(weights[a]))) {
      throw new RangeError(`arc ${a} weighs ${weights[a]}, which is not a number above zero`);
    }
  }
  // A stable sort by head, then by tail, leaves each tail's heads ascending.
  const byHead = countingSort(nodes, heads, identity(count));
  const order = countingSort(nodes, tails, byHead.order);
  return {
    nodes,
    starts: order.starts,
    heads: Int32Array.from(order.order, (arc) => heads[arc]),
    weights: Float64Array.from(order.order, (arc) => weights?.[arc] ?? 1),
  };
}

function identity(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, n) => n);
}

function countingSort(
  nodes: number,
  keys: ArrayLike<number>,
  given: Uint32Array,
): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(nodes + 1);
  for (const arc of given) starts[keys[arc] + 1] += 1;
  for (let n = 0; n < nodes; n += 1) starts[n + 1] += starts[n];
  const next = starts.slice(0, nodes);
  const order = new Uint32Array(given.length);
  for (const arc of given) {
    order[next[keys[arc]]] = arc;
    next[keys[arc]] += 1;
  }
  return { starts, order };
}
