import type * as tf from '@tensorflow/tfjs';

/** The parts of the WebGPU back end of TensorFlow.js that lie behind its interface. */
export interface WebGpu extends tf.KernelBackend {
  makeTensorInfo(shape: number[], dtype: tf.DataType, values: tf.BackendValues): tf.TensorInfo;
  /** Takes a number of bytes that fits: it has the output made, the inputs uploaded and the program compiled once a key. */
  runWebGPUProgram(
    program: WebGpuProgram,
    inputs: readonly tf.TensorInfo[],
    outputType: 'float32',
    uniforms: readonly { type: 'int32' | 'float32'; data: number[] }[],
  ): tf.TensorInfo;
}

/** A compute shader as the back end takes it; `dispatch` is where it keeps what the device allows. */
interface WebGpuProgram {
  readonly variableNames: readonly string[];
  readonly variableComponents: readonly number[];
  readonly outputShape: readonly number[];
  readonly outputComponent: number;
  readonly uniforms: string;
  readonly workgroupSize: readonly [number, number, number];
  readonly dispatchLayout: { readonly x: readonly number[] };
  dispatch: readonly [number, number, number];
  readonly shaderKey: string;
  getUserCode(): string;
}

export const LANES = 64;

/** A shader of this library, and what it runs on. */
export interface Shader {
  readonly name: string;
  /**
   * WGSL: `fn main(index : i32)`, and what it calls. It reads the inputs by their names, writes `result`, has
   * `uniforms.<name>`, and `localIndex : u32` of 64 in a workgroup. Indices beyond the invocations asked for come up too.
   */
  readonly code: string;
  /** Each with the numbers of an element: 4 for an array of `vec4<f32>`. */
  readonly inputs: Readonly<Record<string, readonly [tensor: tf.TensorInfo, components: number]>>;
  readonly integers: Readonly<Record<string, number>>;
  readonly floats?: Readonly<Record<string, number>>;
  readonly output: readonly [shape: readonly number[], components: number];
  readonly invocations: number;
}

/** Runs a shader; nothing is waited for. */
export function runShader(gpu: WebGpu, shader: Shader): tf.TensorInfo {
  const { integers, floats = {}, inputs } = shader;
  const [outputShape, outputComponent] = shader.output;
  const variableNames = Object.keys(inputs);
  const variableComponents = variableNames.map((name) => inputs[name][1]);
  const program: WebGpuProgram = {
    variableNames,
    variableComponents,
    outputShape,
    outputComponent,
    uniforms: [
      ...Object.keys(integers).map((name) => `${name} : i32,`),
      ...Object.keys(floats).map((name) => `${name} : f32,`),
    ].join(' '),
    workgroupSize: [LANES, 1, 1],
    // Flat: `main` is given one index, however the workgroups are laid out.
    dispatchLayout: { x: outputShape.map((_, d) => d) },
    dispatch: [Math.ceil(shader.invocations / LANES), 1, 1],
    shaderKey: `grapevine ${shader.name} ${variableComponents.join('')}`,
    getUserCode: () => shader.code,
  };
  return gpu.runWebGPUProgram(
    program,
    variableNames.map((name) => inputs[name][0]),
    'float32',
    [
      ...Object.values(integers).map((value) => ({ type: 'int32' as const, data: [value] })),
      ...Object.values(floats).map((value) => ({ type: 'float32' as const, data: [value] })),
    ],
  );
}

/** Puts an array on the device, at the next shader that reads it; the caller gives it back with `disposeData`. */
export function upload(gpu: WebGpu, values: Int32Array | Float32Array): tf.TensorInfo {
  // A buffer of nothing cannot be bound.
  const some = values.length > 0 ? values : values instanceof Int32Array ? new Int32Array(1) : new Float32Array(1);
  return gpu.makeTensorInfo([some.length], values instanceof Int32Array ? 'int32' : 'float32', some);
}

/** WGSL: `reduced` over the lanes of a workgroup with an operator of two numbers, the same for all of them. */
export function reduction(name: string, operator: (a: string, b: string) => string): string {
  return `
fn ${name}(value : f32) -> f32 {
  shared_values[localIndex] = value;
  workgroupBarrier();
  for (var reach = ${LANES / 2}u; reach > 0u; reach = reach / 2u) {
    if (localIndex < reach) {
      shared_values[localIndex] = ${operator('shared_values[localIndex]', 'shared_values[localIndex + reach]')};
    }
    workgroupBarrier();
  }
  let all = shared_values[0];
  workgroupBarrier();
  return all;
}`;
}

export const SHARED_VALUES = `var<workgroup> shared_values : array<f32, ${LANES}>;`;
