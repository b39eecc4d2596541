import * as tf from '@tensorflow/tfjs';
import { type Csr } from '../../tensors/csr.js';
import { type Kernel, kernel } from '../contract.js';
import { MatrixCache } from '../matrix-cache.js';
import { attributes, type TensorFlow, withTensors } from './tensorflow.js';

/**
 * TensorFlow's product with a matrix that it keeps in compressed rows: the only one of its sparse products that uses more
 * than one thread. Backward passes bring the transpose, so it never has to transpose.
 */
export function spmmOn(tensorflow: TensorFlow): Kernel {
  const { binding } = tensorflow;
  const type = { T: binding.TF_FLOAT };
  const flags = { transpose_a: false, transpose_b: false, adjoint_a: false, adjoint_b: false };
  const product = attributes(tensorflow, { ...type, ...flags, transpose_output: false, conjugate_output: false });
  const matrices = new MatrixCache<number>(
    (a) => upload(tensorflow, a),
    (id) => binding.deleteTensor(id),
  );
  return kernel('Spmm', ({ inputs: { x, base }, attrs: { a, scale } }) =>
    tf.tidy(() => {
      let y: tf.Tensor;
      // TensorFlow divides by the number of rows, and the process ends with it.
      if (a.indices.length === 0) y = tf.zeros([a.rows, x.shape[1]]);
      else {
        const ids = [matrices.get(a), ...tensorflow.getInputTensorIds([x])];
        y = tensorflow.createOutputTensor(binding.executeOp('SparseMatrixMatMul', product, ids, 1)[0]);
      }
      if (base !== undefined) y = tf.add(y, base as tf.Tensor);
      return scale === 1 ? y : tf.mul(y, scale);
    }),
  );
}

/** @returns the handle of a variant, which TensorFlow.js has no tensor for */
function upload(tensorflow: TensorFlow, a: Csr): number {
  const { TF_FLOAT, TF_INT64 } = tensorflow.binding;
  const count = a.indices.length;
  // Pairs of int64, each two numbers here, the low one first.
  const places = new Int32Array(4 * count);
  for (let r = 0; r < a.rows; r += 1) {
    for (let e = a.indptr[r]; e < a.indptr[r + 1]; e += 1) {
      places[4 * e] = r;
      places[4 * e + 2] = a.indices[e];
    }
  }
  const entries = [
    { shape: [count, 2], dtype: TF_INT64, values: places },
    // Shared with the handle, not copied.
    { shape: [count], dtype: TF_FLOAT, values: a.values },
    { shape: [2], dtype: TF_INT64, values: Int32Array.of(a.rows, 0, a.cols, 0) },
  ];
  return withTensors(tensorflow, entries, (ids) => {
    const type = attributes(tensorflow, { T: TF_FLOAT });
    return tensorflow.binding.executeOp('SparseTensorToCSRSparseMatrix', type, ids, 1)[0].id;
  });
}
