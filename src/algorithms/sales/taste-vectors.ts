import { finish, type Steps } from '../graph/steps.js';
import { randomNormal, type Rng } from '../random.js';

/** Views and likes of people, in compressed rows: those of person `n` are `starts[n] .. starts[n + 1]`. */
export interface Turns {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** Number of views and likes, above zero. */
  readonly weights: Float64Array;
}

const ITERATIONS = 4;

/**
 * Vectors in which people who look at equal products are near: the leading left singular vectors of the matrix of people and products,
 * each entry divided by the root of both sums. The first vector is left out, because it only says how active a person is (Dhillon
 * 2001). By subspace iteration from random vectors (Halko, Martinsson and Tropp 2011, algorithm 4.4). Cost: entries x width x 8.
 *
 * @param products number of products
 * @param width length of a vector
 * @returns people x width, row-major, rows of length 1; zeros for a person without entries
 */
export function tasteVectors(turns: Turns, products: number, width: number, rng: Rng): Float32Array {
  return finish(tasteVectorsSteps(turns, products, width, rng));
}

/** `tasteVectors`, one matrix product between two yields. */
export function* tasteVectorsSteps(turns: Turns, products: number, width: number, rng: Rng): Steps<Float32Array> {
  const people = turns.starts.length - 1;
  const { scaled, ofPerson } = normalised(turns, products);
  // The first singular vector is known: the roots of the sums. The iteration starts from it, so that the others stay orthogonal to it.
  const columns = width + 1;
  let ofPeople = Float64Array.from({ length: people * columns }, (_, n) =>
    n % columns === 0 ? Math.sqrt(ofPerson[n / columns]) : randomNormal(rng),
  );
  for (let n = 0; n < ITERATIONS; n += 1) {
    orthonormalise(ofPeople, people, columns);
    const ofProducts = new Float64Array(products * columns);
    eachEntry(scaled, (person, product, weight) => {
      for (let c = 0; c < columns; c += 1) ofProducts[product * columns + c] += weight * ofPeople[person * columns + c];
    });
    yield (n + 0.5) / ITERATIONS;
    orthonormalise(ofProducts, products, columns);
    ofPeople = new Float64Array(people * columns);
    eachEntry(scaled, (person, product, weight) => {
      for (let c = 0; c < columns; c += 1) ofPeople[person * columns + c] += weight * ofProducts[product * columns + c];
    });
    yield (n + 1) / ITERATIONS;
  }
  return unitRows(ofPeople, people, columns);
}

function normalised(
  { starts, products, weights }: Turns,
  count: number,
): { readonly scaled: Turns; readonly ofPerson: Float64Array } {
  const ofPerson = new Float64Array(starts.length - 1);
  const ofProduct = new Float64Array(count);
  eachEntry({ starts, products, weights }, (person, product, weight) => {
    ofPerson[person] += weight;
    ofProduct[product] += weight;
  });
  const scaled = new Float64Array(weights.length);
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let e = starts[person]; e < starts[person + 1]; e += 1) {
      scaled[e] = weights[e] / Math.sqrt(ofPerson[person] * ofProduct[products[e]]);
    }
  }
  return { scaled: { starts, products, weights: scaled }, ofPerson };
}

function eachEntry(
  { starts, products, weights }: Turns,
  visit: (person: number, product: number, weight: number) => void,
): void {
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let e = starts[person]; e < starts[person + 1]; e += 1) visit(person, products[e], weights[e]);
  }
}

/** Gram-Schmidt, the modified kind, column by column. */
function orthonormalise(matrix: Float64Array, rows: number, columns: number): void {
  for (let c = 0; c < columns; c += 1) {
    for (let b = 0; b < c; b += 1) {
      let dot = 0;
      for (let r = 0; r < rows; r += 1) dot += matrix[r * columns + b] * matrix[r * columns + c];
      for (let r = 0; r < rows; r += 1) matrix[r * columns + c] -= dot * matrix[r * columns + b];
    }
    let square = 0;
    for (let r = 0; r < rows; r += 1) square += matrix[r * columns + c] ** 2;
    const inverse = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < rows; r += 1) matrix[r * columns + c] *= inverse;
  }
}

/** Rows without their first number, scaled to length 1. */
function unitRows(matrix: Float64Array, rows: number, columns: number): Float32Array {
  const width = columns - 1;
  const out = new Float32Array(rows * width);
  for (let r = 0; r < rows; r += 1) {
    const row = matrix.subarray(r * columns + 1, (r + 1) * columns);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let c = 0; c < width; c += 1) out[r * width + c] = length > 0 ? row[c] / length : 0;
  }
  return out;
}
