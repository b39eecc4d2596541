import * as tf from '@tensorflow/tfjs';
import { gatherRows } from '../../gnn/layers/gather-rows.js';
import { lightGraphConvolution } from '../../gnn/layers/light-graph-convolution.js';
import { rowNormalise } from '../../gnn/layers/row-normalise.js';
import { type Batch } from '../../gnn/train/batch-plan.js';
import { multiPositiveSoftmax } from '../../gnn/losses/multi-positive-softmax.js';
import { seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';
import { checkGradient, checkLayer, randomMatrix } from '../support/layer-checks.js';
import { randomSymmetric, renameNodes } from '../support/layer-graphs.js';

const NODES = 7;

describeOnEachBackend('layers', () => {
  it.each([1, 2, 3])('light graph convolution of depth %i keeps the promises of a layer', async (depth) => {
    const p = randomSymmetric(NODES, 0.2, seededRng(depth));
    await checkLayer(
      {
        apply: (x) => lightGraphConvolution(p, x, depth),
        nodes: NODES,
        width: 10,
        outputShape: [NODES, 10],
        renamed: (to) => ({ apply: (x) => lightGraphConvolution(renameNodes(p, to), x, depth), outputTo: to }),
      },
      depth,
    );
  });

  it('light graph convolution is the mean of 0, 1 and 2 hops', async () => {
    const p = randomSymmetric(NODES, 0.2, seededRng(1));
    const dense = new Float32Array(NODES * NODES);
    for (let r = 0; r < NODES; r += 1) {
      for (let e = p.indptr[r]; e < p.indptr[r + 1]; e += 1) dense[r * NODES + p.indices[e]] = p.values[e];
    }
    const x = randomMatrix(NODES, 4, seededRng(2));
    const expected = await numbersOf(() => {
      const [once, input] = [tf.tensor2d(dense, [NODES, NODES]), tf.tensor2d(x, [NODES, 4])];
      const near = tf.matMul(once, input);
      return tf.div(tf.addN([input, near, tf.matMul(once, near)]), 3);
    });
    const found = await numbersOf(() => lightGraphConvolution(p, tf.tensor2d(x, [NODES, 4])));
    found.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 4));
  });

  it('row normalisation keeps the promises of a layer', async () => {
    await checkLayer(
      {
        apply: rowNormalise,
        nodes: NODES,
        width: 5,
        outputShape: [NODES, 5],
        renamed: (to) => ({ apply: rowNormalise, outputTo: to }),
      },
      5,
    );
  });

  it('row normalisation gives unit rows, and zeros with a zero gradient for a row of zeros', async () => {
    const x = (): tf.Tensor2D => tf.tensor2d([3, 4, 0, 0], [2, 2]);
    const unit = await numbersOf(() => rowNormalise(x()));
    expect([...unit].map((v) => Number(v.toFixed(6)))).toEqual([0.6, 0.8, 0, 0]);
    const slope = await numbersOf(() => tf.grad((input) => tf.sum(rowNormalise(input as tf.Tensor2D)))(x()));
    expect([...slope.slice(2)]).toEqual([0, 0]);
  });

  it('row look-up keeps the promises of a layer, repeats included', async () => {
    const rows = Int32Array.from([2, 0, 2, 6]);
    await checkLayer(
      {
        apply: (x) => gatherRows(x, rows),
        nodes: NODES,
        width: 3,
        outputShape: [4, 3],
        renamed: (to) => ({
          apply: (x) =>
            gatherRows(
              x,
              rows.map((row) => to[row]),
            ),
          outputTo: Int32Array.from([0, 1, 2, 3]),
        }),
      },
      7,
    );
    tf.tidy(() => expect(() => gatherRows(tf.zeros([2, 2]), Int32Array.from([2]))).toThrow(RangeError));
  });

  describe.each([true, false])('multi-positive softmax, exhaustive %s', (exhaustive) => {
    // Two people; rows 2 .. 4 are negatives, row 5 is a positive that was not drawn.
    const batch: Batch = {
      nodes: new Int32Array(6),
      people: 2,
      negatives: exhaustive ? 4 : 3,
      edgePtr: Int32Array.from([0, 1, 4]),
      edgeRow: Int32Array.from([3, 2, 4, 5]),
      correction: exhaustive ? 0 : Math.log(10 / 3),
      exhaustive,
    };
    const tau = 0.3;

    it('has the value of its formula', async () => {
      const z = randomMatrix(6, 4, seededRng(1));
      const cosine = (u: number, i: number): number =>
        [0, 1, 2, 3].reduce((sum, c) => sum + z[4 * u + c] * z[4 * i + c], 0) / tau;
      let total = 0;
      for (let u = 0; u < 2; u += 1) {
        const negatives = Array.from({ length: batch.negatives }, (_, j) => Math.exp(cosine(u, 2 + j)));
        const everyone = Math.log(negatives.reduce((sum, v) => sum + v, 0)) + batch.correction;
        const own = [...batch.edgeRow.subarray(batch.edgePtr[u], batch.edgePtr[u + 1])].map((row) => cosine(u, row));
        const brackets = own.map((s) => (exhaustive ? everyone : Math.log(Math.exp(everyone) + Math.exp(s))) - s);
        total += (tau * brackets.reduce((sum, v) => sum + v, 0)) / Math.sqrt(own.length);
      }
      const [found] = await numbersOf(() => multiPositiveSoftmax(tf.tensor2d(z, [6, 4]), batch, tau));
      expect(found).toBeCloseTo(total / (1 + Math.sqrt(3)), 4);
    });

    it('has the gradient of its value and leaves no tensor', async () => {
      const before = tf.memory().numTensors;
      await checkGradient(
        { apply: (x) => tf.reshape(multiPositiveSoftmax(x, batch, tau), [1, 1]), nodes: 6 },
        randomMatrix(6, 4, seededRng(2)).map((v) => v / 3),
        seededRng(3),
      );
      expect(tf.memory().numTensors).toBe(before);
    });
  });
});
