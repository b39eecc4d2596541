import { solvePositiveDefinite } from '../../../gnn/index.js';
import { mean } from '../../algorithms/statistics.js';

/** What is to be learnt: measures of some people, one row of equal length each, and a value of each person. */
export interface Lesson {
  readonly measures: readonly Float64Array[];
  readonly values: Float64Array;
}

/** Values of people by their measures. */
export type LinearHead = (measures: readonly Float64Array[]) => Float64Array;

/**
 * Ridge regression on standardised measures; the mean is not penalised.
 *
 * @param lessons at least one
 * @param penalty on the weights, for each lesson
 */
export function learnHead(lessons: readonly Lesson[], penalty: number): LinearHead {
  const rows = lessons.flatMap(({ measures }) => measures);
  const size = rows[0]?.length ?? 0;
  const { centres, scales } = moments(rows, size);
  const centre = mean(Float64Array.from(lessons, ({ values }) => mean(values)));
  const gram = new Float64Array(size * size);
  const weights = new Float64Array(size);
  for (const lesson of lessons) addTo(gram, weights, lesson, { centres, scales }, centre);
  for (let a = 0; a < size; a += 1) gram[a * size + a] += penalty * lessons.length;
  solvePositiveDefinite(gram, size, weights);
  for (let a = 0; a < size; a += 1) weights[a] /= scales[a];
  return (measures) => {
    const found = new Float64Array(measures.length);
    for (let n = 0; n < found.length; n += 1) {
      found[n] = centre;
      for (let a = 0; a < size; a += 1) found[n] += weights[a] * (measures[n][a] - centres[a]);
    }
    return found;
  };
}

interface Moments {
  readonly centres: Float64Array;
  /** Standard deviations; 1 for what is the same for everybody. */
  readonly scales: Float64Array;
}

function moments(rows: readonly Float64Array[], size: number): Moments {
  const [centres, scales] = [new Float64Array(size), new Float64Array(size)];
  for (const row of rows) for (let a = 0; a < size; a += 1) centres[a] += row[a] / rows.length;
  for (const row of rows) for (let a = 0; a < size; a += 1) scales[a] += (row[a] - centres[a]) ** 2;
  const { sqrt } = Math;
  for (let a = 0; a < size; a += 1) scales[a] = sqrt(scales[a] / (rows.length - 1)) || 1;
  return { centres, scales };
}

/** The lower half of the gram matrix, and the products with the values. */
function addTo(
  gram: Float64Array,
  weights: Float64Array,
  { measures, values }: Lesson,
  { centres, scales }: Moments,
  centre: number,
): void {
  const size = centres.length;
  const standard = new Float64Array(size);
  for (let n = 0; n < values.length; n += 1) {
    for (let a = 0; a < size; a += 1) {
      standard[a] = (measures[n][a] - centres[a]) / scales[a];
      weights[a] += standard[a] * (values[n] - centre);
      for (let b = 0; b <= a; b += 1) gram[a * size + b] += standard[a] * standard[b];
    }
  }
}
