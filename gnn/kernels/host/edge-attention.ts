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

/** `out[r] = sum over entries of alpha[e, h] v[column]`, head by head; zeros for a row without entries. */
function weightedSumInto(
  { rows, indptr, indices }: Csr,
  alpha: Float32Array,
  v: Float32Array,
  heads: number,
  width: number,
  out: Float32Array,
): void {
  const depth = width / heads;
  out.fill(0);
  for (let r = 0; r < rows; r += 1) {
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      let source = indices[e] * width;
      let target = r * width;
      for (let h = 0; h < heads; h += 1) {
        const share = alpha[e * heads + h];
        for (let c = 0; c < depth; c += 1, source += 1, target += 1) out[target] += share * v[source];
      }
    }
  }
}
