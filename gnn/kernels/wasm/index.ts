import type * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../contract.js';
import { Crew } from './crew.js';
import { Heap } from './heap.js';
import { spmmOn } from './spmm.js';

/** Once a back end: what they keep on its heap is freed by them only. */
const started = new WeakMap<tf.KernelBackend, readonly Kernel[]>();

/**
 * SIMD kernels on the heap of the wasm back end.
 *
 * @param backend that of TensorFlow.js, started with the module of `withSharedMemory`
 * @returns null where its heap is not shared
 */
export function wasmKernels(backend: tf.KernelBackend): readonly Kernel[] | null {
  const present = started.get(backend);
  if (present !== undefined) return present;
  const heap = Heap.of(backend);
  if (heap === null) return null;
  const kernels = [spmmOn(heap, new Crew(heap.memory))];
  started.set(backend, kernels);
  return kernels;
}
