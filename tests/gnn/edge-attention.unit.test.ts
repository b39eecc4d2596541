import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { edgeAttention } from '../../gnn/layers/edge-attention.js';
import { GatLayer } from '../../gnn/layers/gat-layer.js';
import { plainGraph } from '../../gnn/layers/graph-layer.js';
import { type Csr } from '../../gnn/tensors/csr.js';
import { type Rng, seededRng } from '../../src/algorithms/random.js';
import { checkGradient, randomMatrix } from '../support/layer-checks.js';
import { randomCsr } from '../support/layer-graphs.js';

const [ROWS, COLS, HEADS, DEPTH] = [5, 7, 2, 3];
const SLOPE = 0.2;

/** The op in dense numbers, as the paper writes it: scores of all pairs, minus infinity where there is no edge. */
function dense(a: Csr, v: ArrayLike<number>, to: ArrayLike<number>, from: ArrayLike<number>, depth: number): number[] {
  const heads = to.length / a.rows;
  const out = new Array<number>(a.rows * heads * depth).fill(0);
  for (let i = 0; i < a.rows; i += 1) {
    const near = new Set(a.indices.subarray(a.indptr[i], a.indptr[i + 1]));
    for (let h = 0; h < heads; h += 1) {
      const scores = Array.from({ length: a.cols }, (_, j) => {
        const sum = to[i * heads + h] + from[j * heads + h];
        return near.has(j) ? Math.exp(Math.max(sum, SLOPE * sum)) : 0;
      });
      const total = scores.reduce((sum, s) => sum + s, 0);
      for (let j = 0; j < a.cols && total > 0; j += 1) {
        for (let c = 0; c < depth; c += 1) {
          out[(i * heads + h) * depth + c] += (scores[j] / total) * v[(j * heads + h) * depth + c];
        }
      }
    }
  }
  return out;
}

interface Inputs {
  readonly a: Csr;
  readonly v: tf.Tensor2D;
  readonly to: tf.Tensor2D;
  readonly from: tf.Tensor2D;
}

/** The last row has no entries. */
function inputs(rng: Rng): Inputs {
  const full = randomCsr(ROWS - 1, COLS, 0.5, rng);
  const a = { ...full, rows: ROWS, indptr: Int32Array.from([...full.indptr, full.indices.length]) };
  return {
    a,
    v: tf.tensor2d(randomMatrix(COLS, HEADS * DEPTH, rng), [COLS, HEADS * DEPTH]),
    to: tf.tensor2d(randomMatrix(ROWS, HEADS, rng), [ROWS, HEADS]),
    from: tf.tensor2d(randomMatrix(COLS, HEADS, rng), [COLS, HEADS]),
  };
}

describe.each(['wasm', 'cpu'])('edge attention on %s', (backend) => {
  beforeAll(async () => {
    await selectBackend({ forced: backend, log: () => undefined });
  });

  it('is what the dense formula gives, zeros for a row without edges', () => {
    tf.tidy(() => {
      const { a, v, to, from } = inputs(seededRng(1));
      const expected = dense(a, v.dataSync(), to.dataSync(), from.dataSync(), DEPTH);
      const found = edgeAttention(a, v, to, from).dataSync();
      found.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 5));
      expect([...found.slice(-HEADS * DEPTH)]).toEqual(new Array(HEADS * DEPTH).fill(0));
    });
  });

  it.each(['v', 'to', 'from'] as const)(
    'has the gradient of its value towards %s and leaves no tensor',
    async (name) => {
      const before = tf.memory().numTensors;
      const given = inputs(seededRng(2));
      const { a, v, to, from } = given;
      const apply = (x: tf.Tensor2D): tf.Tensor2D => {
        const with_ = { v, to, from, [name]: x };
        return edgeAttention(a, with_.v, with_.to, with_.from);
      };
      const values = given[name].dataSync<'float32'>().slice();
      await checkGradient({ apply, nodes: given[name].shape[0] }, values, seededRng(3));
      tf.dispose([v, to, from]);
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('stays finite for scores of any size and is a mean of what is attended to', () => {
    tf.tidy(() => {
      const { a, to, from } = inputs(seededRng(4));
      const ones = tf.ones<tf.Rank.R2>([COLS, HEADS * DEPTH]);
      const found = edgeAttention(a, ones, tf.mul(to, 1e4), tf.mul(from, 1e4)).dataSync<'float32'>();
      found.forEach((value, k) => expect(value).toBeCloseTo(k < (ROWS - 1) * HEADS * DEPTH ? 1 : 0, 5));
    });
  });

  it('says what does not fit', () => {
    tf.tidy(() => {
      const { a, v, to, from } = inputs(seededRng(5));
      expect(() => edgeAttention(a, v, from, from)).toThrow(RangeError);
      expect(() => edgeAttention(a, to, to, from)).toThrow(RangeError);
      expect(() => edgeAttention(a, v, to, tf.zeros([COLS, 1]))).toThrow(RangeError);
      expect(() => edgeAttention(a, tf.zeros([COLS, 3]), to, from)).toThrow(RangeError);
    });
    expect(() => new GatLayer(4, 6, 1, 4)).toThrow(RangeError);
  });

  it('makes the GAT layer of its equation', () => {
    const rng = seededRng(6);
    const adjacency = randomCsr(6, 6, 0.4, rng);
    const layer = new GatLayer(4, 6, 7, 2);
    tf.tidy(() => {
      const x = tf.tensor2d(randomMatrix(6, 4, rng), [6, 4]);
      const [self, near, p, q] = layer.trainableWeights as tf.Variable<tf.Rank.R2>[];
      const v = tf.matMul(x, near).dataSync();
      const scores = (vectors: tf.Tensor): number[] => {
        const w = vectors.dataSync();
        return Array.from({ length: 12 }, (_, nh) =>
          [0, 1, 2].reduce((sum, c) => sum + v[nh * 3 + c] * w[(nh % 2) * 3 + c], 0),
        );
      };
      const own = tf.matMul(x, self).dataSync();
      const expected = dense(adjacency, v, scores(p), scores(q), 3);
      const found = layer.apply(x, plainGraph(adjacency)).dataSync();
      found.forEach((value, k) => expect(value).toBeCloseTo(own[k] + expected[k], 4));
    });
    layer.dispose();
  });
});
