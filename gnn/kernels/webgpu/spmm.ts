import type * as tf from '@tensorflow/tfjs';
import { type Csr } from '../../tensors/csr.js';
import { type Kernel, kernel } from '../contract.js';
import { MatrixCache } from '../matrix-cache.js';
import { runShader, upload, type WebGpu } from './device.js';

/** A matrix on the device: `indptr`, `indices` and `values` of a `Csr`. */
interface DeviceCsr {
  readonly rows: number;
  readonly indptr: tf.TensorInfo;
  readonly indices: tf.TensorInfo;
  readonly values: tf.TensorInfo;
}

/**
 * An invocation sums one element of the output, or four beside one another: neighbours in a workgroup read the same
 * entries of the matrix and neighbouring numbers of x.
 */
const code = (type: string, base: string): string => `
fn main(index : i32) {
  if (index >= uniforms.rows * uniforms.columns) { return; }
  let row = index / uniforms.columns;
  let column = index % uniforms.columns;
  var sum = ${type}(0.0);
  for (var entry = indptr[row]; entry < indptr[row + 1]; entry = entry + 1) {
    sum = sum + values[entry] * x[indices[entry] * uniforms.columns + column];
  }
  result[index] = uniforms.scale * (sum + ${base});
}`;

/** `scale * (base + A x)`; four columns at a time where the width allows. */
export function multiply(
  gpu: WebGpu,
  { rows, indptr, indices, values }: DeviceCsr,
  x: tf.TensorInfo,
  base: tf.TensorInfo | undefined,
  scale: number,
): tf.TensorInfo {
  const width = x.shape[1];
  const components = width % 4 === 0 ? 4 : 1;
  const type = components === 4 ? 'vec4<f32>' : 'f32';
  return runShader(gpu, {
    name: base === undefined ? 'spmm' : 'spmm with base',
    code: code(type, base === undefined ? `${type}(0.0)` : 'base[index]'),
    inputs: {
      indptr: [indptr, 1],
      indices: [indices, 1],
      values: [values, 1],
      x: [x, components],
      ...(base === undefined ? {} : { base: [base, components] }),
    },
    integers: { rows, columns: width / components },
    floats: { scale },
    output: [[rows, width], components],
    invocations: (rows * width) / components,
  });
}

/** The caller gives it back with `free`. */
export function uploadCsr(gpu: WebGpu, { rows, indptr, indices, values }: Csr): DeviceCsr {
  return { rows, indptr: upload(gpu, indptr), indices: upload(gpu, indices), values: upload(gpu, values) };
}

export function free(gpu: WebGpu, { indptr, indices, values }: DeviceCsr): void {
  for (const { dataId } of [indptr, indices, values]) gpu.disposeData(dataId, true);
}

export function spmmOn(gpu: WebGpu): Kernel {
  const matrices = new MatrixCache<DeviceCsr>(
    (a) => uploadCsr(gpu, a),
    (onDevice) => free(gpu, onDevice),
  );
  return kernel('Spmm', ({ inputs: { x, base }, attrs: { a, scale } }) =>
    multiply(gpu, matrices.get(a), x, base, scale),
  );
}
