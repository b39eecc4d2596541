/** Below this a pivot counts as lost to rounding. */
const SMALLEST_PIVOT = 1e-6;

/**
 * Solves `A x = b` for a symmetric positive definite A by Cholesky's factorisation, in place: `a` is overwritten with
 * the factor L (lower triangle), `b` with the solution. Pivots are clamped at 1e-6, so a matrix that is singular within
 * rounding gives a finite answer.
 *
 * @param a size x size, row-major; only the lower triangle is read
 * @param b length at least `size`
 */
export function solvePositiveDefinite(a: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    const rowI = i * size;
    for (let j = 0; j < i; j += 1) a[rowI + j] = (a[rowI + j] - dot(a, rowI, j * size, j)) * a[j * size + j];
    // The diagonal keeps the reciprocal: one division a row instead of one an element.
    a[rowI + i] = 1 / Math.sqrt(Math.max(a[rowI + i] - dot(a, rowI, rowI, i), SMALLEST_PIVOT));
  }
  for (let i = 0; i < size; i += 1) {
    let sum = b[i];
    for (let j = 0; j < i; j += 1) sum -= a[i * size + j] * b[j];
    b[i] = sum * a[i * size + i];
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const solved = b[i] * a[i * size + i];
    b[i] = solved;
    for (let j = 0; j < i; j += 1) b[j] -= a[i * size + j] * solved;
  }
}

function dot(a: Float64Array, x: number, y: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += a[x + k] * a[y + k];
    s1 += a[x + k + 1] * a[y + k + 1];
    s2 += a[x + k + 2] * a[y + k + 2];
    s3 += a[x + k + 3] * a[y + k + 3];
  }
  for (; k < length; k += 1) s0 += a[x + k] * a[y + k];
  return s0 + s1 + (s2 + s3);
}
