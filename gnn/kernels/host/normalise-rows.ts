import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const normaliseRows = kernel('NormaliseRows', ({ inputs: { x }, backend }) => {
  return writeOutput(backend, x.shape, (out) => normaliseInto(hostView(backend, x), x.shape[1], out));
});

/** Unit rows of a plain row-major array, zeros for a row of zeros; `out` may be `x` itself. */
export function normaliseInto(x: Float32Array, width: number, out: Float32Array): void {
  for (let at = 0; at < x.length; at += width) {
    let square = 0;
    for (let c = at; c < at + width; c += 1) square += x[c] * x[c];
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let c = at; c < at + width; c += 1) out[c] = x[c] * factor;
  }
}
