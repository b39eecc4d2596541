import type * as tf from '@tensorflow/tfjs';

/** The parts of the native back end (tfjs-node) that lie behind its interface: TensorFlow's eager ops, by their names. */
export interface TensorFlow extends tf.KernelBackend {
  readonly binding: Binding;
  /** Handles of the tensors; those whose numbers still lie in JavaScript are handed over first. */
  getInputTensorIds(tensors: readonly tf.TensorInfo[]): number[];
  /** Only of the types that TensorFlow.js knows: throws on a variant. */
  createOutputTensor(output: OpOutput): tf.Tensor;
}

/** A tensor of TensorFlow, by its handle `id`: whoever holds it gives it back with `deleteTensor`. */
interface OpOutput {
  readonly id: number;
  readonly shape: number[];
  readonly dtype: number;
}

interface Binding {
  readonly TF_FLOAT: number;
  readonly TF_INT32: number;
  readonly TF_INT64: number;
  readonly TF_ATTR_BOOL: number;
  readonly TF_ATTR_TYPE: number;
  readonly TF_ATTR_SHAPE: number;
  readonly TF_ATTR_STRING: number;
  /** Does not copy: the array must not be written while the tensor lives. An int64 is two numbers of an Int32Array. */
  createTensor(shape: readonly number[], dtype: number, values: Float32Array | Int32Array): number;
  deleteTensor(id: number): void;
  executeOp(name: string, attributes: readonly Attribute[], inputs: readonly number[], outputs: number): OpOutput[];
}

interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: boolean | number | string | readonly number[];
}

/** Attributes of an op as TensorFlow takes them: a boolean is a flag, a number a type, a list of numbers a shape. */
export function attributes(
  { binding }: TensorFlow,
  values: Record<string, boolean | number | string | readonly number[]>,
): Attribute[] {
  const types: Record<string, number> = {
    boolean: binding.TF_ATTR_BOOL,
    number: binding.TF_ATTR_TYPE,
    string: binding.TF_ATTR_STRING,
    object: binding.TF_ATTR_SHAPE,
  };
  return Object.entries(values).map(([name, value]) => ({ name, type: types[typeof value], value }));
}

/** Hands arrays over as tensors while `work` runs. */
export function withTensors<T>(
  { binding }: TensorFlow,
  arrays: readonly { shape: readonly number[]; dtype: number; values: Float32Array | Int32Array }[],
  work: (ids: number[]) => T,
): T {
  const ids: number[] = [];
  try {
    for (const { shape, dtype, values } of arrays) ids.push(binding.createTensor(shape, dtype, values));
    return work(ids);
  } finally {
    for (const id of ids) binding.deleteTensor(id);
  }
}
