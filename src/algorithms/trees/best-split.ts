import { PER_BIN } from './histograms.js';

/** Sums over the rows of a node. */
export interface NodeSums {
  readonly slope: number;
  readonly curvature: number;
  readonly rows: number;
}

export interface Split {
  /** By how much the loss falls, by its second-order expansion, times two. */
  readonly gain: number;
  readonly column: number;
  /** Bins 1 to this one go left. */
  readonly bin: number;
  readonly missingLeft: boolean;
  readonly left: NodeSums;
  readonly right: NodeSums;
}

export interface SplitLimits {
  /** L2 penalty on the values of leaves. */
  readonly l2: number;
  /** Fewest rows of a child. */
  readonly fewest: number;
  /** Smallest sum of curvatures of a child. */
  readonly weight: number;
}

/** Smaller gains are rounding. */
const SMALLEST_GAIN = 1e-9;

/**
 * The split of a node that lowers the loss most (Chen and Guestrin 2016, equation 7): each bin's end is tried, with the unknown values on
 * either side. A node without unknown values sends those to come to its larger child. O(bins of all columns).
 *
 * @param sums histogram of the node
 * @param starts where the histogram of each column begins
 * @returns undefined where no split is allowed or gains
 */
export function bestSplit(
  sums: Float64Array,
  starts: Int32Array,
  columns: Uint32Array,
  node: NodeSums,
  limits: SplitLimits,
): Split | undefined {
  const { l2, fewest, weight } = limits;
  const apart = (node.slope * node.slope) / (node.curvature + l2);
  let [gain, column, bin, missingLeft] = [SMALLEST_GAIN, -1, 0, false];
  let [leftSlope, leftCurvature, leftRows] = [0, 0, 0];
  for (let k = 0; k < columns.length; k += 1) {
    const start = starts[columns[k]];
    const bins = (starts[columns[k] + 1] - start) / PER_BIN;
    const missing = sums[start + 2] > 0;
    let [slope, curvature, rows] = [0, 0, 0];
    for (let b = 1; b < bins; b += 1) {
      const at = start + PER_BIN * b;
      if (sums[at + 2] === 0) continue;
      slope += sums[at];
      curvature += sums[at + 1];
      rows += sums[at + 2];
      for (let side = 0; side < (missing ? 2 : 1); side += 1) {
        const s = side === 1 ? slope + sums[start] : slope;
        const h = side === 1 ? curvature + sums[start + 1] : curvature;
        const n = side === 1 ? rows + sums[start + 2] : rows;
        const far = node.curvature - h;
        if (n < fewest || node.rows - n < fewest || h < weight || far < weight) continue;
        const rest = node.slope - s;
        const gained = (s * s) / (h + l2) + (rest * rest) / (far + l2) - apart;
        if (!(gained > gain)) continue;
        [gain, column, bin] = [gained, columns[k], b];
        [leftSlope, leftCurvature, leftRows] = [s, h, n];
        missingLeft = missing ? side === 1 : 2 * n > node.rows;
      }
    }
  }
  if (column < 0) return undefined;
  return {
    ...{ gain, column, bin, missingLeft },
    left: { slope: leftSlope, curvature: leftCurvature, rows: leftRows },
    right: {
      slope: node.slope - leftSlope,
      curvature: node.curvature - leftCurvature,
      rows: node.rows - leftRows,
    },
  };
}
