import { type Kernel, kernel } from '../contract.js';
import { runShader, type WebGpu } from './device.js';

/** Each an array of the shape of all: a shader writes one. */
const FIRST = `
fn main(index : i32) {
  if (index >= uniforms.count) { return; }
  result[index] = first[index] + uniforms.share * (gradient[index] - first[index]);
}`;

const SECOND = `
fn main(index : i32) {
  if (index >= uniforms.count) { return; }
  result[index] = second[index] + uniforms.share * (gradient[index] * gradient[index] - second[index]);
}`;

const VALUE = `
fn main(index : i32) {
  if (index >= uniforms.count) { return; }
  result[index] = value[index] - uniforms.rate * first[index] / (sqrt(second[index]) + uniforms.epsilon);
}`;

/** Three shaders for fourteen ops, each of which has a buffer of its own made for it. */
export function adamStepOn(gpu: WebGpu): Kernel {
  return kernel('AdamStep', ({ inputs: { value, first, second, gradient }, attrs }) => {
    const { rate, beta1, beta2, epsilon } = attrs;
    const { shape } = value;
    const invocations = shape.reduce((product, length) => product * length, 1);
    const shared = { integers: { count: invocations }, output: [shape, 1] as const, invocations };
    const m = runShader(gpu, {
      ...shared,
      name: 'first moment',
      code: FIRST,
      inputs: { first: [first, 1], gradient: [gradient, 1] },
      floats: { share: 1 - beta1 },
    });
    const v = runShader(gpu, {
      ...shared,
      name: 'second moment',
      code: SECOND,
      inputs: { second: [second, 1], gradient: [gradient, 1] },
      floats: { share: 1 - beta2 },
    });
    const next = runShader(gpu, {
      ...shared,
      name: 'step of Adam',
      code: VALUE,
      inputs: { value: [value, 1], first: [m, 1], second: [v, 1] },
      floats: { rate, epsilon },
    });
    return [next, m, v];
  });
}
