import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { selectBackend } from '../../gnn/backends/select.js';
import { spmm as hostSpmm } from '../../gnn/kernels/host/spmm.js';
import { runKernel } from '../../gnn/kernels/run-kernel.js';
import { releaseMatrix } from '../../gnn/kernels/matrix-cache.js';
import { withSharedMemory } from '../../gnn/kernels/wasm/shared-heap.js';
import { wasmKernels } from '../../gnn/kernels/wasm/index.js';
import { type Csr, csrFromEntries } from '../../gnn/tensors/csr.js';
import { spmmForward } from '../../gnn/tensors/spmm.js';
import { seededRng } from '../../src/algorithms/random.js';
import { randomMatrix } from '../support/layer-checks.js';
import { randomCsr } from '../support/layer-graphs.js';
import { randomBatch } from '../support/softmax-batch.js';

const bits = (x: Float32Array): Uint8Array => new Uint8Array(x.buffer, x.byteOffset, x.byteLength);

/** Whatever the number of threads. Helpers join when they have started: some rounds are without them, some with. */
async function expectSameBits(compute: () => tf.Tensor[]): Promise<void> {
  const outputs = (): Uint8Array[] => tf.tidy(() => compute().map((t) => bits(t.dataSync<'float32'>())));
  await selectBackend({ forced: 'wasm', threads: 1, log: () => undefined });
  const alone = outputs();
  for (const threads of [2, 3, 2]) {
    await selectBackend({ forced: 'wasm', threads, log: () => undefined });
    for (let round = 0; round < 30; round += 1) {
      outputs().forEach((output, o) => expect(Buffer.compare(output, alone[o])).toBe(0));
    }
  }
}

describe('kernels on the heap of the wasm back end', () => {
  const lines: string[] = [];
  beforeAll(async () => {
    await selectBackend({ forced: 'wasm', log: (line) => lines.push(line) });
  });

  it('are those in use', () => {
    expect(lines).toEqual(['TensorFlow.js back end: wasm (forced by an option)']);
    expect(tf.getKernel('Spmm', 'wasm').kernelFunc).not.toBe(hostSpmm.run);
  });

  it('give the same to the bit with one thread, two and three', async () => {
    const rng = seededRng(5);
    const [nodes, width] = [1000, 36];
    const a = randomCsr(nodes, nodes, 0.06, rng);
    const x = randomMatrix(nodes, width, rng);
    await expectSameBits(() => [spmmForward(a, tf.tensor2d(x, [nodes, width]), null, 1)]);
    await expect(selectBackend({ forced: 'wasm', threads: 0, log: () => undefined })).rejects.toThrow('0 threads');
    releaseMatrix(a);
  });

  it('give the same loss and gradient to the bit with any number of threads', async () => {
    const { batch, z } = randomBatch(130, 1001, 32, false, 3);
    await expectSameBits(() =>
      runKernel('MultiPositiveSoftmax', { z: tf.tensor2d(z, [z.length / 32, 32]) }, { batch, tau: 0.2 }),
    );
  });

  it('take the same step of Adam to the bit with any number of threads', async () => {
    const shape: [number, number] = [40_001, 3];
    const [value, first, gradient] = [1, 2, 3].map((n) => randomMatrix(...shape, seededRng(n)));
    await expectSameBits(() => {
      const [v, m, g] = [value, first, gradient].map((x) => tf.tensor2d(x, shape));
      const inputs = { value: v, first: m, second: tf.square(m), gradient: g };
      return runKernel('AdamStep', inputs, { rate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 });
    });
  });

  it('go on when the heap has moved, and give back what they kept of a matrix', () => {
    const cells = 200_000;
    const heapBytes = (): number =>
      (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
    const multiply = (a: Csr): number => {
      const sum = tf.tidy(
        () =>
          spmmForward(a, tf.ones([a.cols, 1]), null, 1)
            .sum()
            .dataSync()[0],
      );
      return sum;
    };
    const index = Int32Array.from({ length: cells }, (_, k) => k);
    const kept = csrFromEntries(3, 3, [0, 1, 2], [0, 1, 2], null);
    expect(multiply(kept)).toBe(3);
    const once = csrFromEntries(cells, cells, index, index, null);
    expect(multiply(once)).toBe(cells);
    releaseMatrix(once);
    const before = heapBytes();
    const tensors = tf.memory().numTensors;
    // 2.4 MB a round: kept, they would take 480 MB.
    for (let round = 0; round < 200; round += 1) {
      multiply(once);
      releaseMatrix(once);
    }
    expect(heapBytes()).toBe(before);
    tf.tidy(() => void tf.zeros([before / 4]));
    expect(heapBytes()).toBeGreaterThan(before);
    expect(multiply(kept)).toBe(3);
    expect(tf.memory().numTensors).toBe(tensors);
    // A released matrix may be used again.
    expect(multiply(once)).toBe(cells);
    releaseMatrix(once);
    releaseMatrix(kept);
  });

  it('are left out where the heap is not shared', async () => {
    await tf.setBackend('cpu');
    expect(wasmKernels(tf.backend(), 1)).toBeNull();
    await tf.setBackend('wasm');
  });
});

describe('a module with its memory shared', () => {
  it('differs from the one of TensorFlow.js by one bit', async () => {
    const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
    const bytes = await readFile(join(dirname(entry), 'dist', 'tfjs-backend-wasm-simd.wasm'));
    const shared = withSharedMemory(bytes);
    const changed = [...bytes.keys()].filter((k) => bytes[k] !== shared[k]);
    expect(changed).toHaveLength(1);
    expect(bytes[changed[0]] ^ shared[changed[0]]).toBe(2);
  });

  it('is refused where there is no such memory', () => {
    const empty = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]);
    expect(() => withSharedMemory(empty)).toThrow('no memory');
    // One memory without a maximum.
    expect(() => withSharedMemory(Uint8Array.from([...empty, 5, 3, 1, 0, 1]))).toThrow('not as expected');
    expect(() => withSharedMemory(Uint8Array.from([...empty, 5, 200]))).toThrow('in the middle');
  });
});
