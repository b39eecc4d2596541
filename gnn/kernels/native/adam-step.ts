import * as tf from '@tensorflow/tfjs';
import { type Kernel, kernel } from '../contract.js';
import { attributes, type TensorFlow } from './tensorflow.js';

/** Asks TensorFlow for a variable of its own, under a name that nobody else has (`ResourceHandle::ANONYMOUS_NAME`). */
const ANONYMOUS = 'cd2c89b7-88b7-44c8-ad83-06c2a9158347';

/**
 * TensorFlow's own step. It changes variables of TensorFlow, which share the numbers of the tensors they are given: what somebody else
 * still holds TensorFlow copies before it writes. Powers of zero leave the rate as it is, corrected by whoever calls.
 */
export function adamStepOn(tensorflow: TensorFlow): Kernel {
  const { binding } = tensorflow;
  const dtype = attributes(tensorflow, { dtype: binding.TF_FLOAT });
  const step = attributes(tensorflow, { T: binding.TF_FLOAT, use_locking: false, use_nesterov: false });
  const destroy = attributes(tensorflow, { ignore_lookup_error: false });

  const named = { dtype: binding.TF_FLOAT, container: '', shared_name: ANONYMOUS };

  function variableOf(tensor: tf.TensorInfo, variables: number[]): void {
    const [{ id }] = binding.executeOp('VarHandleOp', attributes(tensorflow, { ...named, shape: tensor.shape }), [], 1);
    variables.push(id);
    binding.executeOp('AssignVariableOp', dtype, [id, ...tensorflow.getInputTensorIds([tensor])], 0);
  }
  function release(id: number): void {
    binding.executeOp('DestroyResourceOp', destroy, [id], 0);
    binding.deleteTensor(id);
  }

  return kernel('AdamStep', ({ inputs, attrs: { rate, beta1, beta2, epsilon } }) => {
    const variables: number[] = [];
    try {
      for (const tensor of [inputs.value, inputs.first, inputs.second]) variableOf(tensor, variables);
      tf.tidy(() => {
        const numbers = [0, 0, rate, beta1, beta2, epsilon].map((number) => tf.scalar(number));
        const given = tensorflow.getInputTensorIds([...numbers, inputs.gradient]);
        binding.executeOp('ResourceApplyAdam', step, [...variables, ...given], 0);
      });
      const read = (id: number): tf.Tensor =>
        tensorflow.createOutputTensor(binding.executeOp('ReadVariableOp', dtype, [id], 1)[0]);
      const [value, first, second] = variables;
      return [read(value), read(first), read(second)];
    } finally {
      variables.forEach(release);
    }
  });
}
