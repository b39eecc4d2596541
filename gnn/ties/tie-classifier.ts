import { EVIDENCE_WIDTH, squashed } from './evidence.js';

/** Units in each of the two hidden layers. */
export const HIDDEN = 32;

/** Where each layer's numbers begin in the one array of parameters; weights are inputs x outputs. */
export const LAYOUT = (() => {
  const bias1 = EVIDENCE_WIDTH * HIDDEN;
  const weights2 = bias1 + HIDDEN;
  const bias2 = weights2 + HIDDEN * HIDDEN;
  const weights3 = bias2 + HIDDEN;
  const bias3 = weights3 + HIDDEN;
  return { weights1: 0, bias1, weights2, bias2, weights3, bias3, size: bias3 + 1 };
})();

/** A perceptron with two hidden layers of ReLU that tells ties from random pairs; small enough for every model's state. */
export interface TieClassifier {
  /** What is taken off each squashed figure, and what it is then multiplied by. Length `EVIDENCE_WIDTH`. */
  readonly shift: Float32Array;
  readonly scale: Float32Array;
  /** In the order of `LAYOUT`. */
  readonly parameters: Float32Array;
}

/** The state that judges later ties: plain values and typed arrays, some 20 KB. */
export interface TieModel {
  /** Two classifiers, each learnt from half of the ties; empty where there were too few to learn from. */
  readonly classifiers: readonly TieClassifier[];
  /** `e`, the estimated share of ties that were made up, 0..1. */
  readonly fakeShare: number;
  /** Mean vector of the network, taken off before cosines. Length width. */
  readonly mean: Float32Array;
}

/** The classifier on one row at a time, with buffers that live for all of them. */
export class TieScorer {
  readonly inputs = new Float64Array(EVIDENCE_WIDTH);
  readonly hidden1 = new Float64Array(HIDDEN);
  readonly hidden2 = new Float64Array(HIDDEN);

  constructor(private readonly classifier: TieClassifier) {}

  /** ln p(row | tie) / p(row | random pair) of row `row` of a table of evidence. */
  logOdds(table: Float32Array, row: number): number {
    standardise(this.classifier, table, row, this.inputs, 0);
    return this.forward(this.classifier.parameters, this.inputs, 0);
  }

  /** The output for standardised figures that begin at `at`; leaves the hidden units behind for a gradient. */
  forward(parameters: ArrayLike<number>, inputs: ArrayLike<number>, at: number): number {
    const { hidden1, hidden2 } = this;
    layer(parameters, LAYOUT.weights1, LAYOUT.bias1, inputs, at, EVIDENCE_WIDTH, hidden1);
    layer(parameters, LAYOUT.weights2, LAYOUT.bias2, hidden1, 0, HIDDEN, hidden2);
    let sum = parameters[LAYOUT.bias3];
    for (let h = 0; h < HIDDEN; h += 1) sum += parameters[LAYOUT.weights3 + h] * hidden2[h];
    return sum;
  }
}

/** Squashes, shifts and scales row `row` of a table into `out` from `at` on. */
export function standardise(
  { shift, scale }: Pick<TieClassifier, 'shift' | 'scale'>,
  table: Float32Array,
  row: number,
  out: Float32Array | Float64Array,
  at: number,
): void {
  for (let f = 0; f < EVIDENCE_WIDTH; f += 1) {
    out[at + f] = (squashed(table[row * EVIDENCE_WIDTH + f], f) - shift[f]) * scale[f];
  }
}

function layer(
  parameters: ArrayLike<number>,
  weights: number,
  bias: number,
  inputs: ArrayLike<number>,
  at: number,
  count: number,
  out: Float64Array,
): void {
  for (let h = 0; h < HIDDEN; h += 1) out[h] = parameters[bias + h];
  for (let i = 0; i < count; i += 1) {
    const input = inputs[at + i];
    if (input === 0) continue;
    const from = weights + i * HIDDEN;
    for (let h = 0; h < HIDDEN; h += 1) out[h] += input * parameters[from + h];
  }
  for (let h = 0; h < HIDDEN; h += 1) if (out[h] < 0) out[h] = 0;
}
