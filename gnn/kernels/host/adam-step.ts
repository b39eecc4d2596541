import { kernel } from '../contract.js';
import { hostView, writeOutput } from './memory.js';

const { sqrt } = Math;

export const adamStep = kernel('AdamStep', ({ inputs, attrs: { rate, beta1, beta2, epsilon }, backend }) => {
  const { value, first, second, gradient } = inputs;
  const m = writeOutput(backend, value.shape, (out) => {
    const [before, g] = [hostView(backend, first), hostView(backend, gradient)];
    for (let k = 0; k < out.length; k += 1) out[k] = before[k] + (1 - beta1) * (g[k] - before[k]);
  });
  const v = writeOutput(backend, value.shape, (out) => {
    const [before, g] = [hostView(backend, second), hostView(backend, gradient)];
    for (let k = 0; k < out.length; k += 1) out[k] = before[k] + (1 - beta2) * (g[k] * g[k] - before[k]);
  });
  const moved = writeOutput(backend, value.shape, (out) => {
    const [before, ms, vs] = [hostView(backend, value), hostView(backend, m), hostView(backend, v)];
    for (let k = 0; k < out.length; k += 1) out[k] = before[k] - (rate * ms[k]) / (sqrt(vs[k]) + epsilon);
  });
  return [moved, m, v];
});
