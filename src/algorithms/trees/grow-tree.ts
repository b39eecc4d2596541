import { bestSplit, type NodeSums, type Split, type SplitLimits } from './best-split.js';
import { type BinnedTable } from './feature-bins.js';
import { type Derivatives, type Histograms } from './histograms.js';
import { type TreeBuilder } from './tree-builder.js';

export interface TreeShape extends SplitLimits {
  /** Share of the step to the smallest loss that a leaf takes, 0 < rate <= 1. */
  readonly rate: number;
  /** Most leaves of a tree, from 2. */
  readonly leaves: number;
  /** Most splits between root and leaf, from 1. */
  readonly depth: number;
}

/** What trees are grown from. */
export interface Ground {
  readonly table: BinnedTable;
  readonly derivatives: Derivatives;
  readonly histograms: Histograms;
}

/** A leaf, and where its rows stand in the order of rows. */
interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly sums: NodeSums;
  readonly histogram?: Float64Array;
  readonly split?: Split;
}

/**
 * Grows a tree leaf by leaf: the leaf whose split gains most is split next (Shi 2007; Ke et al. 2017).
 *
 * @param order the rows learnt from; come back grouped by leaf
 * @param columns columns that may be split on
 * @param builder receives the nodes
 * @returns number of leaves; 1 where no split gains
 */
export function growTree(
  { table, derivatives, histograms }: Ground,
  order: Uint32Array,
  columns: Uint32Array,
  shape: TreeShape,
  builder: TreeBuilder,
): number {
  const scratch = new Uint32Array(order.length);
  const open = (
    node: number,
    from: number,
    to: number,
    depth: number,
    sums: NodeSums,
    histogram?: Float64Array,
  ): Leaf => {
    const split = histogram && bestSplit(histogram, histograms.starts, columns, sums, shape);
    return { node, from, to, depth, sums, histogram, split };
  };
  const all = sumsOf(derivatives, order);
  const root = builder.plant(all.rows);
  const leaves = [open(root, 0, order.length, 0, all, histograms.count(order, columns))];
  while (leaves.length < shape.leaves) {
    const next = mostGaining(leaves);
    if (next < 0) break;
    const { node, from, to, depth, split, histogram } = leaves[next] as Required<Leaf>;
    const middle = partition(table, split, order, from, to, scratch);
    const [left, right] = builder.split(node, split, table.cuts[split.column]);
    // A child that cannot be split again needs no histogram.
    const final = depth + 1 >= shape.depth || leaves.length + 1 >= shape.leaves;
    let [ofLeft, ofRight]: [Float64Array?, Float64Array?] = [];
    if (final) histograms.release(histogram);
    else if (middle - from <= to - middle) {
      ofLeft = histograms.count(order.subarray(from, middle), columns);
      ofRight = histograms.subtract(histogram, ofLeft);
    } else {
      ofRight = histograms.count(order.subarray(middle, to), columns);
      ofLeft = histograms.subtract(histogram, ofRight);
    }
    leaves[next] = open(left, from, middle, depth + 1, split.left, ofLeft);
    leaves.push(open(right, middle, to, depth + 1, split.right, ofRight));
  }
  for (const { node, sums, histogram } of leaves) {
    builder.set(node, (-shape.rate * sums.slope) / (sums.curvature + shape.l2));
    if (histogram) histograms.release(histogram);
  }
  return leaves.length;
}

function mostGaining(leaves: readonly Leaf[]): number {
  let next = -1;
  leaves.forEach(({ split }, k) => {
    if (split && (next < 0 || split.gain > leaves[next].split!.gain)) next = k;
  });
  return next;
}

function sumsOf({ slopes, curvatures }: Derivatives, order: Uint32Array): NodeSums {
  let [slope, curvature] = [0, 0];
  for (let i = 0; i < order.length; i += 1) {
    slope += slopes[order[i]];
    curvature += curvatures[order[i]];
  }
  return { slope, curvature, rows: order.length };
}

/** Puts the rows that go left first; both sides keep their order. */
function partition(
  { bins, rows }: BinnedTable,
  { column, bin, missingLeft }: Split,
  order: Uint32Array,
  from: number,
  to: number,
  scratch: Uint32Array,
): number {
  const first = column * rows;
  let middle = from;
  let right = 0;
  for (let i = from; i < to; i += 1) {
    const row = order[i];
    const at = bins[first + row];
    if (at === 0 ? missingLeft : at <= bin) order[middle++] = row;
    else scratch[right++] = row;
  }
  order.set(scratch.subarray(0, right), middle);
  return middle;
}
