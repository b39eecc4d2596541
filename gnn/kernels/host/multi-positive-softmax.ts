import * as tf from '@tensorflow/tfjs';
import { kernel } from '../contract.js';
import { runKernel } from '../run-kernel.js';
import { hostView, writeOutput } from './memory.js';
import { addPositives } from './positives.js';

/**
 * Three dense products of the back end, its exponentials between them, and one loop over the edges on the host: for every
 * back end without a fused kernel.
 */
export const multiPositiveSoftmax = kernel('MultiPositiveSoftmax', ({ inputs, attrs: { batch, tau }, backend }) => {
  const { people, negatives } = batch;
  const [rows, width] = inputs.z.shape;
  // The scope of the engine is the caller's: what is made here would live until that ends.
  const outputs: [tf.Tensor, tf.Tensor] = tf.tidy(() => {
    const z = inputs.z as tf.Tensor2D;
    const zPeople = tf.slice(z, [0, 0], [people, width]);
    const zNegatives = tf.slice(z, [people, 0], [negatives, width]);
    // Transposed by hand, here and below: the wasm product is twenty times slower with its transpose flags.
    const cosines = tf.matMul(zPeople, tf.transpose<tf.Tensor2D>(zNegatives));
    const [exponentials, sums, logSums] = runKernel('RowExponentials', { x: cosines }, { scale: 1 / tau });
    cosines.dispose();
    // Softmax = exponentials / sums and dA_u: both are factors of a row, so they scale a thin matrix, not the wide one.
    const rowFactors = new Float32Array(people);
    const viaEdges = new Float32Array(rows * width);
    const workspace = { sums: sums.dataSync(), logSums: logSums.dataSync(), rowFactors, viaEdges };
    const loss = addPositives(hostView(backend, z), width, batch, tau, workspace);
    const factors = tf.tensor2d(rowFactors, [people, 1]);
    const toPeople = tf.mul(tf.matMul(exponentials as tf.Tensor2D, zNegatives), factors);
    const scaled = tf.mul<tf.Tensor2D>(zPeople, factors);
    const toNegatives = tf.matMul(tf.transpose<tf.Tensor2D>(scaled), exponentials);
    const gradient = writeOutput(backend, [rows, width], (out) => {
      const ofPeople = hostView(backend, toPeople);
      const ofNegatives = hostView(backend, toNegatives);
      out.set(viaEdges);
      for (let k = 0; k < people * width; k += 1) out[k] += ofPeople[k];
      for (let c = 0; c < width; c += 1) {
        for (let j = 0; j < negatives; j += 1) out[(people + j) * width + c] += ofNegatives[c * negatives + j];
      }
    });
    return [tf.scalar(loss), tf.engine().makeTensorFromTensorInfo(gradient)] as [tf.Tensor, tf.Tensor];
  });
  return outputs;
});
