import util from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../kernels/contract.js';
import { nativeKernels } from '../kernels/native/index.js';

/**
 * Starts TensorFlow's own library through tfjs-node; `npm run setup:native` builds it.
 *
 * @param gpu only if it computes on a GPU
 * @returns its kernels, or why it does not start; throws where the library is not there
 */
export async function startNative(gpu: boolean): Promise<readonly Kernel[] | string> {
  restoreRemoved();
  // The name is a variable so that the compiler does not ask for a package that is optional.
  const packageName = '@tensorflow/tfjs-node-gpu';
  await import(packageName);
  if (!(await tf.setBackend('tensorflow'))) return 'did not initialise';
  const usesGpu = (tf.backend() as unknown as { isUsingGpuDevice?: boolean }).isUsingGpuDevice === true;
  return gpu && !usesGpu ? 'library present, but no GPU' : nativeKernels(tf.backend());
}

/** tfjs-node 4.22 asks `node:util` with every op for two functions that Node 23 took away. */
function restoreRemoved(): void {
  const removed = {
    isArray: Array.isArray,
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  };
  for (const [name, is] of Object.entries(removed)) if (!(name in util)) Object.assign(util, { [name]: is });
}
