import * as tf from '@tensorflow/tfjs';
import { type KernelAttrs, type KernelContract, type KernelName } from './contract.js';

/** Tensors in place of the `TensorInfo`s of the contract. */
type AsTensors<T> = { [N in keyof T]: T[N] extends tf.TensorInfo | undefined ? tf.Tensor : T[N] };
type Outputs<K extends KernelName> = KernelContract[K]['outputs'] extends tf.TensorInfo[]
  ? AsTensors<KernelContract[K]['outputs']>
  : tf.Tensor;

/** Runs the kernel that the back end in use has under this name. Ops call it inside `tf.customGrad`: it has no gradient. */
export function runKernel<K extends KernelName>(
  name: K,
  inputs: AsTensors<KernelContract[K]['inputs']>,
  attrs: KernelAttrs<K>,
): Outputs<K> {
  return tf
    .engine()
    .runKernel(name, inputs as unknown as tf.NamedTensorMap, attrs as unknown as tf.NamedAttrMap) as Outputs<K>;
}
