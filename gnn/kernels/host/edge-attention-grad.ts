import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

/**
 * One pass over the entries, with `g = alpha (dy . v - dy . y)` for the softmax:
 *
 *     dv[column] += alpha dy,  dTo[row] += g leaky',  dFrom[column] += g leaky'
 */
export const edgeAttentionGrad = kernel('EdgeAttentionGrad', ({ inputs, attrs: { a, slope }, backend }) => {
  const { rows, cols, indptr, indices } = a;
  const heads = inputs.to.shape[1];
  const width = inputs.v.shape[1];
  const depth = width / heads;
  const dTo = new Float32Array(rows * heads);
  const dFrom = new Float32Array(cols * heads);
  // The views die with the next output, so all that needs them happens while the first and largest is written.
  const dv = writeOutput(backend, [cols, width], (out) => {
    const [v, to, from] = [hostView(backend, inputs.v), hostView(backend, inputs.to), hostView(backend, inputs.from)];
    const [y, alpha, dy] = [hostView(backend, inputs.y), hostView(backend, inputs.alpha), hostView(backend, inputs.dy)];
    out.fill(0);
    for (let r = 0; r < rows; r += 1) {
      for (let h = 0; h < heads; h += 1) {
        const own = to[r * heads + h];
        const rowAt = r * width + h * depth;
        let mean = 0;
        for (let c = rowAt; c < rowAt + depth; c += 1) mean += dy[c] * y[c];
        let pull = 0;
        for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
          const share = alpha[e * heads + h];
          const sender = indices[e] * heads + h;
          const at = sender * depth;
          let along = 0;
          for (let c = 0; c < depth; c += 1) {
            along += dy[rowAt + c] * v[at + c];
            out[at + c] += share * dy[rowAt + c];
          }
          const g = share * (along - mean) * (own + from[sender] > 0 ? 1 : slope);
          pull += g;
          dFrom[sender] += g;
        }
        dTo[r * heads + h] = pull;
      }
    }
  });
  return [
    dv,
    writeOutput(backend, [rows, heads], (out) => out.set(dTo)),
    writeOutput(backend, [cols, heads], (out) => out.set(dFrom)),
  ];
});
