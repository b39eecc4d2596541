import { type Csr } from './csr.js';

/** A copy in memory that worker threads see as it is: passing it to them copies nothing. */
export function sharedInt32(from: Int32Array): Int32Array {
  const out = new Int32Array(new SharedArrayBuffer(from.byteLength));
  out.set(from);
  return out;
}

/** As `sharedInt32`. */
export function sharedFloat32(from: Float32Array): Float32Array {
  const out = new Float32Array(new SharedArrayBuffer(from.byteLength));
  out.set(from);
  return out;
}

/** As `sharedInt32`. */
export function sharedFloat64(from: Float64Array): Float64Array {
  const out = new Float64Array(new SharedArrayBuffer(from.byteLength));
  out.set(from);
  return out;
}

/** The matrix with its three arrays in shared memory. */
export function sharedCsr({ rows, cols, indptr, indices, values }: Csr): Csr {
  return {
    rows,
    cols,
    indptr: sharedInt32(indptr),
    indices: sharedInt32(indices),
    values: sharedFloat32(values),
  };
}
