import { type Csr, csrFromEntries, symmetricNormalise, transpose } from './csr.js';

/**
 * The matrix that spreads embeddings over people and items at once: `P = [[w S~, A^], [A^T, 0]]`, people first. Each
 * block is normalised on its own (`symmetricNormalise`), so the weight of friendships against purchases is `w` alone and
 * not a matter of how many of each there are. P is symmetric: its own transpose in the backward pass.
 *
 * @param interactions people x items, positive values
 * @param social people x people, symmetric, without loops; null where there is none
 * @param socialWeight `w`, 0 leaves the social block out
 * @returns (people + items) x (people + items)
 * @throws RangeError where the social matrix has another number of people
 */
export function propagationMatrix(interactions: Csr, social: Csr | null, socialWeight: number): Csr {
  const people = interactions.rows;
  const size = people + interactions.cols;
  if (social !== null && (social.rows !== people || social.cols !== people)) {
    throw new RangeError(`social matrix is ${social.rows} x ${social.cols} for ${people} people`);
  }
  const bought = symmetricNormalise(interactions);
  const tied = social !== null && socialWeight !== 0 ? symmetricNormalise(social) : emptyCsr(people, people);
  const count = 2 * bought.indices.length + tied.indices.length;
  const rowIdx = new Int32Array(count);
  const colIdx = new Int32Array(count);
  const values = new Float32Array(count);
  let at = 0;
  const append = (block: Csr, rowOffset: number, colOffset: number, factor: number): void => {
    for (let r = 0; r < block.rows; r += 1) {
      for (let e = block.indptr[r]; e < block.indptr[r + 1]; e += 1) {
        rowIdx[at] = r + rowOffset;
        colIdx[at] = block.indices[e] + colOffset;
        values[at] = block.values[e] * factor;
        at += 1;
      }
    }
  };
  append(tied, 0, 0, socialWeight);
  append(bought, 0, people, 1);
  append(transpose(bought), people, 0, 1);
  return csrFromEntries(size, size, rowIdx, colIdx, values);
}

/** A matrix of zeros. */
export function emptyCsr(rows: number, cols: number): Csr {
  return { rows, cols, indptr: new Int32Array(rows + 1), indices: new Int32Array(0), values: new Float32Array(0) };
}
