import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { ClassificationHead } from '../../gnn/heads/classification.js';
import { CosineHead, DotHead, MlpHead, type RankingHead } from '../../gnn/heads/ranking.js';
import { RegressionHead } from '../../gnn/heads/regression.js';
import { bayesianPersonalisedRanking } from '../../gnn/losses/bayesian-personalised-ranking.js';
import { seededRng } from '../../src/algorithms/random.js';
import { checkGradient, randomMatrix } from '../support/layer-checks.js';

const matrix = (rows: number, width: number, seed: number): tf.Tensor2D =>
  tf.tensor2d(randomMatrix(rows, width, seededRng(seed)), [rows, width]);

/** Steps of Adam on a loss; returns it before and after. */
function descend(loss: () => tf.Scalar, weights: readonly tf.Variable[], steps: number): [number, number] {
  const adam = tf.train.adam(0.05);
  const now = (): number => tf.tidy(() => loss().dataSync()[0]);
  const before = now();
  for (let step = 0; step < steps; step += 1) adam.minimize(loss, false, [...weights]);
  adam.dispose();
  return [before, now()];
}

describe.each(['wasm', 'cpu'])('heads on %s', (backend) => {
  let tensors = 0;
  beforeAll(async () => {
    await selectBackend({ forced: backend, log: () => undefined });
  });
  beforeEach(() => {
    tensors = tf.memory().numTensors;
  });
  afterEach(() => {
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('score pairs by dot product, by cosine over the temperature, and by a network', () => {
    const network = new MlpHead(2, 3, 1);
    tf.tidy(() => {
      const left = tf.tensor2d([3, 4, 0, 0], [2, 2]);
      const right = tf.tensor2d([1, 2, 5, 6], [2, 2]);
      expect([...new DotHead().apply(left, right).dataSync()]).toEqual([11, 0]);
      const [cosine, ofNothing] = new CosineHead(0.5).apply(left, right).dataSync();
      expect(cosine).toBeCloseTo(11 / (5 * Math.sqrt(5)) / 0.5, 5);
      expect(ofNothing).toBe(0);
      const [w1, , w2] = network.trainableWeights;
      const inputs = tf.tensor2d([[3, 4, 1, 2, 3, 8]]);
      const [expected] = tf.matMul(tf.relu(tf.matMul(inputs, w1 as tf.Tensor2D)), w2 as tf.Tensor2D).dataSync();
      expect(network.apply(left, right).dataSync()[0]).toBeCloseTo(expected, 4);
    });
    network.dispose();
    expect(() => new CosineHead(0)).toThrow(RangeError);
  });

  it.each<[string, () => RankingHead]>([
    ['dot', () => new DotHead()],
    ['cosine', () => new CosineHead(0.3)],
    ['network', () => new MlpHead(3, 4, 2)],
  ])('rank by %s with the gradient of the score', async (_name, make) => {
    const head = make();
    const right = matrix(5, 3, 2);
    await checkGradient(
      { apply: (x) => head.apply(x, right), nodes: 5 },
      randomMatrix(5, 3, seededRng(3)),
      seededRng(4),
    );
    right.dispose();
    head.dispose();
  });

  it('learn by network a pairing that no dot product of the same rows has', () => {
    // Opposites go together: the dot product favours the like.
    const x = tf.tidy(() => tf.sign(matrix(64, 2, 5)));
    const head = new MlpHead(2, 16, 8);
    const loss = (): tf.Scalar => bayesianPersonalisedRanking(head.apply(x, tf.neg(x)), head.apply(x, x));
    const [before, after] = descend(loss, head.trainableWeights, 60);
    expect(after).toBeLessThan(before / 10);
    head.dispose();
    x.dispose();
  });

  it.each([2, 4])('tell %i classes apart, with chances that sum to one', (classes) => {
    const centres = [
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
    ];
    const rng = seededRng(9);
    const labels = Int32Array.from({ length: 80 }, (_, k) => k % classes);
    const noise = randomMatrix(80, 2, rng);
    const x = tf.tensor2d(
      noise.map((v, k) => 0.3 * v + centres[labels[k >> 1]][k % 2]),
      [80, 2],
    );
    const head = new ClassificationHead(2, classes, 10);
    const [, after] = descend(() => head.loss(x, labels), head.trainableWeights, 100);
    expect(after).toBeLessThan(0.1);
    tf.tidy(() => {
      expect(head.apply(x).shape).toEqual([80, classes === 2 ? 1 : classes]);
      const chances = head.probabilities(x);
      expect(chances.shape).toEqual([80, classes]);
      const found = chances.dataSync();
      labels.forEach((label, r) => {
        const row = [...found.slice(r * classes, (r + 1) * classes)];
        expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
        expect(row.indexOf(Math.max(...row))).toBe(label);
      });
    });
    head.dispose();
    x.dispose();
    expect(() => new ClassificationHead(2, 1, 1)).toThrow(RangeError);
  });

  it('find a line again; with the loss of Huber in spite of a target that is far off', () => {
    const x = matrix(40, 1, 11);
    const line = x.dataSync<'float32'>().map((v) => 2 * v - 1);
    const bent = line.slice();
    bent[3] += 200;
    const [clean, odd] = [tf.tensor2d(line, [40, 1]), tf.tensor2d(bent, [40, 1])];
    for (const [kind, targets] of [['squared', clean] as const, [{ delta: 0.1 }, odd] as const]) {
      const head = new RegressionHead(1, 1, 12, kind);
      descend(() => head.loss(x, targets), head.trainableWeights, 250);
      const [slope, shift] = head.trainableWeights.map((weight) => weight.dataSync()[0]);
      expect(slope).toBeCloseTo(2, 1);
      expect(shift).toBeCloseTo(-1, 1);
      head.dispose();
    }
    tf.dispose([x, clean, odd]);
  });
});
