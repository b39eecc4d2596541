import * as tf from '@tensorflow/tfjs';

/** What `tf.AdamOptimizer` keeps private and a checkpoint must hold. */
interface AdamInternals {
  learningRate: number;
  accBeta1: tf.Variable;
  accBeta2: tf.Variable;
  accumulatedFirstMoment: { variable: tf.Variable }[];
  accumulatedSecondMoment: { variable: tf.Variable }[];
}

const BETA1 = 0.9;
const BETA2 = 0.999;

/**
 * `tf.train.adam` for one variable, with a rate that can follow a schedule and a state that can be saved. The optimizer's
 * own `setWeights` recomputes the powers of the betas by `pow`, which differs in the last bit from multiplying them up
 * step by step: a resumed run would drift from an uninterrupted one.
 */
export class ResumableAdam {
  private readonly optimizer = tf.train.adam(0, BETA1, BETA2, 1e-8);

  constructor(private readonly variable: tf.Variable) {}

  /** One step: `variable -= rate * m^ / (sqrt(v^) + 1e-8)`. Disposes of nothing. */
  apply(gradients: tf.NamedTensorMap, rate: number): void {
    this.internals.learningRate = rate;
    this.optimizer.applyGradients(Object.entries(gradients).map(([name, tensor]) => ({ name, tensor })));
  }

  /** Copies of the two moments; zeros before the first step. */
  async moments(): Promise<{ first: Float32Array; second: Float32Array }> {
    const { accumulatedFirstMoment: first, accumulatedSecondMoment: second } = this.internals;
    const read = async (moment: typeof first): Promise<Float32Array> =>
      moment.length === 0 ? new Float32Array(this.variable.size) : (await moment[0].variable.data<'float32'>()).slice();
    return { first: await read(first), second: await read(second) };
  }

  /** Takes up the state after `steps` steps. Must come before the first `apply`. */
  restore(steps: number, first: Float32Array, second: Float32Array): void {
    tf.tidy(() => {
      // A step without a gradient makes the optimizer allocate its moments, and changes neither them nor the variable.
      this.apply({ [this.variable.name]: tf.zerosLike(this.variable) }, 0);
      const { accBeta1, accBeta2, accumulatedFirstMoment, accumulatedSecondMoment } = this.internals;
      accumulatedFirstMoment[0].variable.assign(tf.tensor(first, this.variable.shape));
      accumulatedSecondMoment[0].variable.assign(tf.tensor(second, this.variable.shape));
      accBeta1.assign(tf.scalar(float32Power(BETA1, steps + 1)));
      accBeta2.assign(tf.scalar(float32Power(BETA2, steps + 1)));
    });
  }

  dispose(): void {
    this.optimizer.dispose();
  }

  private get internals(): AdamInternals {
    return this.optimizer as unknown as AdamInternals;
  }
}

/** The power as the optimizer comes by it: one float32 product a step. */
function float32Power(base: number, exponent: number): number {
  const factor = Math.fround(base);
  let power = factor;
  for (let n = 1; n < exponent; n += 1) power = Math.fround(power * factor);
  return power;
}

/** Learning rate of a step: `warmUp` steps of linear rise, then half a cosine from `peak` down to 5 % of it. */
export function scheduledRate(step: number, steps: number, peak: number, warmUp: number): number {
  if (step < warmUp) return (peak * (step + 1)) / warmUp;
  const progress = (step - warmUp) / Math.max(1, steps - warmUp);
  return peak * (0.05 + 0.475 * (1 + Math.cos(Math.PI * progress)));
}
