import * as tf from '@tensorflow/tfjs';
import { type Kernel } from './contract.js';
import { hostKernels } from './host/index.js';

/**
 * Registers every kernel of the contract for a TensorFlow.js back end: those that it has of its own, `host`'s for the
 * rest. May be called again, with others: the last call counts.
 *
 * @param backendName as TensorFlow.js calls it: `cpu`, `wasm`, `tensorflow`, `webgpu`
 * @param own kernels written for it
 */
export function registerKernels(backendName: string, own: readonly Kernel[]): void {
  const byName = new Map<string, Kernel>();
  for (const kernel of [...hostKernels, ...own]) byName.set(kernel.name, kernel);
  for (const { name, run } of byName.values()) {
    // Registering over a kernel makes TensorFlow.js print a warning.
    if (tf.getKernel(name, backendName)) tf.unregisterKernel(name, backendName);
    tf.registerKernel({ kernelName: name, backendName, kernelFunc: run as unknown as tf.KernelFunc });
  }
}
