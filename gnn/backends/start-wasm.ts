import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type Kernel } from '../kernels/contract.js';
import { wasmKernels } from '../kernels/wasm/index.js';
import { withSharedMemory } from '../kernels/wasm/shared-heap.js';

const SIMD = 'tfjs-backend-wasm-simd.wasm';
const PLAIN = 'tfjs-backend-wasm.wasm';
const THREADED = 'tfjs-backend-wasm-threaded-simd.wasm';

interface StartedWasm {
  /** Kernels of our own; none where this engine cannot share the heap. */
  readonly kernels: readonly Kernel[];
  /** Why there are none; null when there are. */
  readonly without: string | null;
}

/**
 * Starts the wasm back end of TensorFlow.js with a heap that our kernels can work on; where that cannot be, as it comes.
 * @param threads that our kernels use
 * @returns null when it does not start
 */
export async function startWasm(threads: number): Promise<StartedWasm | null> {
  // Not `findBackend`: that begins to start it.
  const without = 'wasm' in tf.engine().registry ? null : await startWithSharedHeap();
  if (!(await tf.setBackend('wasm'))) return null;
  const kernels = wasmKernels(tf.backend(), threads);
  if (kernels !== null) return { kernels, without: null };
  return { kernels: [], without: `kernels in plain JavaScript: ${without ?? 'its heap is not shared'}` };
}

/** Null when it started, else why it will start with the files as they come. */
async function startWithSharedHeap(): Promise<string | null> {
  // The `.wasm` files ship in the package, next to its code.
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
  const folder = join(dirname(entry), 'dist', '/');
  let shared: Uint8Array<ArrayBuffer>;
  try {
    shared = withSharedMemory(await readFile(join(folder, SIMD)));
  } catch (error) {
    setWasmPaths(folder);
    return error instanceof Error ? error.message : String(error);
  }
  const url = URL.createObjectURL(new Blob([shared], { type: 'application/wasm' }));
  try {
    // Only the first is asked for where the module has been validated: it needs SIMD, and Node gets no threads.
    setWasmPaths({ [SIMD]: url, [PLAIN]: join(folder, PLAIN), [THREADED]: join(folder, THREADED) }, true);
    await tf.setBackend('wasm');
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
