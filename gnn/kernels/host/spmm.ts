import { type Csr } from '../../tensors/csr.js';
import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const spmm = kernel('Spmm', ({ inputs: { x, base }, attrs: { a, scale }, backend }) => {
  const width = x.shape[1];
  return writeOutput(backend, [a.rows, width], (out) =>
    multiplyInto(a, hostView(backend, x), width, base === undefined ? null : hostView(backend, base), scale, out),
  );
});

/**
 * The kernel on plain arrays: `out = scale * (base + A x)`, row-major. Eight columns at a time are summed in local
 * variables, which the compiler keeps in registers; nothing is allocated.
 */
export function multiplyInto(
  a: Csr,
  x: Float32Array,
  width: number,
  base: Float32Array | null,
  scale: number,
  out: Float32Array,
): void {
  const { rows, indptr, indices, values } = a;
  const blocked = width - (width % 8);
  for (let r = 0; r < rows; r += 1) {
    const first = indptr[r];
    const last = indptr[r + 1];
    const rowAt = r * width;
    for (let c = 0; c < blocked; c += 8) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      for (let e = first; e < last; e += 1) {
        const v = values[e];
        const at = indices[e] * width + c;
        s0 += v * x[at];
        s1 += v * x[at + 1];
        s2 += v * x[at + 2];
        s3 += v * x[at + 3];
        s4 += v * x[at + 4];
        s5 += v * x[at + 5];
        s6 += v * x[at + 6];
        s7 += v * x[at + 7];
      }
      const to = rowAt + c;
      if (base !== null) {
        s0 += base[to];
        s1 += base[to + 1];
        s2 += base[to + 2];
        s3 += base[to + 3];
        s4 += base[to + 4];
        s5 += base[to + 5];
        s6 += base[to + 6];
        s7 += base[to + 7];
      }
      out[to] = scale * s0;
      out[to + 1] = scale * s1;
      out[to + 2] = scale * s2;
      out[to + 3] = scale * s3;
      out[to + 4] = scale * s4;
      out[to + 5] = scale * s5;
      out[to + 6] = scale * s6;
      out[to + 7] = scale * s7;
    }
    for (let c = blocked; c < width; c += 1) {
      let sum = base === null ? 0 : base[rowAt + c];
      for (let e = first; e < last; e += 1) sum += values[e] * x[indices[e] * width + c];
      out[rowAt + c] = scale * sum;
    }
  }
}
