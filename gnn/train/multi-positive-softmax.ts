import * as tf from '@tensorflow/tfjs';
import { exponentialsInto } from '../tensors/exponential.js';
import { hostView, tensorFrom } from '../tensors/host-memory.js';
import { type Batch } from './batch-plan.js';

/**
 * Multi-positive sampled softmax: every item of every person in the batch is a positive, one set J of uniform negatives
 * is shared. With `s = z_u . z_i / tau` and `A_u = logsumexp_J(s) + log(items / |J|)`
 *
 * `loss = tau * sum_u d_u^(-1/2) sum_{i of u} [logaddexp(A_u, s_ui) - s_ui] / sum_u d_u^(1/2)`,
 *
 * where J is everything the bracket is `A_u - s_ui`. (Single-positive and pairwise losses were clearly worse at the same
 * number of steps.) Value and gradient come out of one pass: the three big products are dense matrix products of the
 * back end, what lies between is one loop; positives stay an edge list.
 *
 * @param z unit rows of the batch (people, negatives, positives), rows x width
 * @param tau temperature, above 0
 * @returns a scalar
 */
export function multiPositiveSoftmax(z: tf.Tensor2D, batch: Batch, tau: number): tf.Scalar {
  const op = tf.customGrad((input, save) => {
    const { loss, gradient } = lossAndGradient(input as tf.Tensor2D, batch, tau);
    (save as tf.GradSaveFunc)([gradient]);
    return { value: loss, gradFunc: (dy, saved) => tf.mul(saved[0], dy) };
  });
  return op(z) as tf.Scalar;
}

function lossAndGradient(z: tf.Tensor2D, batch: Batch, tau: number): { loss: tf.Scalar; gradient: tf.Tensor2D } {
  const { people, negatives, edgePtr } = batch;
  const width = z.shape[1];
  const zPeople = tf.slice(z, [0, 0], [people, width]);
  const zNegatives = tf.slice(z, [people, 0], [negatives, width]);
  // Transposed by hand, here and below: the wasm product is twenty times slower with its transpose flags.
  const cosines = tf.matMul(zPeople, tf.transpose<tf.Tensor2D>(zNegatives));
  const logSums = new Float64Array(people);
  const sums = new Float64Array(people);
  const exponentials = tensorFrom<tf.Rank.R2>([people, negatives], (out) => {
    exponentialsInto(hostView(cosines), negatives, 1 / tau, out, sums, logSums);
  });
  cosines.dispose();
  let degreeRoots = 0;
  for (let b = 0; b < people; b += 1) degreeRoots += Math.sqrt(edgePtr[b + 1] - edgePtr[b]);
  // Softmax = exponentials / sums and dA_u: both are factors of a row, so they scale a thin matrix, not the wide one.
  const rowFactors = new Float64Array(people);
  const viaEdges = new Float32Array(z.shape[0] * width);
  const total = addPositives(hostView(z), width, batch, tau, degreeRoots, { logSums, sums, rowFactors, viaEdges });
  const scaled = tensorFrom<tf.Rank.R2>([people, width], (out) => {
    const from = hostView(zPeople);
    for (let b = 0; b < people; b += 1) {
      for (let c = b * width; c < (b + 1) * width; c += 1) out[c] = from[c] * rowFactors[b];
    }
  });
  const toPeople = tf.matMul(exponentials, zNegatives);
  const toNegatives = tf.matMul(tf.transpose<tf.Tensor2D>(scaled), exponentials);
  const gradient = tensorFrom<tf.Rank.R2>([z.shape[0], width], (out) => {
    const people64 = hostView(toPeople);
    const negatives64 = hostView(toNegatives);
    out.set(viaEdges);
    for (let b = 0; b < people; b += 1) {
      for (let c = b * width; c < (b + 1) * width; c += 1) out[c] += people64[c] * rowFactors[b];
    }
    for (let c = 0; c < width; c += 1) {
      for (let j = 0; j < negatives; j += 1) out[(people + j) * width + c] += negatives64[c * negatives + j];
    }
  });
  return { loss: tf.scalar(total), gradient };
}

interface Workspace {
  readonly logSums: Float64Array;
  readonly sums: Float64Array;
  readonly rowFactors: Float64Array;
  readonly viaEdges: Float32Array;
}

/** The part over the edges: returns the loss, leaves the edges' gradient and `dA_u / (tau sums_u)` in the workspace. */
function addPositives(
  z: Float32Array,
  width: number,
  batch: Batch,
  tau: number,
  degreeRoots: number,
  work: Workspace,
): number {
  const { edgePtr, edgeRow, correction, exhaustive } = batch;
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
