import * as tf from '@tensorflow/tfjs';
import { kernel } from '../contract.js';

/** Each thread of TensorFlow has rows of the output to itself and adds to them in order: the same sums with any number. */
export const scatterRows = kernel('ScatterRows', ({ inputs: { x }, attrs: { rows, height } }) =>
  tf.tidy(() => tf.unsortedSegmentSum(x as tf.Tensor2D, tf.tensor1d(rows, 'int32'), height)),
);
