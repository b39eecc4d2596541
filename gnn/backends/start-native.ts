import util from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { type Kernel } from '../kernels/contract.js';
import { nativeKernels } from '../kernels/native/index.js';

/** How CUDA is told that there is no card. */
const NO_DEVICE = '-1';

/**
 * Starts TensorFlow's own library through tfjs-node; `npm run setup:native` builds it. Where it computes is settled for the
 * whole process when it is first loaded: on a GPU if it finds one, unless the CPU was asked for.
 *
 * @param gpu on a GPU, or on the CPU
 * @returns its kernels, or why it does not start; throws where the library is not there
 */
export async function startNative(gpu: boolean): Promise<readonly Kernel[] | string> {
  restoreRemoved();
  // eslint-disable-next-line no-restricted-properties -- said to CUDA, not read here
  if (!gpu && !('tensorflow' in tf.engine().registryFactory)) process.env.CUDA_VISIBLE_DEVICES = NO_DEVICE;
  // The name is a variable so that the compiler does not ask for a package that is optional.
  const packageName = '@tensorflow/tfjs-node-gpu';
  await import(packageName);
  if (!(await tf.setBackend('tensorflow'))) return 'did not initialise';
  const usesGpu = (tf.backend() as unknown as { isUsingGpuDevice?: boolean }).isUsingGpuDevice === true;
  if (gpu !== usesGpu) return gpu ? 'library present, but no GPU' : 'its library computes on a GPU in this process';
  return nativeKernels(tf.backend());
}

/** tfjs-node 4.22 asks `node:util` with every op for two functions that Node 23 took away. */
function restoreRemoved(): void {
  const removed = {
    isArray: Array.isArray,
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  };
  for (const [name, is] of Object.entries(removed)) if (!(name in util)) Object.assign(util, { [name]: is });
}
