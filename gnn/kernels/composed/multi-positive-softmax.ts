import * as tf from '@tensorflow/tfjs';
import { kernel, type SoftmaxBatch } from '../contract.js';
import { runKernel } from '../run-kernel.js';

/**
 * Value and gradient in ops of the back end from end to end, for one that computes elsewhere than in the memory of
 * JavaScript: nothing is read back.
 */
export const multiPositiveSoftmax = kernel('MultiPositiveSoftmax', ({ inputs, attrs: { batch, tau } }) => {
  const { people, negatives, edgeRow, correction, exhaustive } = batch;
  const [rows, width] = inputs.z.shape;
  const outputs: [tf.Tensor, tf.Tensor] = tf.tidy(() => {
    const z = inputs.z as tf.Tensor2D;
    const zPeople = tf.slice(z, [0, 0], [people, width]);
    const zNegatives = tf.slice(z, [people, 0], [negatives, width]);
    const cosines = tf.matMul(zPeople, zNegatives, false, true);
    const [exponentials, sums, logSums] = runKernel('RowExponentials', { x: cosines }, { scale: 1 / tau });
    // Columns, one number an edge: share of the loss, distance of its cosine below the largest, slope of its term.
    const { edgePerson, shares: shareOf } = edgesOf(batch, tau);
    const shares = tf.tensor2d(shareOf, [shareOf.length, 1]);
    const from = runKernel('GatherRows', { x: z }, { rows: edgePerson });
    const to = runKernel('GatherRows', { x: z }, { rows: edgeRow });
    const everyone = runKernel('GatherRows', { x: tf.reshape(logSums, [people, 1]) }, { rows: edgePerson });
    const cosine = tf.sum(tf.mul(from, to), 1, true);
    const gap = tf.sub(tf.add(everyone, correction), tf.mul(cosine, 1 / tau));
    // logaddexp(a, s) - s = softplus(a - s)
    const loss = tf.sum(tf.mul(shares, exhaustive ? gap : tf.softplus(gap)));
    const slopes = exhaustive ? shares : tf.mul(shares, tf.sigmoid(gap));
    // Softmax = exponentials / sums and dA_u: both are factors of a row, so they scale a thin matrix, not the wide one.
    const pulls = runKernel('ScatterRows', { x: slopes }, { rows: edgePerson, height: people });
    const factors = tf.div<tf.Tensor2D>(pulls, tf.mul(tf.reshape(sums, [people, 1]), tau));
    const toPeople = tf.mul<tf.Tensor2D>(tf.matMul(exponentials, zNegatives), factors);
    const toNegatives = tf.matMul(exponentials, tf.mul<tf.Tensor2D>(zPeople, factors), true);
    const steps = tf.mul(slopes, -1 / tau);
    const ends = new Int32Array(2 * edgeRow.length);
    ends.set(edgePerson);
    ends.set(edgeRow, edgeRow.length);
    const alongEdges = tf.concat([tf.mul(steps, to), tf.mul(steps, from)]);
    const viaEdges = runKernel('ScatterRows', { x: alongEdges }, { rows: ends, height: rows });
    const positives: [number, number] = [0, rows - people - negatives];
    const viaNegatives = tf.pad(tf.concat([toPeople, toNegatives]), [positives, [0, 0]]);
    return [loss, tf.add(viaEdges, viaNegatives)];
  });
  return outputs;
});

/** The person of each edge, and its share of the loss, `tau d_u^(-1/2) / sum_u d_u^(1/2)`. */
function edgesOf({ people, edgePtr }: SoftmaxBatch, tau: number): { edgePerson: Int32Array; shares: Float32Array } {
  const edgePerson = new Int32Array(edgePtr[people]);
  const shares = new Float32Array(edgePerson.length);
  let degreeRoots = 0;
  for (let b = 0; b < people; b += 1) degreeRoots += Math.sqrt(edgePtr[b + 1] - edgePtr[b]);
  for (let b = 0; b < people; b += 1) {
    edgePerson.fill(b, edgePtr[b], edgePtr[b + 1]);
    shares.fill(tau / (Math.sqrt(edgePtr[b + 1] - edgePtr[b]) * degreeRoots), edgePtr[b], edgePtr[b + 1]);
  }
  return { edgePerson, shares };
}
