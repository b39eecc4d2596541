import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { bayesianPersonalisedRanking } from '../../gnn/losses/bayesian-personalised-ranking.js';
import { binaryCrossEntropy } from '../../gnn/losses/binary-cross-entropy.js';
import { categoricalCrossEntropy } from '../../gnn/losses/categorical-cross-entropy.js';
import { catalogueSoftmax } from '../../gnn/losses/catalogue-softmax.js';
import { huber } from '../../gnn/losses/huber.js';
import { sampledSoftmax } from '../../gnn/losses/sampled-softmax.js';
import { squaredError } from '../../gnn/losses/squared-error.js';
import { seededRng } from '../../src/algorithms/random.js';
import { checkGradient, randomMatrix } from '../support/layer-checks.js';

const column = (...values: number[]): tf.Tensor2D => tf.tensor2d(values, [values.length, 1]);
const value = (loss: () => tf.Scalar): number => tf.tidy(() => loss().dataSync()[0]);
const { log, exp } = Math;

describe.each(['wasm', 'cpu'])('losses on %s', (backend) => {
  beforeAll(async () => {
    await selectBackend({ forced: backend, log: () => undefined });
  });

  it('have the values worked out by hand', () => {
    // Differences s+ - s- of 1 and -2.
    const pairwise = (log(1 + exp(-1)) + log(1 + exp(2))) / 2;
    expect(value(() => bayesianPersonalisedRanking(column(2, 1), column(1, 3)))).toBeCloseTo(pairwise, 5);
    // Two negatives against the one positive 0.5: differences 0.5 and 1.5.
    const against = (log(1 + exp(-0.5)) + log(1 + exp(-1.5))) / 2;
    expect(value(() => bayesianPersonalisedRanking(column(0.5), tf.tensor2d([[0, -1]])))).toBeCloseTo(against, 5);

    const three = tf.tensor2d([[1, 0]]);
    expect(value(() => sampledSoftmax(column(2), three))).toBeCloseTo(log(exp(2) + exp(1) + 1) - 2, 5);
    // Drawn with chances 1/4 and 1/8, two draws: each wrong answer stands for 1 / (2 q) = 2 and 4 of its kind.
    const chances = tf.tensor2d([[log(1 / 4), log(1 / 8)]]);
    const everything = exp(2) + 2 * exp(1) + 4;
    expect(value(() => sampledSoftmax(column(2), three, chances))).toBeCloseTo(log(everything) - 2, 5);
    tf.dispose([three, chances]);

    const sure = value(() => binaryCrossEntropy(column(0, 2), column(1, 0)));
    expect(sure).toBeCloseTo((log(2) + log(1 + exp(2))) / 2, 5);
    const logits = [
      [1, 2, 3],
      [0, 0, 0],
    ];
    const expected = (log(exp(1) + exp(2) + exp(3)) - 3 + log(3)) / 2;
    expect(value(() => categoricalCrossEntropy(tf.tensor2d(logits), [2, 1]))).toBeCloseTo(expected, 5);

    const asks = tf.tensor2d([[1, 2]]);
    const catalogue = tf.tensor2d([
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    const ofThree = log(exp(1) + exp(2) + exp(3)) - 2;
    expect(value(() => catalogueSoftmax(asks, catalogue, Int32Array.of(1)))).toBeCloseTo(ofThree, 5);
    tf.dispose([asks, catalogue]);

    // Errors 0.5, -3 and 0.
    const [predicted, wanted] = [column(1.5, -1, 4), column(1, 2, 4)];
    expect(value(() => squaredError(predicted, wanted))).toBeCloseTo((0.25 + 9) / 3, 5);
    expect(value(() => huber(predicted, wanted, 1))).toBeCloseTo((0.125 + 2.5) / 3, 5);
    expect(value(() => huber(predicted, wanted, 2))).toBeCloseTo((0.125 + 2 * (3 - 1)) / 3, 5);
    tf.dispose([predicted, wanted]);
  });

  const rng = seededRng(3);
  const target = randomMatrix(4, 3, rng);
  const others = randomMatrix(4, 3, rng);
  const wide = (x: Float32Array): tf.Tensor2D => tf.tensor2d(x, [4, 3]);
  const first = (x: tf.Tensor2D): tf.Tensor2D => tf.slice(x, [0, 0], [4, 1]);
  const rest = (x: tf.Tensor2D): tf.Tensor2D => tf.slice(x, [0, 1], [4, 2]);
  it.each<[string, (x: tf.Tensor2D) => tf.Scalar]>([
    ['pairwise ranking', (x) => bayesianPersonalisedRanking(first(x), rest(x))],
    ['sampled softmax', (x) => sampledSoftmax(first(x), rest(x), tf.tensor2d([[-1, -2]]))],
    ['binary cross entropy', (x) => binaryCrossEntropy(first(x), column(1, 0, 0, 1))],
    ['categorical cross entropy', (x) => categoricalCrossEntropy(x, [0, 2, 1, 2])],
    ['softmax of a catalogue, by who asks', (x) => catalogueSoftmax(x, wide(target), Int32Array.of(0, 2, 3, 2))],
    ['softmax of a catalogue, by the items', (x) => catalogueSoftmax(wide(others), x, Int32Array.of(0, 2, 3, 2))],
    ['squared error', (x) => squaredError(x, wide(target))],
    ['squared error towards the target', (x) => squaredError(wide(target), x)],
    ['Huber', (x) => huber(x, wide(others), 0.7)],
  ])('%s has the gradient of its value and leaves no tensor', async (_name, loss) => {
    const before = tf.memory().numTensors;
    const apply = (x: tf.Tensor2D): tf.Tensor2D => tf.reshape(loss(x), [1, 1]);
    await checkGradient({ apply, nodes: 4 }, randomMatrix(4, 3, seededRng(5)), seededRng(6));
    expect(tf.memory().numTensors).toBe(before);
  });

  it('stay finite, value and slope, however sure the scores are', () => {
    const far = [1e4, -1e4];
    for (const loss of [
      (x: tf.Tensor2D) => bayesianPersonalisedRanking(x, tf.neg(x)),
      (x: tf.Tensor2D) => sampledSoftmax(x, tf.neg(x)),
      (x: tf.Tensor2D) => binaryCrossEntropy(x, column(0, 1)),
      (x: tf.Tensor2D) => categoricalCrossEntropy(tf.concat2d([x, tf.neg(x)], 1), [1, 1]),
    ]) {
      tf.tidy(() => {
        const { value: v, grad } = tf.valueAndGrad(loss)(column(...far));
        expect([...v.dataSync(), ...grad.dataSync()].every(Number.isFinite)).toBe(true);
      });
    }
  });

  it('say what does not fit', () => {
    tf.tidy(() => {
      expect(() => categoricalCrossEntropy(tf.zeros([2, 3]), [0])).toThrow(RangeError);
      expect(() => categoricalCrossEntropy(tf.zeros([1, 3]), [3])).toThrow(RangeError);
      expect(() => categoricalCrossEntropy(tf.zeros([1, 3]), [0.5])).toThrow(RangeError);
      expect(() => catalogueSoftmax(column(1, 2), column(1), Int32Array.of(0))).toThrow(RangeError);
      expect(() => catalogueSoftmax(column(1), column(1), Int32Array.of(1))).toThrow(RangeError);
      expect(() => huber(column(1), column(1), 0)).toThrow(RangeError);
    });
  });
});
