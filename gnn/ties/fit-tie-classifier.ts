import { randomNormal, type Rng, shuffle } from '../../src/algorithms/random.js';
import { EVIDENCE_WIDTH, squashed } from './evidence.js';
import { HIDDEN, LAYOUT, standardise, type TieClassifier, TieScorer } from './tie-classifier.js';

export interface ClassifierOptions {
  /** Passes over the examples. */
  readonly passes: number;
  /** At least so many steps, where the examples are few. */
  readonly minSteps: number;
  /** Examples a step. */
  readonly batch: number;
  readonly rate: number;
  /** Share of a weight that is taken off a step, times the rate (AdamW, Loshchilov and Hutter 2019). */
  readonly decay: number;
  /** At most this many ties and as many non-ties are learnt from: enough for 1,600 parameters. */
  readonly maxExamples: number;
}

const CLASSIFIER_DEFAULTS: ClassifierOptions = {
  passes: 5,
  minSteps: 300,
  batch: 256,
  rate: 0.003,
  decay: 0.01,
  maxExamples: 30_000,
};

/** Rows of a table of evidence. */
export interface Rows {
  readonly table: Float32Array;
  readonly rows: Int32Array;
}

/**
 * Learns to tell ties from random pairs: cross-entropy with both kinds weighing the same, so that the output is the
 * logarithm of a ratio of densities whatever the numbers of either; Adam, a rate that falls to zero. Typed arrays instead of tensors: in steps this
 * small the overhead of operations would dominate, and the result is the same to the last bit on every back end.
 *
 * @param onStep called after every step with the share that is done; what it throws ends the fit
 */
export function fitTieClassifier(
  ties: Rows,
  others: Rows,
  rng: Rng,
  options: ClassifierOptions = CLASSIFIER_DEFAULTS,
  onStep: (share: number) => void = () => undefined,
): TieClassifier {
  const sides = [ties, others].map(({ table, rows }) => ({
    table,
    rows: shuffle(rows.slice(), rng).subarray(0, options.maxExamples),
  }));
  const count = sides[0].rows.length + sides[1].rows.length;
  const standard = standards(sides);
  const inputs = new Float32Array(count * EVIDENCE_WIDTH);
  const label = new Uint8Array(count);
  const weight = sides.map(({ rows }) => count / (2 * Math.max(1, rows.length)));
  let filled = 0;
  sides.forEach(({ table, rows }, side) => {
    for (const row of rows) {
      standardise(standard, table, row, inputs, filled * EVIDENCE_WIDTH);
      label[filled] = 1 - side;
      filled += 1;
    }
  });
  const training = new Training(initialParameters(rng), options);
  const order = Int32Array.from({ length: count }, (_, n) => n);
  const perPass = Math.ceil(count / options.batch);
  const steps = Math.max(options.passes * perPass, options.minSteps);
  for (let step = 0; step < steps; step += 1) {
    if (step % perPass === 0) shuffle(order, rng);
    const from = (step % perPass) * options.batch;
    const batch = order.subarray(from, from + options.batch);
    for (const n of batch) training.add(inputs, n * EVIDENCE_WIDTH, label[n], weight[1 - label[n]]);
    training.step(batch.length, options.rate * (1 - step / steps));
    onStep((step + 1) / steps);
  }
  return { ...standard, parameters: Float32Array.from(training.parameters) };
}

/** Gradients and moments of the parameters. */
class Training {
  private readonly gradient = new Float64Array(LAYOUT.size);
  private readonly first = new Float64Array(LAYOUT.size);
  private readonly second = new Float64Array(LAYOUT.size);
  private readonly scorer = new TieScorer({ shift: NONE, scale: NONE, parameters: NONE });
  private readonly slope1 = new Float64Array(HIDDEN);
  private readonly slope2 = new Float64Array(HIDDEN);
  private steps = 0;

  constructor(
    readonly parameters: Float64Array,
    private readonly options: ClassifierOptions,
  ) {}

