import * as tf from '@tensorflow/tfjs';
import '../kernels/defaults.js';
import { runKernel } from '../kernels/run-kernel.js';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/**
 * Adam (Kingma & Ba, ICLR 2015, in the order of section 2) for one variable, with a rate that can follow a schedule and a state that
 * can be saved. One fused kernel a step: `tf.train.adam` is fourteen ops, each over all embeddings.
 */
export class ResumableAdam {
  private readonly first: tf.Variable;
  private readonly second: tf.Variable;
  private steps = 0;

  constructor(private readonly variable: tf.Variable) {
    [this.first, this.second] = [0, 1].map(() => tf.tidy(() => tf.variable(tf.zerosLike(variable))));
  }

  /** One step: `variable -= rate * m^ / (sqrt(v^) + epsilon)`. Disposes of nothing. */
  apply(gradient: tf.Tensor, rate: number): void {
    const { variable: value, first, second } = this;
    this.steps += 1;
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.steps)) / (1 - BETA1 ** this.steps);
    const next = runKernel(
      'AdamStep',
      { value, first, second, gradient },
      { rate: corrected, beta1: BETA1, beta2: BETA2, epsilon: EPSILON },
    );
    [value, first, second].forEach((variable, n) => variable.assign(next[n]));
    tf.dispose(next);
  }

  /** Copies of the two moments; zeros before the first step. */
  async moments(): Promise<{ first: Float32Array; second: Float32Array }> {
    const read = async (moment: tf.Variable): Promise<Float32Array> => (await moment.data<'float32'>()).slice();
    return { first: await read(this.first), second: await read(this.second) };
  }

  /** Takes up the state after `steps` steps. */
  restore(steps: number, first: Float32Array, second: Float32Array): void {
    this.steps = steps;
    tf.tidy(() => {
      this.first.assign(tf.tensor(first, this.variable.shape));
      this.second.assign(tf.tensor(second, this.variable.shape));
    });
  }

  dispose(): void {
    tf.dispose([this.first, this.second]);
  }
}

/** Learning rate of a step: `warmUp` steps of linear rise, then half a cosine from `peak` down to 5 % of it. */
export function scheduledRate(step: number, steps: number, peak: number, warmUp: number): number {
  if (step < warmUp) return (peak * (step + 1)) / warmUp;
  const progress = (step - warmUp) / Math.max(1, steps - warmUp);
  return peak * (0.05 + 0.475 * (1 + Math.cos(Math.PI * progress)));
}
