import type * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../contract.js';
import { adamStepOn } from './adam-step.js';
import { Crew } from './crew.js';
import { Heap } from './heap.js';
import { multiPositiveSoftmaxOn } from './multi-positive-softmax.js';
import { spmmOn } from './spmm.js';

/** Once a back end: what they keep on its heap is freed by them only. */
const started = new WeakMap<tf.KernelBackend, { kernels: readonly Kernel[]; crew: Crew }>();

/**
 * SIMD kernels on the heap of the wasm back end.
 *
 * @param backend that of TensorFlow.js, started with the module of `withSharedMemory`
 * @param threads at least 1; results are the same to the bit with any number. The last call counts.
 * @returns null where its heap is not shared
 */
export function wasmKernels(backend: tf.KernelBackend, threads: number): readonly Kernel[] | null {
  const present = started.get(backend);
  if (present !== undefined) {
    present.crew.threads = threads;
    return present.kernels;
  }
  const heap = Heap.of(backend);
  if (heap === null) return null;
  const crew = new Crew(heap.memory, threads);
  const kernels = [adamStepOn(heap, crew), multiPositiveSoftmaxOn(heap, crew), spmmOn(heap, crew)];
  started.set(backend, { kernels, crew });
  return kernels;
}
