import { type Table, UnusableTable } from '../table.js';

/** What the sum of the trees is: a number, or the logarithm of the odds of class 1. */
export type TreeLoss = 'squared' | 'logistic';

/** Boosted trees as flat arrays, which storage keeps as they are. Nodes of all trees are numbered through. */
export interface TreeEnsemble {
  readonly loss: TreeLoss;
  /** Columns of the tables it reads. */
  readonly width: number;
  /** Prediction before any tree. */
  readonly base: number;
  /** First node of each tree. */
  readonly roots: Int32Array;
  /** Column that a node splits on; -1 for a leaf. */
  readonly column: Int32Array;
  /** Values up to this one go left; finite. */
  readonly threshold: Float64Array;
  /** Left child of a node, the right one is the next number; below 0 for a leaf. */
  readonly left: Int32Array;
  /** 1 where unknown values go left. */
  readonly missingLeft: Uint8Array;
  /** What a leaf adds; 0 elsewhere. */
  readonly value: Float64Array;
  /** Rows of training in each node. */
  readonly cover: Float64Array;
  /** By how much each split lowered the loss; 0 for leaves. */
  readonly gain: Float64Array;
}

/** Whether a value goes left at a node that splits. */
export function isLeft({ threshold, missingLeft }: TreeEnsemble, node: number, value: number): boolean {
  // A comparison with NaN is false.
  return value <= threshold[node] || (missingLeft[node] === 1 && Number.isNaN(value));
}

/** The leaf that a row falls into. */
export function leafOf(model: TreeEnsemble, tree: number, values: Float32Array | Float64Array, first: number): number {
  const { column, left, roots } = model;
  let node = roots[tree];
  while (column[node] >= 0) node = left[node] + (isLeft(model, node, values[first + column[node]]) ? 0 : 1);
  return node;
}

/**
 * Adds the trees, without the base, to a sum for each row. O(trees · depth) a row.
 *
 * @throws UnusableTable where the table has another number of columns
 */
export function addTrees(model: TreeEnsemble, { rows, width, values }: Table, sums: Float64Array): void {
  if (width !== model.width) throw new UnusableTable(`${width} columns for trees of ${model.width}.`);
  const trees = model.roots.length;
  for (let row = 0; row < rows; row += 1) {
    let sum = sums[row];
    for (let tree = 0; tree < trees; tree += 1) sum += model.value[leafOf(model, tree, values, row * width)];
    sums[row] = sum;
  }
}

/** The sum of the trees for each row: a number, or logarithms of odds. @throws UnusableTable */
export function sumOfTrees(model: TreeEnsemble, table: Table): Float64Array {
  const sums = new Float64Array(table.rows).fill(model.base);
  addTrees(model, table, sums);
  return sums;
}

/** What the trees say of each row: a number, or the probability of class 1. @throws UnusableTable */
export function predictTrees(model: TreeEnsemble, table: Table): Float64Array {
  const sums = sumOfTrees(model, table);
  if (model.loss === 'squared') return sums;
  const { exp } = Math;
  return sums.map((sum) => 1 / (1 + exp(-sum)));
}

/** Share of each column in what all splits gained; zeros where no tree was split. */
export function gainShares({ width, column, gain }: TreeEnsemble): Float64Array {
  const shares = new Float64Array(width);
  let all = 0;
  column.forEach((c, node) => {
    if (c >= 0) shares[c] += gain[node];
    all += gain[node];
  });
  return all > 0 ? shares.map((share) => share / all) : shares;
}
