import * as tf from '@tensorflow/tfjs';
import { logSumExp } from './log-sum-exp.js';

/**
 * Softmax over one right answer and k sampled wrong ones, with the sampling taken back (Bengio and Senécal 2008; Yi et
 * al., RecSys 2019): `mean(logsumexp(s+, s-_1 - log(k q_1), .., s-_k - log(k q_k)) - s+)`, q the chance of a draw to give that
 * answer. So corrected, the sum over the sample estimates the sum over everything.
 *
 * @param positive scores of the right answers, rows x 1
 * @param negative scores of the sampled ones, rows x k
 * @param logChances `log q`, rows x k or 1 x k, as `NegativeSampler.logChance` has it; without it nothing is taken back, as
 * if the k were all there is
 * @returns a scalar
 */
export function sampledSoftmax(positive: tf.Tensor2D, negative: tf.Tensor2D, logChances?: tf.Tensor2D): tf.Scalar {
  const k = negative.shape[1];
  const wrong = logChances === undefined ? negative : tf.sub(negative, tf.add(logChances, Math.log(k)));
  const all = tf.concat2d([positive, wrong as tf.Tensor2D], 1);
  return tf.mean(tf.sub(logSumExp(all), positive));
}
