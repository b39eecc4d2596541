import * as tf from '@tensorflow/tfjs';

/**
 * `Y = X W` with `dX = dY W^T`, `dW = X^T dY`. The stock gradient multiplies with transpose flags, which are slow on wasm;
 * here the transposes are made first.
 *
 * @param x rows x inputs
 * @param w inputs x outputs
 * @returns rows x outputs
 */
export function denseProduct(x: tf.Tensor2D, w: tf.Tensor2D): tf.Tensor2D {
  const op = tf.customGrad((left, right, save) => {
    const [a, b] = [left as tf.Tensor2D, right as tf.Tensor2D];
    (save as tf.GradSaveFunc)([a, b]);
    return {
      value: tf.matMul(a, b),
      gradFunc: (dy, saved) => [
        tf.matMul(dy, tf.transpose(saved[1] as tf.Tensor2D)),
        tf.matMul(tf.transpose(saved[0] as tf.Tensor2D), dy),
      ],
    };
  });
  return op(x, w) as tf.Tensor2D;
}
