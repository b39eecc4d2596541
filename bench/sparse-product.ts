/**
 * The sparse product of training on the wasm back end: the loop that everybody writes first, our kernel in plain
 * JavaScript, our SIMD kernel on one thread and on two. A product, three layers with their gradient, growth when the
 * entries double, and what is left on the heap. `bench -- sparse-product [nodes] [ties]`.
 */
import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../gnn/backends/select.js';
import { type Kernel, kernel } from '../gnn/kernels/contract.js';
import { hostView, writeOutput } from '../gnn/kernels/host/memory.js';
import { releaseMatrix } from '../gnn/kernels/matrix-cache.js';
import { registerKernels } from '../gnn/kernels/register.js';
import { lightGraphConvolution } from '../gnn/layers/light-graph-convolution.js';
import { type Csr, csrFromEdges } from '../gnn/tensors/csr.js';
import { spmmForward } from '../gnn/tensors/spmm.js';
import { seededRng } from '../src/algorithms/random.js';

const WIDTH = 64;
const LAYERS = 3;
const ROUNDS = 7;

const naive: Kernel = kernel('Spmm', ({ inputs: { x, base }, attrs: { a, scale }, backend }) => {
  const width = x.shape[1];
  return writeOutput(backend, [a.rows, width], (out) => {
    const from = hostView(backend, x);
    if (base === undefined) out.fill(0);
    else out.set(hostView(backend, base));
    for (let r = 0; r < a.rows; r += 1) {
      for (let e = a.indptr[r]; e < a.indptr[r + 1]; e += 1) {
        for (let c = 0; c < width; c += 1) out[r * width + c] += a.values[e] * from[a.indices[e] * width + c];
      }
    }
    for (let k = 0; k < out.length; k += 1) out[k] *= scale;
  });
});

const wasm = (threads: number) => async (): Promise<void> => {
  await selectBackend({ forced: 'wasm', threads, log: () => undefined });
};
/** Each leaves the wasm back end in use with its kernel registered. */
const CONTENDERS: Record<string, () => Promise<void>> = {
  'naive loop': async () => {
    await wasm(1)();
    registerKernels('wasm', [naive]);
  },
  'plain JavaScript': async () => {
    await wasm(1)();
    registerKernels('wasm', []);
  },
  'wasm, 1 thread': wasm(1),
  'wasm, 2 threads': wasm(2),
};

function randomTies(nodes: number, ties: number): Csr {
  const rng = seededRng(1);
  const ends = (): Int32Array => Int32Array.from({ length: ties }, () => Math.floor(rng() * nodes));
  return csrFromEdges(nodes, ends(), ends());
}

/** Median of the rounds, in ms, after two that do not count. */
function timed(work: () => tf.Tensor): number {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const start = performance.now();
    work().dispose();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const nodes = Number(args[0] ?? 70_000);
  const ties = Number(args[1] ?? 800_000);
  const [whole, half] = [randomTies(nodes, ties), randomTies(nodes, ties / 2)];
  console.log(`${nodes} nodes, ${whole.indices.length} entries, width ${WIDTH}; medians of ${ROUNDS}`);
  const results: Record<string, { productMs: number; stepMs: number; growth: number }> = {};
  for (const [name, start] of Object.entries(CONTENDERS)) {
    await start();
    const x = tf.randomNormal<tf.Rank.R2>([nodes, WIDTH], 0, 1, 'float32', 1);
    const productMs = timed(() => spmmForward(whole, x, x, 0.5));
    const halfMs = timed(() => spmmForward(half, x, x, 0.5));
    const gradient = tf.grad((input: tf.Tensor) => lightGraphConvolution(whole, input as tf.Tensor2D, LAYERS));
    const stepMs = timed(() => gradient(x));
    x.dispose();
    results[name] = { productMs, stepMs, growth: productMs / halfMs };
  }
  const naiveMs = results['naive loop'].productMs;
  const rows = Object.entries(results).map(([name, { productMs, stepMs, growth }]) => [
    name,
    {
      'product ms': productMs.toFixed(1),
      'times as fast': (naiveMs / productMs).toFixed(2),
      [`${LAYERS} layers, there and back, ms`]: stepMs.toFixed(1),
      'entries x 2: time x': growth.toFixed(2),
    },
  ]);
  console.table(Object.fromEntries(rows));
  const leak = leftBehind(whole);
  console.log(`after 50 uploads and releases: heap ${leak.heapBytes} bytes larger, ${leak.tensors} tensors more`);
  return { nodes, entries: whole.indices.length, width: WIDTH, results, leak };
}

function leftBehind(matrix: Csr): { heapBytes: number; tensors: number } {
  const heap = (): number => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
  const [bytes, tensors] = [heap(), tf.memory().numTensors];
  for (let round = 0; round < 50; round += 1) {
    releaseMatrix(matrix);
    tf.tidy(() => void spmmForward(matrix, tf.ones([matrix.cols, 1]), null, 1));
  }
  return { heapBytes: heap() - bytes, tensors: tf.memory().numTensors - tensors };
}
