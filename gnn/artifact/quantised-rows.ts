/**
 * A table of real numbers in one byte each: `v = s q / 127`, q a whole number from -127 to 127, s the largest magnitude of the
 * row. The error is at most s / 254, plus that of rounding s (`scales`).
 */
export interface QuantisedRows {
  readonly width: number;
  /** q, row-major. */
  readonly codes: Int8Array;
  /** `s / 127` of each row, as the upper half of a float32 (bfloat16) rounded up: at most 1/128 more than needed. */
  readonly scales: Uint16Array;
}

/** Largest code. -128 is not used, so that a value and its negative are equally exact. */
export const LARGEST_CODE = 127;

/** @param values rows x width, finite */
export function quantiseRows(values: Float32Array, width: number): QuantisedRows {
  const rows = width === 0 ? 0 : values.length / width;
  const codes = new Int8Array(values.length);
  const scales = new Uint16Array(rows);
  for (let r = 0; r < rows; r += 1) {
    const row = values.subarray(r * width, (r + 1) * width);
    scales[r] = scaleUp(largestMagnitude(row) / LARGEST_CODE);
    const scale = scaleOf(scales[r]);
    if (scale > 0) for (let c = 0; c < width; c += 1) codes[r * width + c] = Math.round(row[c] / scale);
  }
  return { width, codes, scales };
}

/** The table that `quantiseRows` got, approximately. */
export function restoreRows({ width, codes, scales }: QuantisedRows): Float32Array {
  const values = new Float32Array(codes.length);
  for (let r = 0; r < scales.length; r += 1) {
    const scale = scaleOf(scales[r]);
    for (let e = r * width; e < (r + 1) * width; e += 1) values[e] = codes[e] * scale;
  }
  return values;
}

export function largestMagnitude(values: Float32Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

const bits = new Uint32Array(1);
const real = new Float32Array(bits.buffer);

/** The smallest bfloat16 that is not below `value`, which is >= 0. */
export function scaleUp(value: number): number {
  real[0] = value;
  return (bits[0] >>> 16) + ((bits[0] & 0xffff) === 0 ? 0 : 1);
}

export function scaleOf(half: number): number {
  bits[0] = half << 16;
  return real[0];
}
