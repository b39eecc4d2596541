import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const scatterRows = kernel('ScatterRows', ({ inputs: { x }, attrs: { rows, height }, backend }) => {
  const width = x.shape[1];
  return writeOutput(backend, [height, width], (out) => {
    const from = hostView(backend, x);
    out.fill(0);
    for (let k = 0; k < rows.length; k += 1) {
      const target = rows[k] * width;
      const source = k * width;
      for (let c = 0; c < width; c += 1) out[target + c] += from[source + c];
    }
  });
});
