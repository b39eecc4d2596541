import { type Csr } from '../../tensors/csr.js';
import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const edgeAttention = kernel('EdgeAttention', ({ inputs: { v, to, from }, attrs: { a, slope }, backend }) => {
  const heads = to.shape[1];
  const width = v.shape[1];
  const alpha = writeOutput(backend, [a.indices.length, heads], (out) =>
    edgeSoftmaxInto(a, hostView(backend, to), hostView(backend, from), heads, slope, out),
  );
  const y = writeOutput(backend, [a.rows, width], (out) =>
    weightedSumInto(a, hostView(backend, alpha), hostView(backend, v), heads, width, out),
  );
  return [y, alpha];
});

/** `out[e, h] = softmax over the entries e of a row of leaky(to[row, h] + from[column, h])`. */
function edgeSoftmaxInto(
  { rows, indptr, indices }: Csr,
  to: Float32Array,
  from: Float32Array,
  heads: number,
  slope: number,
  out: Float32Array,
): void {
  for (let r = 0; r < rows; r += 1) {
    const first = indptr[r];
    const last = indptr[r + 1];
    for (let h = 0; h < heads; h += 1) {
      const own = to[r * heads + h];
      let max = -Infinity;
      for (let e = first; e < last; e += 1) {
        const sum = own + from[indices[e] * heads + h];
        const score = sum > 0 ? sum : slope * sum;
        out[e * heads + h] = score;
        if (score > max) max = score;
      }
      let total = 0;
      for (let e = first; e < last; e += 1) {
        const share = Math.exp(out[e * heads + h] - max);
        out[e * heads + h] = share;
        total += share;
      }
      for (let e = first; e < last; e += 1) out[e * heads + h] /= total;
    }
  }
}

/**
 * `out[r] = sum over entries of alpha[e, h] v[column]`, head by head; zeros for a row without entries. Eight columns at a
 * time are summed in local variables, as in `spmm`.
 */
function weightedSumInto(
  { rows, indptr, indices }: Csr,
  alpha: Float32Array,
  v: Float32Array,
  heads: number,
  width: number,
  out: Float32Array,
): void {
  const depth = width / heads;
  for (let r = 0; r < rows; r += 1) {
    const first = indptr[r];
    const last = indptr[r + 1];
    for (let h = 0; h < heads; h += 1) {
      const end = (h + 1) * depth;
      let c = h * depth;
      for (; c + 8 <= end; c += 8) {
        let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
        for (let e = first; e < last; e += 1) {
          const share = alpha[e * heads + h];
          const at = indices[e] * width + c;
          s0 += share * v[at];
          s1 += share * v[at + 1];
          s2 += share * v[at + 2];
          s3 += share * v[at + 3];
          s4 += share * v[at + 4];
          s5 += share * v[at + 5];
          s6 += share * v[at + 6];
          s7 += share * v[at + 7];
        }
        const to = r * width + c;
        out[to] = s0;
        out[to + 1] = s1;
        out[to + 2] = s2;
        out[to + 3] = s3;
        out[to + 4] = s4;
        out[to + 5] = s5;
        out[to + 6] = s6;
        out[to + 7] = s7;
      }
      for (; c < end; c += 1) {
        let sum = 0;
        for (let e = first; e < last; e += 1) sum += alpha[e * heads + h] * v[indices[e] * width + c];
        out[r * width + c] = sum;
      }
    }
  }
}
