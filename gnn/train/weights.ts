import * as tf from '@tensorflow/tfjs';
import { type Weighted } from '../layers/weighted.js';

/** Copies of all weights of a model, in the order of `trainableWeights`. */
export function readWeights({ trainableWeights }: Pick<Weighted, 'trainableWeights'>): Promise<Float32Array[]> {
  return Promise.all(trainableWeights.map(async (weight) => (await weight.data<'float32'>()).slice()));
}

/**
 * Puts weights back that `readWeights` took of a model of the same shape.
 *
 * @throws RangeError where their number or sizes differ; nothing is changed then
 */
export function writeWeights(
  { trainableWeights }: Pick<Weighted, 'trainableWeights'>,
  values: readonly Float32Array[],
): void {
  if (values.length !== trainableWeights.length) {
    throw new RangeError(`${values.length} arrays for ${trainableWeights.length} weights`);
  }
  trainableWeights.forEach(({ size, shape }, k) => {
    if (values[k].length !== size) {
      throw new RangeError(`weight ${k} is ${shape.join(' x ')}, ${values[k].length} numbers are given`);
    }
  });
  tf.tidy(() => trainableWeights.forEach((weight, k) => weight.assign(tf.tensor(values[k], weight.shape))));
}
