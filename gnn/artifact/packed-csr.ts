import { Growing } from '../../src/algorithms/growing.js';
import { type Csr } from '../tensors/csr.js';
import { LARGEST_CODE, largestMagnitude, scaleOf, scaleUp } from './quantised-rows.js';

/**
 * A sparse matrix in about two bytes an entry before it is deflated, where CSR takes eight.
 *
 * Positions: for each row its number of entries, then the gaps between its columns, as LEB128 (seven bits a byte; the eighth
 * says that another byte follows); a gap below 128 takes one byte. Values: `v = s sign(q) (q / 127)^2`, q a whole number from
 * -127 to 127, s the largest magnitude of the row. The square suits the ridge, where a row has a few large values and many
 * small ones: linear codes would round all the small ones to one. The error is at most s (|q| + 1/4) / 127^2, one per cent of the
 * value at |q| = 50.
 */
export interface PackedCsr {
  readonly rows: number;
  readonly cols: number;
  /** The positions. */
  readonly places: Uint8Array;
  /** q of each entry; null where values are exact. */
  readonly codes: Int8Array | null;
  /** s of each row, in the format of `QuantisedRows.scales`. */
  readonly scales: Uint16Array;
  /** The exact values; null where there are codes. */
  readonly values: Float32Array | null;
}

/** Packs a matrix whose columns ascend in each row. @param exact whether the values are kept to the bit */
export function packCsr({ rows, cols, indptr, indices, values }: Csr, exact = false): PackedCsr {
  const places = new Growing(Uint8Array);
  for (let r = 0; r < rows; r += 1) {
    pushNumber(places, indptr[r + 1] - indptr[r]);
    // The gap less one: columns ascend, so it is never negative.
    for (let e = indptr[r], last = -1; e < indptr[r + 1]; last = indices[e], e += 1) {
      if (indices[e] <= last) throw new RangeError(`row ${r}: column ${indices[e]} after ${last}`);
      pushNumber(places, indices[e] - last - 1);
    }
  }
  if (exact) return { rows, cols, places: places.values(), codes: null, scales: new Uint16Array(0), values };
  const codes = new Int8Array(values.length);
  const scales = new Uint16Array(rows);
  for (let r = 0; r < rows; r += 1) {
    scales[r] = scaleUp(largestMagnitude(values.subarray(indptr[r], indptr[r + 1])));
    const scale = scaleOf(scales[r]);
    if (scale === 0) continue;
    for (let e = indptr[r]; e < indptr[r + 1]; e += 1) {
      codes[e] = Math.sign(values[e]) * Math.round(LARGEST_CODE * Math.sqrt(Math.abs(values[e]) / scale));
    }
  }
  return { rows, cols, places: places.values(), codes, scales, values: null };
}

/** The matrix that `packCsr` got; values are approximate unless they were kept exact. */
export function unpackCsr({ rows, cols, places, codes, scales, values: kept }: PackedCsr): Csr {
  const count = codes?.length ?? kept?.length ?? 0;
  const indptr = new Int32Array(rows + 1);
  const indices = new Int32Array(count);
  const values = kept ?? new Float32Array(count);
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = places[at];
      at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  for (let r = 0; r < rows; r += 1) {
    const from = indptr[r];
    const to = from + next();
    indptr[r + 1] = to;
    for (let e = from, last = -1; e < to; e += 1) {
      last += 1 + next();
      indices[e] = last;
    }
    if (codes === null) continue;
    const scale = scaleOf(scales[r]) / LARGEST_CODE ** 2;
    for (let e = from; e < to; e += 1) values[e] = scale * codes[e] * Math.abs(codes[e]);
  }
  return { rows, cols, indptr, indices, values };
}

function pushNumber(into: Growing<Uint8Array<ArrayBuffer>>, number: number): void {
  let rest = number;
  for (; rest >= 0x80; rest >>>= 7) into.push((rest & 0x7f) | 0x80);
  into.push(rest);
}
