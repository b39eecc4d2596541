import { solvePositiveDefinite } from '../cholesky.js';

const { max } = Math;

/** One product (in one store): what it sold and what went with it, in the same order. */
export interface SlopeCell {
  /** Category or brand whose slopes it leans on, from 0. */
  readonly group: number;
  /** Such as the logarithm of what was sold. Length `rows`. */
  readonly y: Float64Array;
  /** rows x width: such as the logarithm of the price, promotion. */
  readonly x: Float64Array;
  /** How much each row counts; by default 1. */
  readonly weights?: Float64Array;
}

export interface CellSlopes {
  readonly intercept: number;
  readonly slopes: Float64Array;
  /** Standard deviations of the slopes, given the data and the group. */
  readonly deviations: Float64Array;
}

export interface ShrunkSlopes {
  readonly cells: readonly CellSlopes[];
  /** Slopes of each group, and over all groups. */
  readonly groups: readonly Float64Array[];
  readonly overall: Float64Array;
  /** Standard errors of `overall`. */
  readonly overallErrors: Float64Array;
  /** How far slopes of cells lie from those of their group. */
  readonly spread: Float64Array;
  /** Variance of a row that the slopes leave. */
  readonly noise: number;
}

const ROUNDS = 60;
/** Cells that the slopes of all count for in those of a group. */
const OVERALL_COUNTS = 3;
const SMALLEST = 1e-6;

interface Sums {
  readonly gram: Float64Array;
  readonly cross: Float64Array;
  readonly squares: number;
  readonly rows: number;
  readonly meanY: number;
  readonly meanX: Float64Array;
}

/**
 * Slopes of each cell that lean on those of its group as far as its own data are weak: `y = own level + x · b`, `b` normal about the slopes of the group (a hierarchical linear model;
 * Lindley and Smith 1972), its variances by the EM algorithm (Dempster, Laird and Rubin 1977). O(rows · width²).
 */
export function shrunkSlopes(cells: readonly SlopeCell[], width: number): ShrunkSlopes {
  const sums = cells.map((cell) => sumsOf(cell, width));
  const count = Math.max(0, ...cells.map(({ group }) => group)) + 1;
  const free = max(
    1,
    sums.reduce((all, { rows }) => all + rows - 1, 0),
  );
  const { slopes: overall, inverse } = pooled(sums, width);
  let groups: Float64Array[] = Array.from({ length: count }, () => overall.slice());
  let spread = new Float64Array(width).fill(1);
  let noise = max(SMALLEST, sums.reduce((all, one) => all + missed(one, overall, width), 0) / free);
  let own: { slopes: Float64Array; variances: Float64Array }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(width);
    let error = 0;
    own = sums.map((one, c) => {
      const prior = groups[cells[c].group];
      const { slopes, covariance } = posterior(one, prior, spread, noise, width);
      const variances = Float64Array.from({ length: width }, (_, i) => covariance[i * width + i]);
      for (let i = 0; i < width; i += 1) next[i] += (slopes[i] - prior[i]) ** 2 + variances[i];
      error += missed(one, slopes, width);
      for (let i = 0; i < width * width; i += 1) error += one.gram[i] * covariance[i];
      return { slopes, variances };
    });
    spread = next.map((value) => max(SMALLEST, value / max(1, cells.length)));
    noise = max(SMALLEST, error / free);
    groups = groupMeans(
      own.map(({ slopes }) => slopes),
      cells,
      count,
      width,
    );
  }
  return {
    cells: own.map(({ slopes, variances }, c): CellSlopes => {
      const { meanX, meanY } = sums[c];
      const intercept = meanY - slopes.reduce((sum, slope, i) => sum + slope * meanX[i], 0);
      return { intercept, slopes, deviations: variances.map(Math.sqrt) };
    }),
    groups,
    overall,
    overallErrors: Float64Array.from({ length: width }, (_, i) => Math.sqrt(noise * inverse[i * width + i])),
    spread: spread.map(Math.sqrt),
    noise,
  };
}

