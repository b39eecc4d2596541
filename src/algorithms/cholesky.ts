/** Below this a pivot counts as lost to rounding. */
const SMALLEST_PIVOT = 1e-6;
/** Rows and columns of a tile: nine sums and the six numbers they need fit the registers; 4 x 4 spills and is slower. */
const TILE = 3;

/**
 * Solves `A x = b` for a symmetric positive definite A by Cholesky's factorisation, in place: `a` is overwritten with
 * the factor L (lower triangle), `b` with the solution. Pivots are clamped at 1e-6, so a matrix that is singular within
 * rounding gives a finite answer. Works in tiles of 3 x 3, about twice as fast as row by row.
 *
 * @param a size x size, row-major; only the lower triangle keeps its meaning
 * @param b length at least `size`
 */
export function solvePositiveDefinite(a: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i += TILE) {
    const height = Math.min(TILE, size - i);
    for (let j = 0; j < i + height; j += TILE) {
      const width = Math.min(TILE, size - j);
      if (height === TILE) subtractTile(a, size, i, j);
      else subtractRows(a, size, i, j, height, width);
      finishTile(a, size, i, j, height, width);
    }
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

/** `A_IJ -= L_I L_J^T` over the columns before j, for three rows and three columns. */
function subtractTile(a: Float64Array, size: number, i: number, j: number): void {
  const x0 = i * size;
  const x1 = x0 + size;
  const x2 = x1 + size;
  const y0 = j * size;
  const y1 = y0 + size;
  const y2 = y1 + size;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  for (let p = 0; p < j; p += 1) {
    const v0 = a[y0 + p];
    const v1 = a[y1 + p];
    const v2 = a[y2 + p];
    const u0 = a[x0 + p];
    s00 += u0 * v0;
    s01 += u0 * v1;
    s02 += u0 * v2;
    const u1 = a[x1 + p];
    s10 += u1 * v0;
    s11 += u1 * v1;
    s12 += u1 * v2;
    const u2 = a[x2 + p];
    s20 += u2 * v0;
    s21 += u2 * v1;
    s22 += u2 * v2;
  }
  a[x0 + j] -= s00;
  a[x0 + j + 1] -= s01;
  a[x0 + j + 2] -= s02;
  a[x1 + j] -= s10;
  a[x1 + j + 1] -= s11;
  a[x1 + j + 2] -= s12;
  a[x2 + j] -= s20;
  a[x2 + j + 1] -= s21;
  a[x2 + j + 2] -= s22;
}

/** Subtracts for the one or two rows that are left over at the end. */
function subtractRows(a: Float64Array, size: number, i: number, j: number, height: number, width: number): void {
  for (let r = i; r < i + height; r += 1) {
    for (let c = j; c < j + width && c <= r; c += 1) {
      let sum = 0;
      for (let p = 0; p < j; p += 1) sum += a[r * size + p] * a[c * size + p];
      a[r * size + c] -= sum;
    }
  }
}

/** What a tile still lacks: its own columns. The diagonal keeps the reciprocal: one division a row instead of many. */
function finishTile(a: Float64Array, size: number, i: number, j: number, height: number, width: number): void {
  for (let c = j; c < j + width; c += 1) {
    for (let r = Math.max(i, c); r < i + height; r += 1) {
      let value = a[r * size + c];
      for (let p = j; p < c; p += 1) value -= a[r * size + p] * a[c * size + p];
      a[r * size + c] = r === c ? 1 / Math.sqrt(Math.max(value, SMALLEST_PIVOT)) : value * a[c * size + c];
    }
  }
}