  /** Adds the gradient of one example's cross-entropy. */
  add(inputs: Float32Array, at: number, label: number, weight: number): void {
    const { parameters, gradient, slope1, slope2, scorer } = this;
    const { hidden1, hidden2 } = scorer;
    const output = scorer.forward(parameters, inputs, at);
    const slope = weight * (1 / (1 + Math.exp(-output)) - label);
    gradient[LAYOUT.bias3] += slope;
    for (let h = 0; h < HIDDEN; h += 1) {
      gradient[LAYOUT.weights3 + h] += slope * hidden2[h];
      slope2[h] = hidden2[h] > 0 ? slope * parameters[LAYOUT.weights3 + h] : 0;
      gradient[LAYOUT.bias2 + h] += slope2[h];
    }
    for (let i = 0; i < HIDDEN; i += 1) {
      slope1[i] = 0;
      const input = hidden1[i];
      if (input === 0) continue;
      const from = LAYOUT.weights2 + i * HIDDEN;
      let sum = 0;
      for (let h = 0; h < HIDDEN; h += 1) {
        sum += slope2[h] * parameters[from + h];
        gradient[from + h] += input * slope2[h];
      }
      slope1[i] = sum;
      gradient[LAYOUT.bias1 + i] += sum;
    }
    for (let i = 0; i < EVIDENCE_WIDTH; i += 1) {
      const input = inputs[at + i];
      const from = i * HIDDEN;
      for (let h = 0; h < HIDDEN; h += 1) gradient[from + h] += input * slope1[h];
    }
  }

  /** One step of Adam with the mean of the gradients that were added. */
  step(examples: number, rate: number): void {
    const { parameters, gradient, first, second, options } = this;
    this.steps += 1;
    const unbias1 = 1 / (1 - 0.9 ** this.steps);
    const unbias2 = 1 / (1 - 0.999 ** this.steps);
    for (let p = 0; p < parameters.length; p += 1) {
      const slope = gradient[p] / examples;
      first[p] = 0.9 * first[p] + 0.1 * slope;
      second[p] = 0.999 * second[p] + 0.001 * slope * slope;
      parameters[p] -=
        rate * ((first[p] * unbias1) / (Math.sqrt(second[p] * unbias2) + 1e-8) + options.decay * parameters[p]);
    }
    gradient.fill(0);
  }
}

const NONE = new Float32Array(0);

/** Mean and inverse spread of every squashed figure over both kinds of pairs, each kind weighing the same. */
function standards(sides: readonly Rows[]): Pick<TieClassifier, 'shift' | 'scale'> {
  const shift = new Float32Array(EVIDENCE_WIDTH);
  const scale = new Float32Array(EVIDENCE_WIDTH);
  for (let f = 0; f < EVIDENCE_WIDTH; f += 1) {
    let [mean, square, used] = [0, 0, 0];
    for (const { table, rows } of sides) {
      if (rows.length === 0) continue;
      used += 1;
      for (const row of rows) {
        const value = squashed(table[row * EVIDENCE_WIDTH + f], f);
        mean += value / rows.length;
        square += (value * value) / rows.length;
      }
    }
    mean /= Math.max(1, used);
    const variance = square / Math.max(1, used) - mean * mean;
    shift[f] = mean;
    // A figure that is the same everywhere says nothing and must not be blown up.
    scale[f] = variance > 1e-10 ? 1 / Math.sqrt(variance) : 0;
  }
  return { shift, scale };
}

/** He et al. 2015: normal with variance 2 / inputs; biases zero. */
function initialParameters(rng: Rng): Float64Array {
  const parameters = new Float64Array(LAYOUT.size);
  const draw = (from: number, to: number, inputs: number): void => {
    for (let p = from; p < to; p += 1) parameters[p] = Math.sqrt(2 / inputs) * randomNormal(rng);
  };
  draw(LAYOUT.weights1, LAYOUT.bias1, EVIDENCE_WIDTH);
  draw(LAYOUT.weights2, LAYOUT.bias2, HIDDEN);
  draw(LAYOUT.weights3, LAYOUT.bias3, HIDDEN);
  return parameters;
}
