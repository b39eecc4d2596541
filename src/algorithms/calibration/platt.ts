/** `P(1) = 1 / (1 + exp(-(slope · score + intercept)))`. */
export interface PlattScaling {
  readonly kind: 'platt';
  readonly slope: number;
  readonly intercept: number;
}

const STEPS = 100;
const CLOSE = 1e-10;
/** Keeps the two by two matrix invertible where all scores are equal. */
const RIDGE = 1e-9;

/**
 * Platt's scaling (Platt 1999, by the Newton method of Lin, Lin and Weng 2007): a logistic curve over scores whose targets are `(positives + 1) /
 * (positives + 2)` and `1 / (negatives + 2)`, so that scores which separate the classes keep it finite.
 *
 * @param scores any finite numbers; logarithms of odds are best
 * @param labels 0 or 1, as many
 * @throws RangeError where the lengths differ or nothing is given
 */
export function fitPlatt(scores: ArrayLike<number>, labels: ArrayLike<number>): PlattScaling {
  const rows = scores.length;
  if (rows === 0 || labels.length !== rows) throw new RangeError(`${labels.length} labels for ${rows} scores.`);
  let positives = 0;
  for (let row = 0; row < rows; row += 1) positives += labels[row];
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (rows - positives + 2);
  const lossAt = (slope: number, intercept: number): number => {
    const { exp, log1p, abs, max } = Math;
    let loss = 0;
    for (let row = 0; row < rows; row += 1) {
      const z = slope * scores[row] + intercept;
      loss += max(z, 0) - z * (labels[row] === 1 ? high : low) + log1p(exp(-abs(z)));
    }
    return loss;
  };
  let [slope, intercept] = [0, Math.log((positives + 1) / (rows - positives + 1))];
  let loss = lossAt(slope, intercept);
  for (let step = 0; step < STEPS; step += 1) {
    const [towardsSlope, towardsIntercept] = direction(scores, labels, slope, intercept, high, low);
    let share = 1;
    while (share > CLOSE && lossAt(slope - share * towardsSlope, intercept - share * towardsIntercept) > loss)
      share /= 2;
    if (share <= CLOSE) break;
    slope -= share * towardsSlope;
    intercept -= share * towardsIntercept;
    loss = lossAt(slope, intercept);
    if (Math.abs(towardsSlope) + Math.abs(towardsIntercept) < CLOSE) break;
  }
  return { kind: 'platt', slope, intercept };
}

function direction(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  slope: number,
  intercept: number,
  high: number,
  low: number,
): readonly [number, number] {
  const { exp } = Math;
  let [bySlope, byIntercept] = [0, 0];
  let [ss, si, ii] = [RIDGE, 0, RIDGE];
  for (let row = 0; row < scores.length; row += 1) {
    const p = 1 / (1 + exp(-(slope * scores[row] + intercept)));
    const off = p - (labels[row] === 1 ? high : low);
    const weight = p * (1 - p);
    bySlope += off * scores[row];
    byIntercept += off;
    ss += weight * scores[row] * scores[row];
    si += weight * scores[row];
    ii += weight;
  }
  const determinant = ss * ii - si * si;
  return [(ii * bySlope - si * byIntercept) / determinant, (ss * byIntercept - si * bySlope) / determinant];
}
