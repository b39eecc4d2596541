import type * as tf from '@tensorflow/tfjs';
import { multiPositiveSoftmax } from '../composed/multi-positive-softmax.js';
import { rowExponentials } from '../composed/row-exponentials.js';
import { type Kernel } from '../contract.js';
import { adamStepOn } from './adam-step.js';
import { gatherRows } from './gather-rows.js';
import { normaliseRowsOn } from './normalise-rows.js';
import { scatterRows } from './scatter-rows.js';
import { spmmOn } from './spmm.js';
import { type TensorFlow } from './tensorflow.js';

/** Once a back end: the matrices that they keep in TensorFlow are given back by them only. */
const started = new WeakMap<tf.KernelBackend, readonly Kernel[]>();

/**
 * Kernels made of TensorFlow's own ops, for the CPU and for a GPU.
 *
 * @param backend that of tfjs-node
 */
export function nativeKernels(backend: tf.KernelBackend): readonly Kernel[] {
  let kernels = started.get(backend);
  if (kernels === undefined) {
    const tensorflow = backend as TensorFlow;
    kernels = [
      adamStepOn(tensorflow),
      spmmOn(tensorflow),
      ...normaliseRowsOn(tensorflow),
      gatherRows,
      scatterRows,
      rowExponentials,
      multiPositiveSoftmax,
    ];
    started.set(backend, kernels);
  }
  return kernels;
}
