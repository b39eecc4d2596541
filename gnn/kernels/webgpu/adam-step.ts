import { type TensorInfo } from '@tensorflow/tfjs';
import { type Kernel, kernel } from '../contract.js';
import { runShader, type Shader, type WebGpu } from './device.js';

/** Each shader writes one array of the shape of all. */
const moment = (name: string, towards: string): string => `
fn main(index : i32) {
  if (index >= uniforms.count) { return; }
  result[index] = ${name}[index] + uniforms.share * (${towards} - ${name}[index]);
}`;

const MOMENTS = {
  first: moment('first', 'gradient[index]'),
  second: moment('second', 'gradient[index] * gradient[index]'),
};

const VALUE = `
fn main(index : i32) {
  if (index >= uniforms.count) { return; }
  result[index] = value[index] - uniforms.rate * first[index] / (sqrt(second[index]) + uniforms.epsilon);
}`;

/** Three shaders for fourteen ops, each of which has a buffer of its own made for it. */
export function adamStepOn(gpu: WebGpu): Kernel {
  return kernel('AdamStep', ({ inputs, attrs: { rate, beta1, beta2, epsilon } }) => {
    const { shape } = inputs.value;
    const invocations = shape.reduce((product, length) => product * length, 1);
    const run = (shader: Pick<Shader, 'name' | 'code' | 'inputs' | 'floats'>): TensorInfo =>
      runShader(gpu, { ...shader, integers: { count: invocations }, output: [shape, 1], invocations });
    const next = (name: 'first' | 'second', beta: number): TensorInfo =>
      run({
        name: `${name} moment`,
        code: MOMENTS[name],
        inputs: { [name]: [inputs[name], 1], gradient: [inputs.gradient, 1] },
        floats: { share: 1 - beta },
      });

    const [first, second] = [next('first', beta1), next('second', beta2)];
    const value = run({
      name: 'step of Adam',
      code: VALUE,
      inputs: { value: [inputs.value, 1], first: [first, 1], second: [second, 1] },
      floats: { rate, epsilon },
    });
    return [value, first, second];
  });
}
