import * as tf from '@tensorflow/tfjs';
import { randomNormal, type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { numbersOf } from './back-ends.js';

/** A differentiable map of node embeddings, and the map after the nodes are renumbered. */
export interface LayerUnderTest {
  /** The layer on `nodes` rows. */
  readonly apply: (x: tf.Tensor2D) => tf.Tensor2D;
  readonly nodes: number;
  readonly width: number;
  readonly outputShape: readonly [number, number];
  /**
   * The layer after node `v` was renumbered to `to[v]`, and the new row of each old output row: renumbering before the
   * layer must equal renumbering after it.
   */
  readonly renamed: (to: Int32Array) => { apply: (x: tf.Tensor2D) => tf.Tensor2D; outputTo: Int32Array };
}

/**
 * Checks a layer on random input: the shape of its output, its gradient against central differences, its equivariance under
 * renumbering of nodes, and that it leaves no tensor.
 */
export async function checkLayer(layer: LayerUnderTest, seed: number): Promise<void> {
  const rng = seededRng(seed);
  const before = tf.memory().numTensors;
  const x = randomMatrix(layer.nodes, layer.width, rng);
  tf.tidy(() => {
    expect(layer.apply(matrix(x, layer.nodes)).shape).toEqual(layer.outputShape);
  });
  await checkGradient(layer, x, rng);
  await checkRenaming(layer, x, rng);
  expect(tf.memory().numTensors).toBe(before);
}

/**
 * Compares the gradient of `sum(weights * f(x))`, with random weights, with central differences at every element.
 *
 * @param tolerance largest absolute difference; in float32 about 1e-3 for numbers around 1
 */
export async function checkGradient(
  layer: Pick<LayerUnderTest, 'apply' | 'nodes'>,
  x: Float32Array,
  rng: Rng,
  tolerance = 5e-3,
): Promise<void> {
  const size = tf.tidy(() => layer.apply(matrix(x, layer.nodes)).size);
  const weights = randomMatrix(size, 1, rng);
  const value = (input: tf.Tensor): tf.Scalar => {
    const output = layer.apply(input as tf.Tensor2D);
    return tf.sum(tf.mul(output, tf.tensor(weights, output.shape)));
  };
  const analytic = await numbersOf(() => tf.grad(value)(matrix(x, layer.nodes)));
  const step = 1e-2;
  const at = async (place: number, shift: number): Promise<number> => {
    const moved = x.slice();
    moved[place] += shift;
    // Summed in float64: rounding of a float32 sum would exceed the difference.
    const out = await numbersOf(() => layer.apply(matrix(moved, layer.nodes)));
    return out.reduce((sum, v, k) => sum + v * weights[k], 0);
  };
  for (let place = 0; place < x.length; place += 1) {
    const numeric = ((await at(place, step)) - (await at(place, -step))) / (2 * step);
    expect(Math.abs(analytic[place] - numeric)).toBeLessThan(tolerance * Math.max(1, Math.abs(numeric)));
  }
}

async function checkRenaming(layer: LayerUnderTest, x: Float32Array, rng: Rng): Promise<void> {
  const to = shuffle(
    Int32Array.from({ length: layer.nodes }, (_, v) => v),
    rng,
  );
  const other = layer.renamed(to);
  const expected = moveRows(await numbersOf(() => layer.apply(matrix(x, layer.nodes))), other.outputTo);
  const found = await numbersOf(() => other.apply(matrix(moveRows(x, to), layer.nodes)));
  for (let k = 0; k < found.length; k += 1) expect(found[k]).toBeCloseTo(expected[k], 4);
}

function moveRows(x: Float32Array, to: Int32Array): Float32Array {
  const width = x.length / to.length;
  const moved = new Float32Array(x.length);
  to.forEach((target, row) => moved.set(x.subarray(row * width, (row + 1) * width), target * width));
  return moved;
}

/** Standard normal numbers, row-major. */
export function randomMatrix(rows: number, width: number, rng: Rng): Float32Array {
  return Float32Array.from({ length: rows * width }, () => randomNormal(rng));
}

function matrix(x: Float32Array, rows: number): tf.Tensor2D {
  return tf.tensor2d(x.slice(), [rows, x.length / rows]);
}
