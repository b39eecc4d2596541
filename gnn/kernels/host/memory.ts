import * as tf from '@tensorflow/tfjs';

/** What the wasm back end offers beyond the common interface: its heap lies in our address space. */
interface HeapBackend extends tf.KernelBackend {
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array;
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
}

/** What every back end that host kernels run on offers: its numbers as an array, at once. */
interface ReadableBackend extends tf.KernelBackend {
  readSync(dataId: object): Float32Array;
  write(values: Float32Array, shape: number[], dtype: 'float32'): object;
}

/**
 * The numbers of a float32 tensor, to read only. On wasm it is a view of the heap and costs nothing, but it dies with
 * the next allocation, which may move the heap: take it after the output is made (inside `writeOutput`) and drop it.
 */
export function hostView(backend: tf.KernelBackend, tensor: tf.TensorInfo): Float32Array {
  return hasHeap(backend) ? backend.typedArrayFromHeap(tensor) : (backend as ReadableBackend).readSync(tensor.dataId);
}

/**
 * A new float32 tensor that `fill` writes, in place on wasm. The array arrives with unknown content: `fill` must write
 * every element, and must allocate no tensor.
 */
export function writeOutput(
  backend: tf.KernelBackend,
  shape: number[],
  fill: (out: Float32Array) => void,
): tf.TensorInfo {
  if (hasHeap(backend)) {
    const info = backend.makeOutput(shape, 'float32');
    fill(backend.typedArrayFromHeap(info));
    return info;
  }
  const out = new Float32Array(tf.util.sizeFromShape(shape));
  fill(out);
  return { dataId: (backend as ReadableBackend).write(out, shape, 'float32'), shape, dtype: 'float32' };
}

function hasHeap(backend: tf.KernelBackend): backend is HeapBackend {
  return 'typedArrayFromHeap' in backend;
}
