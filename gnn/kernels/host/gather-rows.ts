import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const gatherRows = kernel('GatherRows', ({ inputs: { x }, attrs: { rows }, backend }) => {
  const width = x.shape[1];
  return writeOutput(backend, [rows.length, width], (out) => {
    const from = hostView(backend, x);
    for (let k = 0; k < rows.length; k += 1) {
      const source = rows[k] * width;
      const target = k * width;
      for (let c = 0; c < width; c += 1) out[target + c] = from[source + c];
    }
  });
});
