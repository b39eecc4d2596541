import type * as tf from '@tensorflow/tfjs';
import { multiPositiveSoftmax } from '../composed/multi-positive-softmax.js';
import { type Kernel } from '../contract.js';
import { adamStepOn } from './adam-step.js';
import { type WebGpu } from './device.js';
import { normaliseRowsOn } from './normalise-rows.js';
import { rowExponentialsOn } from './row-exponentials.js';
import { gatherRowsOn, scatterRowsOn } from './rows.js';
import { spmmOn } from './spmm.js';

/** Once a back end: what they keep on its device is freed by them only. */
const started = new WeakMap<tf.KernelBackend, readonly Kernel[]>();

/**
 * Kernels in WGSL, queued on the device of the WebGPU back end: none waits for it or reads from it.
 *
 * @param backend that of TensorFlow.js
 */
export function webGpuKernels(backend: tf.KernelBackend): readonly Kernel[] {
  let kernels = started.get(backend);
  if (kernels === undefined) {
    const gpu = backend as WebGpu;
    kernels = [
      spmmOn(gpu),
      gatherRowsOn(gpu),
      scatterRowsOn(gpu),
      ...normaliseRowsOn(gpu),
      rowExponentialsOn(gpu),
      adamStepOn(gpu),
      multiPositiveSoftmax,
    ];
    started.set(backend, kernels);
  }
  return kernels;
}
