import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { selectBackend } from '../../gnn/backends/select.js';
import { releaseMatrix } from '../../gnn/kernels/matrix-cache.js';
import { runKernel } from '../../gnn/kernels/run-kernel.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { spmmForward } from '../../gnn/tensors/spmm.js';
import { ResumableAdam } from '../../gnn/train/adam.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { describeOnEachBackend } from '../support/back-ends.js';
import { randomMatrix } from '../support/layer-checks.js';
import { randomCsr } from '../support/layer-graphs.js';
import { randomBatch } from '../support/softmax-batch.js';

/** `scale * (base + A x)` in float64, entry by entry. */
function product(a: Csr, x: Float32Array, base: Float32Array, width: number, scale: number): number[] {
  const out = Array.from(base);
  for (let r = 0; r < a.rows; r += 1) {
    for (let e = a.indptr[r]; e < a.indptr[r + 1]; e += 1) {
      for (let c = 0; c < width; c += 1) out[r * width + c] += a.values[e] * x[a.indices[e] * width + c];
    }
  }
  return out.map((value) => scale * value);
}

async function outputsOf(compute: () => tf.Tensor[]): Promise<Float32Array[]> {
  const outputs = tf.tidy(compute);
  const numbers = await Promise.all(outputs.map((t) => t.data<'float32'>()));
  tf.dispose(outputs);
  return numbers;
}

/** Largest difference where numbers are about 1, relative where they are larger. */
function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  let largest = 1;
  let difference = 0;
  for (let k = 0; k < expected.length; k += 1) {
    largest = Math.max(largest, Math.abs(expected[k]));
    difference = Math.max(difference, Math.abs(found[k] - expected[k]));
  }
  expect(difference).toBeLessThan(tolerance * largest);
}

