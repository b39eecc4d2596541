import { type Kernel, kernel } from '../contract.js';
import { runShader, upload, type WebGpu } from './device.js';
import { free, multiply, uploadCsr } from './spmm.js';

const GATHER = `
fn main(index : i32) {
  if (index >= uniforms.count * uniforms.width) { return; }
  result[index] = x[rows[index / uniforms.width] * uniforms.width + index % uniforms.width];
}`;

export function gatherRowsOn(gpu: WebGpu): Kernel {
  return kernel('GatherRows', ({ inputs: { x }, attrs: { rows } }) => {
    const width = x.shape[1];
    const onDevice = upload(gpu, rows);
    const picked = runShader(gpu, {
      name: 'gather rows',
      code: GATHER,
      inputs: { x: [x, 1], rows: [onDevice, 1] },
      integers: { count: rows.length, width },
      output: [[rows.length, width], 1],
      invocations: rows.length * width,
    });
    gpu.disposeData(onDevice.dataId);
    return picked;
  });
}

/** The product with the matrix that has a one at (rows[k], k): WGSL adds no floats in one place from many invocations. */
export function scatterRowsOn(gpu: WebGpu): Kernel {
  return kernel('ScatterRows', ({ inputs: { x }, attrs: { rows, height } }) => {
    const count = rows.length;
    const indptr = new Int32Array(height + 1);
    for (const row of rows) indptr[row + 1] += 1;
    for (let r = 0; r < height; r += 1) indptr[r + 1] += indptr[r];
    const next = indptr.slice(0, height);
    const indices = new Int32Array(count);
    rows.forEach((row, k) => {
      indices[next[row]] = k;
      next[row] += 1;
    });
    const values = new Float32Array(count).fill(1);
    const onDevice = uploadCsr(gpu, { rows: height, cols: count, indptr, indices, values });
    const source = count > 0 ? x : { ...upload(gpu, new Float32Array(x.shape[1])), shape: [1, x.shape[1]] };
    const added = multiply(gpu, onDevice, source, undefined, 1);
    free(gpu, onDevice);
    if (source !== x) gpu.disposeData(source.dataId);
    return added;
  });
}
