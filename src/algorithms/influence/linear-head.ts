import { solvePositiveDefinite } from '../cholesky.js';
import { type Steps } from '../graph/steps.js';
import { mean } from '../statistics.js';

/** A matrix: one row of `width` numbers for each person. */
export interface Rows {
  readonly people: number;
  readonly width: number;
  /** The array is valid until the next call. */
  row(person: number): Float64Array;
}

/** Data to learn from: measures of people, and the target value of each. */
export interface ValuedRows {
  readonly measures: Rows;
  readonly values: Float64Array;
}

/** Predicts a value for each person. */
export type LinearHead = (measures: Rows) => Float64Array;

/** Rows that are processed between two yields. */
const SLICE = 4096;

/** Arrays of equal length as rows. */
export function rowsOf(arrays: readonly Float64Array[]): Rows {
  return { people: arrays.length, width: arrays[0]?.length ?? 0, row: (person) => arrays[person] };
}

/** Appends to each row the row of the person in `vectors` (people x width). */
export function beside(rows: Rows, vectors: Float32Array, width: number): Rows {
  const joined = new Float64Array(rows.width + width);
  const row = (person: number): Float64Array => {
    joined.set(rows.row(person));
    joined.set(vectors.subarray(person * width, (person + 1) * width), rows.width);
    return joined;
  };
  return { people: rows.people, width: joined.length, row };
}

/**
 * Ridge regression on standardised measures; the mean is not penalised.
 *
 * @param sets at least one, all of the same measures
 * @param penalty on the weights, for each set
 */
export function* learnHeadSteps(sets: readonly ValuedRows[], penalty: number): Steps<LinearHead> {
  const [{ measures }] = sets;
  const size = measures.width;
  const people = sets.reduce((sum, set) => sum + set.measures.people, 0);
  const [centres, scales] = [new Float64Array(size), new Float64Array(size)];
  yield* overRows(sets, 0, (row) => {
    for (let a = 0; a < size; a += 1) centres[a] += row[a] / people;
  });
  yield* overRows(sets, 0.25, (row) => {
    for (let a = 0; a < size; a += 1) scales[a] += (row[a] - centres[a]) ** 2;
  });
  const { sqrt } = Math;
  // A measure without variance is not scaled.
  for (let a = 0; a < size; a += 1) scales[a] = sqrt(scales[a] / (people - 1)) || 1;
  const centre = mean(Float64Array.from(sets, ({ values }) => mean(values)));
  const gram = new Float64Array(size * size);
  const weights = new Float64Array(size);
  const standard = new Float64Array(size);
  // The lower half of the gram matrix, and the products with the values.
  yield* overRows(sets, 0.5, (row, value) => {
    for (let a = 0; a < size; a += 1) {
      standard[a] = (row[a] - centres[a]) / scales[a];
      weights[a] += standard[a] * (value - centre);
      for (let b = 0; b <= a; b += 1) gram[a * size + b] += standard[a] * standard[b];
    }
  });
  for (let a = 0; a < size; a += 1) gram[a * size + a] += penalty * sets.length;
  solvePositiveDefinite(gram, size, weights);
  for (let a = 0; a < size; a += 1) weights[a] /= scales[a];
  return (asked) =>
    Float64Array.from({ length: asked.people }, (_, person) => {
      const row = asked.row(person);
      let value = centre;
      for (let a = 0; a < size; a += 1) value += weights[a] * (row[a] - centres[a]);
      return value;
    });
}

/** Calls back for every row of every set. @param from share of the work that is done before */
function* overRows(
  sets: readonly ValuedRows[],
  from: number,
  each: (row: Float64Array, value: number) => void,
): Steps<void> {
  for (const { measures, values } of sets) {
    for (let person = 0; person < measures.people; person += 1) {
      if (person % SLICE === 0) yield from;
      each(measures.row(person), values[person]);
    }
  }
}