describeOnEachBackend('kernels', (name) => {
  const size = fc.integer({ min: 1, max: 40 });
  const seed = fc.nat();
  // A software adapter takes a second to compile the shaders of a new kind of shape.
  const numRuns = name === 'webgpu' ? 8 : 30;
  const check = <T>(inputs: fc.Arbitrary<T>, property: (input: T) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(inputs, property), { numRuns });

  /** Compares with the kernels in plain JavaScript. */
  async function agrees(compute: () => tf.Tensor[], tolerance: number): Promise<void> {
    const before = tf.memory().numTensors;
    const found = await outputsOf(compute);
    expect(tf.memory().numTensors).toBe(before);
    const own = tf.getBackend();
    await tf.setBackend('cpu');
    const expected = await outputsOf(compute);
    await tf.setBackend(own);
    expect(found).toHaveLength(expected.length);
    expected.forEach((values, o) => expectClose(found[o], values, tolerance));
  }

  beforeEach(() => selectBackend({ forced: name, log: () => undefined }));

  it('multiply as the definition says, at every width', () =>
    check(
      fc.record({ rows: fc.nat(40), cols: size, width: fc.integer({ min: 1, max: 75 }), based: fc.boolean(), seed }),
      async ({ rows, cols, width, based, ...rest }) => {
        const rng = seededRng(rest.seed);
        const a = randomCsr(rows, cols, 0.2, rng);
        const x = randomMatrix(cols, width, rng);
        const base = based ? randomMatrix(rows, width, rng) : null;
        const [found] = await outputsOf(() => {
          const added = base === null ? null : tf.tensor2d(base, [rows, width]);
          return [spmmForward(a, tf.tensor2d(x, [cols, width]), added, 0.5)];
        });
        releaseMatrix(a);
        expectClose(found, product(a, x, base ?? new Float32Array(rows * width), width, 0.5), 1e-5);
      },
    ));

  it('multiply by a row that holds most of the entries', async () => {
    const [nodes, width] = [3000, 33];
    const indices = Int32Array.from({ length: nodes }, (_, k) => k);
    const indptr = new Int32Array(nodes + 1).fill(nodes, 8);
    const a = { rows: nodes, cols: nodes, indptr, indices, values: new Float32Array(nodes).fill(0.5) };
    const x = randomMatrix(nodes, width, seededRng(1));
    const [found] = await outputsOf(() => [spmmForward(a, tf.tensor2d(x, [nodes, width]), null, 1)]);
    releaseMatrix(a);
    expectClose(found, product(a, x, new Float32Array(nodes * width), width, 1), 1e-4);
  });

  it('pick rows and add them up', () =>
    check(
      fc.record({ height: size, count: fc.nat(60), width: size, seed }),
      async ({ height, count, width, ...rest }) => {
        const rng = seededRng(rest.seed);
        const rows = Int32Array.from({ length: count }, () => randomInt(rng, height));
        const [x, y] = [randomMatrix(height, width, rng), randomMatrix(count, width, rng)];
        await agrees(() => {
          const picked = runKernel('GatherRows', { x: tf.tensor2d(x, [height, width]) }, { rows });
          const added = runKernel('ScatterRows', { x: tf.tensor2d(y, [count, width]) }, { rows, height });
          return [picked, added];
        }, 1e-5);
      },
    ));

  it('normalise rows, rows of zeros too', () =>
    check(
      fc.record({ rows: size, width: fc.integer({ min: 1, max: 150 }), seed }),
      async ({ rows, width, ...rest }) => {
        const rng = seededRng(rest.seed);
        // No row but that of zeros is nearly nothing: its gradient is divided by its length, and so is the rounding error.
        const x = randomMatrix(rows, width, rng)
          .map((v) => v + Math.sign(v) / 10)
          .fill(0, 0, width);
        const slope = randomMatrix(rows, width, rng);
        await agrees(() => {
          const input = tf.tensor2d(x, [rows, width]);
          const z = runKernel('NormaliseRows', { x: input }, {});
          const dz = tf.tensor2d(slope, [rows, width]);
          return [z, runKernel('NormaliseRowsGrad', { x: input, z, dz }, {})];
        }, 1e-4);
      },
    ));

  it('take exponentials of rows, however large the numbers', () =>
    check(
      fc.record({ rows: size, width: fc.integer({ min: 1, max: 300 }), shift: fc.constantFrom(0, -500, 500), seed }),
      async ({ rows, width, shift, ...rest }) => {
        const x = randomMatrix(rows, width, seededRng(rest.seed)).map((v) => v + shift);
        await agrees(() => runKernel('RowExponentials', { x: tf.tensor2d(x, [rows, width]) }, { scale: 1.7 }), 1e-5);
      },
    ));

  it('give the loss and its gradient, at every size', () =>
    check(
      fc.record({
        people: size,
        negatives: fc.integer({ min: 1, max: 150 }),
        width: fc.constantFrom(8, 16, 24, 5),
        exhaustive: fc.boolean(),
        seed,
      }),
      async ({ people, negatives, width, exhaustive, ...rest }) => {
        const { batch, z } = randomBatch(people, negatives, width, exhaustive, rest.seed);
        await agrees(
          () =>
            runKernel('MultiPositiveSoftmax', { z: tf.tensor2d(z, [z.length / width, width]) }, { batch, tau: 0.2 }),
          2e-5,
        );
      },
    ));

  it('take a step of Adam, and leave what came in as it was', () =>
    check(fc.record({ rows: size, width: fc.integer({ min: 1, max: 75 }), seed }), async ({ rows, width, ...rest }) => {
      const rng = seededRng(rest.seed);
      const [value, first, gradient] = [1, 2, 3].map(() => randomMatrix(rows, width, rng));
      const second = randomMatrix(rows, width, rng).map((x) => x * x);
      await agrees(() => {
        const given = [value, first, second, gradient].map((x) => tf.tensor2d(x.slice(), [rows, width]));
        const [v, m, s, g] = given;
        const attrs = { rate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
        return [...runKernel('AdamStep', { value: v, first: m, second: s, gradient: g }, attrs), ...given];
      }, 1e-5);
    }));

  it('go the way of the stock optimizer', async () => {
    const gradients = [1, 2, 3, 4, 5].map((n) => randomMatrix(7, 9, seededRng(n)));
    const ways = await Promise.all(
      [true, false].map(async (ours) => {
        const variable = tf.variable(tf.ones([7, 9]));
        const [adam, stock] = [new ResumableAdam(variable), tf.train.adam(0.1)];
        for (const values of gradients) {
          const gradient = tf.tensor2d(values, [7, 9]);
          if (ours) adam.apply(gradient, 0.1);
          else stock.applyGradients([{ name: variable.name, tensor: gradient }]);
          gradient.dispose();
        }
        const end = await variable.data();
        [adam, stock, variable].forEach((it) => it.dispose());
        return end;
      }),
    );
    expectClose(ways[0], ways[1], 1e-5);
  });
});
