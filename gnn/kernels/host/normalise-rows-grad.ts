import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

export const normaliseRowsGrad = kernel('NormaliseRowsGrad', ({ inputs: { x, z, dz }, backend }) => {
  const width = x.shape[1];
  return writeOutput(backend, x.shape, (out) => {
    const from = hostView(backend, x);
    const unit = hostView(backend, z);
    const slope = hostView(backend, dz);
    for (let at = 0; at < out.length; at += width) {
      let square = 0;
      let along = 0;
      for (let c = at; c < at + width; c += 1) {
        square += from[c] * from[c];
        along += unit[c] * slope[c];
      }
      const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
      for (let c = at; c < at + width; c += 1) out[c] = factor * (slope[c] - along * unit[c]);
    }
  });
});
