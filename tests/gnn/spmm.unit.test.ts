import * as tf from '@tensorflow/tfjs';
import { seededRng } from '../../src/algorithms/random.js';
import { exponentialsInto } from '../../gnn/tensors/exponential.js';
import { csrFromEntries, transpose } from '../../gnn/tensors/csr.js';
import { spmm, spmmForward } from '../../gnn/tensors/spmm.js';
import { describeOnEachBackend, numbersOf } from '../support/back-ends.js';
import { checkGradient, checkLayer, randomMatrix } from '../support/layer-checks.js';
import { renameRows, randomCsr } from '../support/layer-graphs.js';

describeOnEachBackend('sparse times dense', () => {
  // Below, at and above the block of eight columns.
  it.each([1, 7, 8, 19])('equals the dense product at width %i', async (width) => {
    const rng = seededRng(width);
    const a = randomCsr(13, 9, 0.3, rng);
    const x = randomMatrix(9, width, rng);
    const found = await numbersOf(() => {
      const y = spmm(a, transpose(a), tf.tensor2d(x, [9, width]));
      expect(y.shape).toEqual([13, width]);
      return y;
    });
    for (let r = 0; r < 13; r += 1) {
      for (let c = 0; c < width; c += 1) {
        let sum = 0;
        for (let e = a.indptr[r]; e < a.indptr[r + 1]; e += 1) sum += a.values[e] * x[a.indices[e] * width + c];
        expect(found[r * width + c]).toBeCloseTo(sum, 4);
      }
    }
  });

  it('keeps the promises of a layer', async () => {
    const a = randomCsr(6, 5, 0.5, seededRng(3));
    const aT = transpose(a);
    await checkLayer(
      {
        apply: (x) => spmm(a, aT, x),
        nodes: 5,
        width: 9,
        outputShape: [6, 9],
        // Renaming the inputs renames the columns of A; the outputs keep their names.
        renamed: (to) => {
          const moved = renameRows(aT, to);
          return {
            apply: (x) => spmm(transpose(moved), moved, x),
            outputTo: Int32Array.from({ length: 6 }, (_, r) => r),
          };
        },
      },
      11,
    );
  });

  it('chains: the gradient of a product of products is right', async () => {
    const a = randomCsr(6, 5, 0.5, seededRng(4));
    const aT = transpose(a);
    await checkGradient(
      { apply: (x) => spmm(aT, a, spmm(a, aT, x)), nodes: 5 },
      randomMatrix(5, 3, seededRng(5)),
      seededRng(6),
    );
  });

  it('refuses shapes that do not fit', () => {
    const a = csrFromEntries(2, 3, [0], [0], null);
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      expect(() => spmm(a, transpose(a), tf.zeros([2, 4]))).toThrow(RangeError);
      expect(() => spmmForward(a, tf.zeros([3, 4]), tf.zeros([3, 4]), 1)).toThrow(RangeError);
    });
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('row-wise exponentials', () => {
  it('agree with Math.exp to float32 precision, however large the numbers', () => {
    const x = Float32Array.from([0, -1, -0.25, 0.5, 300, 299, 250, 301, -2, -2, -2, -2]);
    const out = new Float32Array(12);
    const sums = new Float64Array(3);
    const logSums = new Float64Array(3);
    exponentialsInto(x, 4, 1.7, out, sums, logSums);
    for (let r = 0; r < 3; r += 1) {
      const row = [...x.subarray(4 * r, 4 * r + 4)];
      const max = Math.max(...row);
      const expected = row.map((v) => Math.exp(1.7 * (v - max)));
      expected.forEach((v, c) => expect(Math.abs(out[4 * r + c] - v)).toBeLessThan(1e-6 * v + 1e-30));
      const sum = expected.reduce((total, v) => total + v, 0);
      expect(sums[r]).toBeCloseTo(sum, 5);
      expect(logSums[r]).toBeCloseTo(Math.log(sum) + 1.7 * max, 4);
    }
  });
});
