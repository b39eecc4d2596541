import { settle, type Settling } from './settle.js';
import { type Steps } from './steps.js';

/** `into = M values`, overwritten whole. */
export type Operator = (values: Float64Array, into: Float64Array) => Steps<void>;

/** A vector and what the operator makes of it. */
interface Direction {
  readonly at: Float64Array;
  readonly image: Float64Array;
}

/** Images are sums of images; after so many sums they are made anew, as each rounds. */
const RENEW = 64;

/**
 * Eigenvector of the largest eigenvalue of a symmetric operator without negative entries, from a start without any: each iteration
 * takes the best vector in the plane of the last one, of its residual, and of the step before (the locally optimal gradient
 * method, LOBPCG of Knyazev 2001 with one vector). Where the two largest eigenvalues lie close the power method takes as many
 * iterations as one over their gap, this about the root of that. Like the power method, of several such vectors it finds what the
 * start has of them.
 *
 * @param scale what a vector is divided by for the result, and to see how far a step of the power method would still move it
 * @returns the vector so divided, 0 or more
 * @throws NotConverged
 */
export function* dominantVector(
  what: string,
  operator: Operator,
  start: Float64Array,
  scale: (values: Float64Array) => number,
  settling: Settling,
): Steps<Float64Array<ArrayBuffer>> {
  const made = (): Direction => ({ at: new Float64Array(start.length), image: new Float64Array(start.length) });
  const [best, residual, last] = [made(), made(), made()];
  best.at.set(start);
  multiply(best.at, 1 / norm(best.at));
  yield* operator(best.at, best.image);
  let iterations = 0;
  yield* settle(what, settling, function* () {
    residual.at.set(best.image);
    project(residual.at, best.at);
    const left = norm(residual.at);
    if (left === 0) return 0;
    multiply(residual.at, 1 / left);
    // A second time, as what is left is small beside what was taken off.
    project(residual.at, best.at);
    yield* operator(residual.at, residual.image);
    orthogonal(last, best);
    orthogonal(last, residual);
    const size = norm(last.at);
    const plane = size > 0 ? [best, residual, unit(last, size)] : [best, residual];
    const weights = largest(plane.map((a) => plane.map((b) => dot(a.at, b.image))));
    advance(best, residual, last, weights);
    iterations += 1;
    if (iterations % RENEW === 0) yield* operator(best.at, best.image);
    return apart(best.at, scale(best.at), best.image, scale(best.image));
  });
  const found = best.at.map((value) => Math.max(0, value));
  multiply(found, 1 / scale(found));
  return found;
}

/** `last` becomes the step that is taken, `best` what it leads to. */
function advance(best: Direction, residual: Direction, last: Direction, [own, down, on = 0]: readonly number[]): void {
  const sign = own < 0 ? -1 : 1;
  for (const which of ['at', 'image'] as const) {
    step(best[which], residual[which], last[which], sign * own, sign * down, sign * on);
  }
  const size = 1 / norm(best.at);
  multiply(best.at, size);
  multiply(best.image, size);
}

function step(
  best: Float64Array,
  residual: Float64Array,
  last: Float64Array,
  own: number,
  down: number,
  on: number,
): void {
  for (let n = 0; n < best.length; n += 1) {
    last[n] = down * residual[n] + on * last[n];
    best[n] = own * best[n] + last[n];
  }
}

function unit(direction: Direction, size: number): Direction {
  multiply(direction.at, 1 / size);
  multiply(direction.image, 1 / size);
  return direction;
}

/** Takes off what a direction has of another, of length 1. */
function orthogonal(direction: Direction, other: Direction): void {
  const share = dot(direction.at, other.at);
  addTo(direction.at, other.at, -share);
  addTo(direction.image, other.image, -share);
}

function project(values: Float64Array, onto: Float64Array): void {
  addTo(values, onto, -dot(values, onto));
}

/** Eigenvector of the largest eigenvalue of a symmetric matrix of two or three rows (Jacobi's rotations). */
function largest(rows: number[][]): number[] {
  const size = rows.length;
  const vectors = rows.map((_, i) => rows.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(rows, vectors, p, q);
    }
  }
  const top = rows.map((row, i) => row[i]).reduce((most, value, i, all) => (value > all[most] ? i : most), 0);
  return vectors.map((row) => row[top]);
}

function rotate(rows: number[][], vectors: number[][], p: number, q: number): void {
  if (rows[p][q] === 0) return;
  const angle = 0.5 * Math.atan2(2 * rows[p][q], rows[q][q] - rows[p][p]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (const row of [...rows, ...vectors]) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  for (let j = 0; j < rows.length; j += 1) {
    [rows[p][j], rows[q][j]] = [c * rows[p][j] - s * rows[q][j], s * rows[p][j] + c * rows[q][j]];
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += a[n] * b[n];
  return sum;
}

function norm(values: Float64Array): number {
  return Math.sqrt(dot(values, values));
}

function multiply(values: Float64Array, by: number): void {
  for (let n = 0; n < values.length; n += 1) values[n] *= by;
}

function addTo(values: Float64Array, other: Float64Array, by: number): void {
  for (let n = 0; n < values.length; n += 1) values[n] += by * other[n];
}

function apart(a: Float64Array, scaleA: number, b: Float64Array, scaleB: number): number {
  let moved = 0;
  for (let n = 0; n < a.length; n += 1) moved += Math.abs(a[n] / scaleA - b[n] / scaleB);
  return moved;
}
