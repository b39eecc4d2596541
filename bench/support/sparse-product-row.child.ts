/** One row of `bench -- sparse-product` in a process of its own: the threads of TensorFlow are set when a process begins. */
import * as tf from '@tensorflow/tfjs';
import { BackendUnavailable, selectBackend } from '../../gnn/backends/select.js';
import { type Kernel, kernel } from '../../gnn/kernels/contract.js';
import { hostView, writeOutput } from '../../gnn/kernels/host/memory.js';
import { releaseMatrix } from '../../gnn/kernels/matrix-cache.js';
import { registerKernels } from '../../gnn/kernels/register.js';
import { lightGraphConvolution } from '../../gnn/layers/light-graph-convolution.js';
import { type Csr, csrFromEdges } from '../../gnn/tensors/csr.js';
import { spmmForward } from '../../gnn/tensors/spmm.js';
import { seededRng } from '../../src/algorithms/random.js';
import {
  type LeftBehind,
  type SparseProductAnswer,
  type SparseProductOrder,
  type SparseProductRound,
  type SparseProductRow,
} from './sparse-product-row.js';

const LAYERS = 3;

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

export interface SparseProductRequest {
  readonly row: SparseProductRow;
  readonly nodes: number;
  readonly ties: number;
  readonly width: number;
}

function say(answer: SparseProductAnswer): void {
  process.send?.(answer);
}

process.once('disconnect', () => process.exit());
process.once('message', (request: SparseProductRequest) => {
  void begin(request).catch((error: unknown) => {
    if (!(error instanceof BackendUnavailable)) throw error;
    say({ kind: 'missing', why: error.message.split('. Available')[0] });
  });
});

async function begin({ row, nodes, ties, width }: SparseProductRequest): Promise<void> {
  const { name, reason } = await selectBackend({ forced: row.backend, threads: row.threads, log: () => undefined });
  if (row.kernel !== 'own') registerKernels(tf.getBackend(), row.kernel === 'naive' ? [naive] : []);
  const [whole, half] = [randomTies(nodes, ties), randomTies(nodes, ties / 2)];
  const x = tf.randomNormal<tf.Rank.R2>([nodes, width], 0, 1, 'float32', 1);
  const gradient = tf.grad((input: tf.Tensor) => lightGraphConvolution(whole, input as tf.Tensor2D, LAYERS));
  const product = (a: Csr): Promise<number> => timed(() => spmmForward(a, x, x, 0.5));
  const round = async (withStep: boolean): Promise<SparseProductRound> => ({
    whole: await product(whole),
    half: await product(half),
    step: withStep ? await timed(() => gradient(x)) : null,
  });
  for (let warmUp = 0; warmUp < 2; warmUp += 1) await round(false);
  process.on('message', (order: SparseProductOrder) => {
    void (async () => {
      if (order !== 'end') return say({ kind: 'round', round: await round(order === 'round with step') });
      say({ kind: 'end', left: await leftBehind(half) });
    })();
  });
  say({ kind: 'ready', on: [name, ...reason.split('; ').slice(1)].join(': ') });
}

function randomTies(nodes: number, ties: number): Csr {
  const rng = seededRng(1);
  const ends = (): Int32Array => Int32Array.from({ length: ties }, () => Math.floor(rng() * nodes));
  return csrFromEdges(nodes, ends(), ends());
}

/** Until a number of the outcome can be read: a GPU has then done its work, and no more than that is copied. */
async function timed(work: () => tf.Tensor): Promise<number> {
  const start = performance.now();
  const one = tf.tidy(() => tf.slice(work(), [0, 0], [1, 1]));
  await one.data();
  const ms = performance.now() - start;
  one.dispose();
  return ms;
}

async function leftBehind(matrix: Csr): Promise<LeftBehind> {
  const [tensors, kept, resident] = [tf.memory().numTensors, keptBy(tf.backend()), process.memoryUsage().rss];
  releaseMatrix(matrix);
  for (let n = 0; n < 50; n += 1) {
    await timed(() => spmmForward(matrix, tf.ones([matrix.cols, 1]), null, 1));
    releaseMatrix(matrix);
  }
  // As it was when counting began.
  await timed(() => spmmForward(matrix, tf.ones([matrix.cols, 1]), null, 1));
  return {
    tensors: tf.memory().numTensors - tensors,
    kept: keptBy(tf.backend()) - kept,
    residentMB: (process.memoryUsage().rss - resident) / 1e6,
  };
}

/** What back ends count beyond tensors. */
function keptBy(backend: tf.KernelBackend): number {
  const { getNumOfTFTensors, wasm } = backend as {
    getNumOfTFTensors?: () => number;
    wasm?: { HEAPU8: Uint8Array };
  };
  if (getNumOfTFTensors) return getNumOfTFTensors.call(backend);
  if (wasm) return wasm.HEAPU8.byteLength;
  return (tf.memory() as { numBytesInGPU?: number }).numBytesInGPU ?? 0;
}
