import { randomNormal, type Rng } from '../random.js';
import { type TermRows } from './weighted-terms.js';

/** Rounds of the iteration: cosines change in the third digit at most after so many. */
const ROUNDS = 6;

/**
 * The directions in which rows differ most: an orthonormal basis of the span of the leading right singular vectors, by orthogonal iteration (Golub
 * and Van Loan, Matrix Computations, 8.2). Cosines of rows within it are those of a truncated singular value decomposition, which has the same span.
 * O(rounds · entries · width).
 *
 * @param columns number of terms
 * @returns columns x width
 */
export function leadingDirections(rows: TermRows, columns: number, width: number, rng: Rng): Float32Array {
  const basis = Float32Array.from({ length: columns * width }, () => randomNormal(rng));
  orthonormalise(basis, columns, width);
  for (let round = 0; round < ROUNDS; round += 1) {
    const products = within(rows, basis, width);
    basis.fill(0);
    eachEntry(rows, (row, term, weight) => {
      for (let c = 0; c < width; c += 1) basis[term * width + c] += weight * products[row * width + c];
    });
    orthonormalise(basis, columns, width, round + 1 < ROUNDS ? 1 : 2);
  }
  return basis;
}

/** Rows in a basis: rows x width. */
export function within(rows: TermRows, basis: Float32Array, width: number): Float32Array {
  const out = new Float32Array((rows.starts.length - 1) * width);
  eachEntry(rows, (row, term, weight) => {
    for (let c = 0; c < width; c += 1) out[row * width + c] += weight * basis[term * width + c];
  });
  return out;
}

function eachEntry(
  { starts, terms, weights }: TermRows,
  take: (row: number, term: number, weight: number) => void,
): void {
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let e = starts[row]; e < starts[row + 1]; e += 1) take(row, terms[e], weights[e]);
  }
}

/** Modified Gram and Schmidt; twice, where lost digits matter. A direction that others span is zero. */
function orthonormalise(basis: Float32Array, rows: number, width: number, passes = 1): void {
  const directions = transposed(basis, rows, width);
  for (let c = 0; c < width; c += 1) {
    const own = directions.subarray(c * rows, (c + 1) * rows);
    const before = dot(own, own);
    for (let pass = 0; pass < passes; pass += 1) {
      for (let d = 0; d < c; d += 1) {
        const other = directions.subarray(d * rows, (d + 1) * rows);
        const shared = dot(own, other);
        for (let r = 0; r < rows; r += 1) own[r] -= shared * other[r];
      }
    }
    const squares = dot(own, own);
    const scale = squares > 1e-8 * before ? 1 / Math.sqrt(squares) : 0;
    for (let r = 0; r < rows; r += 1) own[r] *= scale;
  }
  basis.set(transposed(directions, width, rows));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += a[n] * b[n];
  return sum;
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) out[c * rows + r] = values[r * columns + c];
  return out;
}
