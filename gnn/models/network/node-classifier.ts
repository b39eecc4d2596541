import * as tf from '@tensorflow/tfjs';
import { type Features } from '../../data/features.js';
import { type NodeClassifierState } from '../../train/classifier-options.js';
import { writeWeights } from '../../train/weights.js';
import { ResidualMlp } from './residual-mlp.js';

/**
 * The logits of a trained classifier for nodes, those of training or others with the same columns: the mean of its
 * members' logits. On one back end the same state and features give the same numbers to the last bit.
 *
 * @returns a logit a row: above 0, label 1 is likelier
 * @throws RangeError where the features have other columns or the weights do not fit the shape
 */
export async function nodeLogits(state: NodeClassifierState, features: Features): Promise<Float32Array> {
  const { inputs, width, blocks, members } = state;
  if (features.width !== inputs) throw new RangeError(`${features.width} columns for a classifier of ${inputs}`);
  const logits = new Float32Array(features.rows);
  const model = new ResidualMlp({ inputs, width, blocks, dropout: 0 }, 0);
  try {
    for (const weights of members) {
      writeWeights(model, weights);
      const own = await logitsOf(model, features.values, inputs);
      for (let r = 0; r < logits.length; r += 1) logits[r] += own[r] / members.length;
    }
  } finally {
    model.dispose();
  }
  return logits;
}

/** Logits of plain rows, `rows.length / width` of them, without dropout. */
export async function logitsOf(model: ResidualMlp, rows: Float32Array, width: number): Promise<Float32Array> {
  // Read outside of `tidy`, which would look for tensors among the numbers.
  const logits = tf.tidy(() => model.apply(tf.tensor2d(rows, [rows.length / width, width]), null));
  try {
    return (await logits.data<'float32'>()).slice();
  } finally {
    logits.dispose();
  }
}