/** Sums of a cell about its means. */
function sumsOf({ y, x, weights }: SlopeCell, width: number): Sums {
  const rows = y.length;
  const meanX = new Float64Array(width);
  let [meanY, all] = [0, 0];
  for (let t = 0; t < rows; t += 1) {
    const weight = weights ? weights[t] : 1;
    all += weight;
    meanY += weight * y[t];
    for (let i = 0; i < width; i += 1) meanX[i] += weight * x[t * width + i];
  }
  if (all > 0) {
    meanY /= all;
    for (let i = 0; i < width; i += 1) meanX[i] /= all;
  }
  const gram = new Float64Array(width * width);
  const cross = new Float64Array(width);
  let squares = 0;
  for (let t = 0; t < rows; t += 1) {
    const weight = weights ? weights[t] : 1;
    const away = y[t] - meanY;
    squares += weight * away * away;
    for (let i = 0; i < width; i += 1) {
      const at = weight * (x[t * width + i] - meanX[i]);
      cross[i] += at * away;
      for (let j = 0; j < width; j += 1) gram[i * width + j] += at * (x[t * width + j] - meanX[j]);
    }
  }
  return { gram, cross, squares, rows, meanY, meanX };
}

/** One set of slopes for all cells, each with a level of its own. */
function pooled(sums: readonly Sums[], width: number): { slopes: Float64Array; inverse: Float64Array } {
  const gram = new Float64Array(width * width);
  const slopes = new Float64Array(width);
  for (const one of sums) {
    for (let i = 0; i < gram.length; i += 1) gram[i] += one.gram[i];
    for (let i = 0; i < width; i += 1) slopes[i] += one.cross[i];
  }
  for (let i = 0; i < width; i += 1) gram[i * width + i] += SMALLEST;
  const inverse = inverseOf(gram, width);
  return { slopes: times(inverse, slopes, width), inverse };
}

function posterior(
  { gram, cross }: Sums,
  prior: Float64Array,
  spread: Float64Array,
  noise: number,
  width: number,
): { slopes: Float64Array; covariance: Float64Array } {
  const precision = gram.map((value) => value / noise);
  const weighed = cross.map((value, i) => value / noise + prior[i] / spread[i]);
  for (let i = 0; i < width; i += 1) precision[i * width + i] += 1 / spread[i];
  const covariance = inverseOf(precision, width);
  return { slopes: times(covariance, weighed, width), covariance };
}

/** Sum of squares that slopes leave. */
function missed({ gram, cross, squares }: Sums, slopes: Float64Array, width: number): number {
  let sum = squares;
  for (let i = 0; i < width; i += 1) {
    sum -= 2 * slopes[i] * cross[i];
    for (let j = 0; j < width; j += 1) sum += slopes[i] * gram[i * width + j] * slopes[j];
  }
  return max(0, sum);
}

function groupMeans(
  own: readonly Float64Array[],
  cells: readonly SlopeCell[],
  count: number,
  width: number,
): Float64Array[] {
  const all = new Float64Array(width);
  const means = Array.from({ length: count }, () => new Float64Array(width));
  const sizes = new Float64Array(count);
  own.forEach((slopes, c) => {
    sizes[cells[c].group] += 1;
    for (let i = 0; i < width; i += 1) {
      all[i] += slopes[i] / own.length;
      means[cells[c].group][i] += slopes[i];
    }
  });
  return means.map((sum, g) => sum.map((value, i) => (value + OVERALL_COUNTS * all[i]) / (sizes[g] + OVERALL_COUNTS)));
}

function inverseOf(matrix: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) {
    const column = new Float64Array(width);
    column[i] = 1;
    solvePositiveDefinite(matrix.slice(), width, column);
    for (let j = 0; j < width; j += 1) out[j * width + i] = column[j];
  }
  return out;
}

function times(matrix: Float64Array, vector: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, i) =>
    vector.reduce((sum, value, j) => sum + matrix[i * width + j] * value, 0),
  );
}
