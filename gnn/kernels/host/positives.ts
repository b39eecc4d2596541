import { type SoftmaxBatch } from '../contract.js';

/** What the part over the edges reads and leaves behind. */
interface PositivesWorkspace {
  /** Per person: logsumexp over the negatives, and the sum of the exponentials. */
  readonly logSums: ArrayLike<number>;
  readonly sums: ArrayLike<number>;
  /** Out, per person: `dA_u / (tau sums_u)`, the factor that turns the person's exponentials into a gradient. */
  readonly rowFactors: Float32Array;
  /** Out, added to: the gradient that comes by way of the edges. Shape of z. */
  readonly viaEdges: Float32Array;
}

/** The part of `multiPositiveSoftmax` that runs over the edges: returns the loss, leaves the rest in the workspace. */
export function addPositives(
  z: Float32Array,
  width: number,
  batch: SoftmaxBatch,
  tau: number,
  work: PositivesWorkspace,
): number {
  const { edgePtr, edgeRow, correction, exhaustive } = batch;
  let degreeRoots = 0;
  for (let b = 0; b < batch.people; b += 1) degreeRoots += Math.sqrt(edgePtr[b + 1] - edgePtr[b]);
  let total = 0;
  for (let b = 0; b < batch.people; b += 1) {
    const degree = edgePtr[b + 1] - edgePtr[b];
    const share = tau / (Math.sqrt(degree) * degreeRoots);
    const everyone = work.logSums[b] + correction;
    const from = b * width;
    let pull = 0;
    for (let e = edgePtr[b]; e < edgePtr[b + 1]; e += 1) {
      const to = edgeRow[e] * width;
      let cosine = 0;
      for (let c = 0; c < width; c += 1) cosine += z[from + c] * z[to + c];
      const gap = everyone - cosine / tau;
      const slope = exhaustive ? 1 : 1 / (1 + Math.exp(-gap));
      total += share * (exhaustive ? gap : softplus(gap));
      pull += share * slope;
      const step = (-share * slope) / tau;
      for (let c = 0; c < width; c += 1) {
        work.viaEdges[from + c] += step * z[to + c];
        work.viaEdges[to + c] += step * z[from + c];
      }
    }
    work.rowFactors[b] = pull / (tau * work.sums[b]);
  }
  return total;
}

/** `log(1 + e^x)` without overflow; `logaddexp(a, s) - s = softplus(a - s)`. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
