import * as tf from '@tensorflow/tfjs';
import { type Kernel, kernel } from '../contract.js';
import { LANES, reduction, runShader, SHARED_VALUES, type WebGpu } from './device.js';

/** A workgroup a row: its largest number, the sum of the exponentials, logsumexp; one row of the output each. */
const STATISTICS = `
${SHARED_VALUES}
${reduction('sumOverLanes', (a, b) => `${a} + ${b}`)}
${reduction('maxOverLanes', (a, b) => `max(${a}, ${b})`)}
fn main(index : i32) {
  let row = index / ${LANES};
  let here = row < uniforms.rows;
  let first = select(0, row * uniforms.width, here);
  var largest = x[first];
  for (var c = i32(localIndex); c < uniforms.width; c = c + ${LANES}) { largest = max(largest, x[first + c]); }
  largest = maxOverLanes(largest);
  var sum = 0.0;
  for (var c = i32(localIndex); c < uniforms.width; c = c + ${LANES}) {
    sum = sum + exp(uniforms.scale * (x[first + c] - largest));
  }
  sum = sumOverLanes(sum);
  if (!here || localIndex != 0u) { return; }
  result[row] = largest;
  result[uniforms.rows + row] = sum;
  result[2 * uniforms.rows + row] = log(sum) + uniforms.scale * largest;
}`;

const EXPONENTIALS = `
fn main(index : i32) {
  if (index >= uniforms.rows * uniforms.width) { return; }
  result[index] = exp(uniforms.scale * (x[index] - statistics[index / uniforms.width]));
}`;

export function rowExponentialsOn(gpu: WebGpu): Kernel {
  return kernel('RowExponentials', ({ inputs: { x }, attrs: { scale } }) => {
    const [rows, width] = x.shape;
    const shared = { integers: { rows, width }, floats: { scale } };
    const statistics = runShader(gpu, {
      ...shared,
      name: 'statistics of rows',
      code: STATISTICS,
      inputs: { x: [x, 1] },
      output: [[3, rows], 1],
      invocations: LANES * rows,
    });
    const exponentials = runShader(gpu, {
      ...shared,
      name: 'exponentials of rows',
      code: EXPONENTIALS,
      inputs: { x: [x, 1], statistics: [statistics, 1] },
      output: [x.shape, 1],
      invocations: rows * width,
    });
    const outputs: [tf.Tensor, tf.Tensor] = tf.tidy(() => {
      const all = tf.engine().makeTensorFromTensorInfo(statistics);
      const rowOf = (k: number): tf.Tensor => tf.reshape(tf.slice(all, [k, 0], [1, rows]), [rows]);
      return [rowOf(1), rowOf(2)];
    });
    return [exponentials, ...outputs];
  });
}
