import * as tf from '@tensorflow/tfjs';
import { kernel } from '../contract.js';

export const gatherRows = kernel('GatherRows', ({ inputs: { x }, attrs: { rows } }) =>
  tf.tidy(() => tf.gather(x as tf.Tensor2D, tf.tensor1d(rows, 'int32'))),
);
