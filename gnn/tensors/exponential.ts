const LOG2_E = Math.LOG2E;

/**
 * Row by row `out = exp(scale * (x - max of the row))`, its sum and the row's logsumexp of `scale * x`.
 *
 * The exponential is `2^n * 2^f`, n whole and written straight into the exponent bits, f in [-1/2, 1/2] by a polynomial
 * of degree 6 (relative error below 2e-7, float32 precision): `Math.exp` would take a large share of a training step.
 *
 * @param x row-major, rows of `width`; as many rows as `sums` has elements
 * @param scale above 0
 */
export function exponentialsInto(
  x: Float32Array,
  width: number,
  scale: number,
  out: Float32Array,
  sums: Float64Array,
  logSums: Float64Array,
): void {
  const bits = new Int32Array(out.buffer, out.byteOffset, out.length);
  const factor = scale * LOG2_E;
  const { floor } = Math;
  for (let r = 0; r < sums.length; r += 1) {
    const first = r * width;
    const last = first + width;
    let max = -Infinity;
    for (let k = first; k < last; k += 1) if (x[k] > max) max = x[k];
    let sum = 0;
    for (let k = first; k < last; k += 1) {
      // Below 2^-120 it is nothing beside the 1 of the maximum; the clamp keeps the exponent bits in range.
      const exact = (x[k] - max) * factor;
      const power = exact < -120 ? -120 : exact;
      const whole = floor(power + 0.5);
      const f = power - whole;
      const fraction =
        1 +
        f *
          (0.6931471805599453 +
            f *
              (0.2402265069591007 +
                f *
                  (0.05550410866482158 +
                    f * (0.009618129107628477 + f * (0.0013333558146428443 + f * 0.00015403530393381608)))));
      bits[k] = (whole + 127) << 23;
      const value = out[k] * fraction;
      out[k] = value;
      sum += value;
    }
    sums[r] = sum;
    logSums[r] = Math.log(sum) + scale * max;
  }
}
