import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { gatherRows } from '../../gnn/layers/gather-rows.js';
import { lightGraphConvolution } from '../../gnn/layers/light-graph-convolution.js';
import { rowNormalise } from '../../gnn/layers/row-normalise.js';
import { type Batch } from '../../gnn/train/batch-plan.js';
import { multiPositiveSoftmax } from '../../gnn/losses/multi-positive-softmax.js';
import { seededRng } from '../../src/algorithms/random.js';
import { checkGradient, checkLayer, randomMatrix } from '../support/layer-checks.js';
import { randomSymmetric, renameNodes } from '../support/layer-graphs.js';

const NODES = 7;

describe.each(['wasm', 'cpu'])('layers on %s', (backend) => {
  beforeAll(async () => {
    await selectBackend({ forced: backend, log: () => undefined });
  });

  it.each([1, 2, 3])('light graph convolution of depth %i keeps the promises of a layer', (depth) => {
    const p = randomSymmetric(NODES, 0.2, seededRng(depth));
    checkLayer(
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

  it('light graph convolution is the mean of 0, 1 and 2 hops', () => {
    const p = randomSymmetric(NODES, 0.2, seededRng(1));
    tf.tidy(() => {
      const dense = tf.tidy(() => {
        const buffer = tf.buffer([NODES, NODES]);
        for (let r = 0; r < NODES; r += 1) {
          for (let e = p.indptr[r]; e < p.indptr[r + 1]; e += 1) buffer.set(p.values[e], r, p.indices[e]);
        }
        return buffer.toTensor() as tf.Tensor2D;
      });
      const x = tf.tensor2d(randomMatrix(NODES, 4, seededRng(2)), [NODES, 4]);
      const once = tf.matMul(dense, x);
      const expected = tf.div(tf.addN([x, once, tf.matMul(dense, once)]), 3).dataSync();
      const found = lightGraphConvolution(p, x).dataSync();
      found.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 4));
    });
  });

  it('row normalisation keeps the promises of a layer', () => {
    checkLayer(
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

  it('row normalisation gives unit rows, and zeros with a zero gradient for a row of zeros', () => {
    tf.tidy(() => {
      const x = tf.tensor2d([3, 4, 0, 0], [2, 2]);
      expect([...rowNormalise(x).dataSync()].map((v) => Number(v.toFixed(6)))).toEqual([0.6, 0.8, 0, 0]);
      const slope = tf
        .grad((input) => tf.sum(rowNormalise(input as tf.Tensor2D)))(x)
        .dataSync();
      expect([...slope.slice(2)]).toEqual([0, 0]);
    });
  });

  it('row look-up keeps the promises of a layer, repeats included', () => {
    const rows = Int32Array.from([2, 0, 2, 6]);
    checkLayer(
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

    it('has the value of its formula', () => {
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
      const found = tf.tidy(() => multiPositiveSoftmax(tf.tensor2d(z, [6, 4]), batch, tau).dataSync()[0]);
      expect(found).toBeCloseTo(total / (1 + Math.sqrt(3)), 4);
    });

    it('has the gradient of its value and leaves no tensor', () => {
      const before = tf.memory().numTensors;
      checkGradient(
        { apply: (x) => tf.reshape(multiPositiveSoftmax(x, batch, tau), [1, 1]), nodes: 6 },
        randomMatrix(6, 4, seededRng(2)).map((v) => v / 3),
        seededRng(3),
      );
      expect(tf.memory().numTensors).toBe(before);
    });
  });
});
