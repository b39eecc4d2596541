import * as tf from '@tensorflow/tfjs';

/** What the wasm back end offers beyond the common interface: its heap lies in our address space. */
interface HeapBackend extends tf.KernelBackend {
  typedArrayFromHeap(info: { dataId: object; shape: number[]; dtype: 'float32' }): Float32Array;
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
}

/**
 * The numbers of a float32 tensor, to read only. On wasm it is a view of the heap and costs nothing, but it dies with
 * the next allocation, which may move the heap: take it after the output is made (inside `tensorFrom`) and drop it.
 */
export function hostView(tensor: tf.Tensor): Float32Array {
  const backend = heapBackend();
  if (backend === null) return tensor.dataSync<'float32'>();
  return backend.typedArrayFromHeap({ dataId: tensor.dataId, shape: tensor.shape, dtype: 'float32' });
}

/**
 * A new float32 tensor that `fill` writes, in place on wasm. The array arrives with unknown content: `fill` must write
 * every element, and must allocate no tensor.
 */
export function tensorFrom<R extends tf.Rank>(shape: number[], fill: (out: Float32Array) => void): tf.Tensor<R> {
  const backend = heapBackend();
  if (backend === null) {
    const out = new Float32Array(tf.util.sizeFromShape(shape));
    fill(out);
    return tf.tensor(out, shape as tf.ShapeMap[R], 'float32');
  }
  const info = backend.makeOutput(shape, 'float32');
  fill(backend.typedArrayFromHeap({ dataId: info.dataId, shape, dtype: 'float32' }));
  return tf.engine().makeTensorFromTensorInfo(info) as tf.Tensor<R>;
}

function heapBackend(): HeapBackend | null {
  return tf.getBackend() === 'wasm' ? (tf.backend() as HeapBackend) : null;
}
