import { normaliseInto } from '../layers/row-normalise.js';
import { columnSums, type Csr } from '../tensors/csr.js';

/** What ties are judged by. All but `social` must have been learnt without ties. */
export interface TieData {
  /** People x items, positive weights. */
  readonly interactions: Csr;
  /** People x people, symmetric, 0/1, no loops. */
  readonly social: Csr;
  /** People x width: vectors of a network that was fitted without friendships, zeros for people without items. */
  readonly vectors: Float32Array;
  /** B of the local ridge, items x items. */
  readonly ridge: Csr;
}

/** `TieData` prepared once for any number of pairs. */
export interface TieContext extends TieData {
  readonly width: number;
  /** 1 / √(sum of the item's column), 0 for items that nobody has. */
  readonly rarity: Float32Array;
  /** Mean vector of everybody who has one. */
  readonly mean: Float32Array;
  /** People x width: unit vectors with the mean taken off; zeros stay zeros. */
  readonly centred: Float32Array;
  /** People x width: sum of `centred` over a person's friends. */
  readonly circle: Float32Array;
}

/** Items of a person that are read; of a longer history an even sample, which bounds the cost of robots. */
const HISTORY_CAP = 1000;

/** @throws RangeError where the shapes do not fit together */
export function tieContext(data: TieData): TieContext {
  const { social, vectors, ridge } = data;
  const people = social.rows;
  const width = people === 0 ? 0 : vectors.length / people;
  if (!Number.isInteger(width)) throw new RangeError(`${vectors.length} numbers are no vectors of ${people} people`);
  if (social.cols !== people || data.interactions.rows !== people) {
    throw new RangeError(`ties are ${social.rows} x ${social.cols}, interactions of ${data.interactions.rows} people`);
  }
  if (ridge.rows !== data.interactions.cols || ridge.cols !== ridge.rows) {
    throw new RangeError(`the ridge is ${ridge.rows} x ${ridge.cols} for ${data.interactions.cols} items`);
  }
  const mean = meanVector(vectors, width);
  const centred = centredVectors(vectors, mean);
  return {
    ...data,
    interactions: capped(data.interactions),
    width,
    rarity: itemRarity(columnSums(data.interactions)),
    mean,
    centred,
    circle: sumOverFriends(social, centred, width),
  };
}

/** 1 / √popularity; 0 for items that nobody has. */
export function itemRarity(itemDegrees: ArrayLike<number>): Float32Array {
  return Float32Array.from(itemDegrees, (degree) => (degree > 0 ? 1 / Math.sqrt(degree) : 0));
}

/**
 * Vectors with the mean taken off, scaled to length 1: all vectors of a network share a direction, which says nothing about
 * a pair of people. Zeros, the vectors of people without items, stay zeros.
 */
export function centredVectors(vectors: Float32Array, mean: Float32Array): Float32Array {
  const width = mean.length;
  const centred = new Float32Array(vectors.length);
  for (let at = 0; at < vectors.length; at += width) {
    if (isZero(vectors, at, width)) continue;
    for (let c = 0; c < width; c += 1) centred[at + c] = vectors[at + c] - mean[c];
  }
  normaliseInto(centred, width, centred);
  return centred;
}

function meanVector(vectors: Float32Array, width: number): Float32Array {
  const sums = new Float64Array(width);
  let known = 0;
  for (let at = 0; at < vectors.length; at += width) {
    if (isZero(vectors, at, width)) continue;
    known += 1;
    for (let c = 0; c < width; c += 1) sums[c] += vectors[at + c];
  }
  return Float32Array.from(sums, (sum) => (known > 0 ? sum / known : 0));
}

function isZero(vectors: Float32Array, at: number, width: number): boolean {
  for (let c = at; c < at + width; c += 1) if (vectors[c] !== 0) return false;
  return true;
}

function sumOverFriends(social: Csr, centred: Float32Array, width: number): Float32Array {
  const sums = new Float32Array(centred.length);
  for (let u = 0; u < social.rows; u += 1) {
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      const from = social.indices[e] * width;
      for (let c = 0; c < width; c += 1) sums[u * width + c] += centred[from + c];
    }
  }
  return sums;
}

function capped(interactions: Csr): Csr {
  const { rows, indptr, indices, values } = interactions;
  const length = (u: number): number => indptr[u + 1] - indptr[u];
  const outPtr = new Int32Array(rows + 1);
  for (let u = 0; u < rows; u += 1) outPtr[u + 1] = outPtr[u] + Math.min(length(u), HISTORY_CAP);
  if (outPtr[rows] === indices.length) return interactions;
  const outIndices = new Int32Array(outPtr[rows]);
  const outValues = new Float32Array(outPtr[rows]);
  for (let u = 0; u < rows; u += 1) {
    const kept = outPtr[u + 1] - outPtr[u];
    for (let n = 0; n < kept; n += 1) {
      const e = indptr[u] + Math.floor((n * length(u)) / kept);
      outIndices[outPtr[u] + n] = indices[e];
      outValues[outPtr[u] + n] = values[e];
    }
  }
  return { ...interactions, indptr: outPtr, indices: outIndices, values: outValues };
}
