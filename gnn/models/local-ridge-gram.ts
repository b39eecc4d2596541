import { solvePositiveDefinite } from '../tensors/cholesky.js';
import { type Csr, transpose } from '../tensors/csr.js';
import { type LocalRidgeOptions } from './local-ridge.js';

/**
 * The work of one item's regression, with buffers that live for all of them. `solve(j)` leaves the candidates of item j
 * and their weights in `candidates` and `weights`.
 */
export class LocalGram {
  readonly candidates: Int32Array;
  readonly weights: Float64Array;
  private readonly byPerson: Csr;
  private readonly byItem: Csr;
  private readonly personWeight: Float64Array;
  private readonly diagonal: Float64Array;
  /** `1 / sqrt(G_ii)`, for the cosines. */
  private readonly inverseNorm: Float64Array;
  private readonly row: Float64Array;
  private readonly touched: Int32Array;
  private readonly cosines: Float64Array;
  private readonly block: Float64Array;
  // Per person a linked list of the candidates she has: from her entry to the next, -1 ends.
  private readonly listHead: Int32Array;
  private readonly listed: Int32Array;
  private readonly links: Int32Array;
  private readonly linkCandidate: Int32Array;
  private readonly linkValue: Float64Array;

  constructor(
    interactions: Csr,
    private readonly options: LocalRidgeOptions,
  ) {
    this.byPerson = capHistories(interactions, options.historyCap);
    this.byItem = transpose(this.byPerson);
    const { rows: people, cols: items, indptr, indices, values } = this.byPerson;
    this.personWeight = new Float64Array(people);
    this.diagonal = new Float64Array(items);
    for (let u = 0; u < people; u += 1) {
      const length = interactions.indptr[u + 1] - interactions.indptr[u];
      this.personWeight[u] = length > 0 ? length ** -options.historyPower : 0;
      for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
        this.diagonal[indices[e]] += this.personWeight[u] * values[e] * values[e];
      }
    }
    this.inverseNorm = this.diagonal.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
    const k = options.neighbours;
    this.candidates = new Int32Array(k);
    this.weights = new Float64Array(k);
    this.cosines = new Float64Array(k);
    this.block = new Float64Array(k * k);
    this.row = new Float64Array(items);
    this.touched = new Int32Array(items);
    this.listHead = new Int32Array(people).fill(-1);
    this.listed = new Int32Array(people);
    this.links = new Int32Array(indices.length);
    this.linkCandidate = new Int32Array(indices.length);
    this.linkValue = new Float64Array(indices.length);
  }

  /** @returns how many candidates item `item` has, 0 .. k */
  solve(item: number): number {
    const touchedCount = this.gramRow(item);
    const found = this.chooseCandidates(item, touchedCount);
    const { candidates, weights, block, row, diagonal, options } = this;
    for (let a = 0; a < found; a += 1) weights[a] = row[candidates[a]];
    for (let n = 0; n < touchedCount; n += 1) row[this.touched[n]] = 0;
    if (found === 0) return 0;
    this.gramBlock(found);
    for (let a = 0; a < found; a += 1) {
      block[a * found + a] += options.ridge + options.dropout * diagonal[candidates[a]];
    }
    solvePositiveDefinite(block, found, weights);
    return found;
  }

  /** Fills `row` with `G_ij` and `touched` with the i that are not zero. */
  private gramRow(item: number): number {
    const { byItem, byPerson, row, touched, personWeight } = this;
    let count = 0;
    for (let p = byItem.indptr[item]; p < byItem.indptr[item + 1]; p += 1) {
      const person = byItem.indices[p];
      const weight = byItem.values[p] * personWeight[person];
      for (let e = byPerson.indptr[person]; e < byPerson.indptr[person + 1]; e += 1) {
        const other = byPerson.indices[e];
        if (row[other] === 0) {
          touched[count] = other;
          count += 1;
        }
        row[other] += weight * byPerson.values[e];
      }
    }
    return count;
  }

  /** The k touched items of largest cosine, by a binary heap whose root is the weakest one kept. */
  private chooseCandidates(item: number, touchedCount: number): number {
    const { row, touched, inverseNorm, candidates, cosines } = this;
    const k = this.options.neighbours;
    let size = 0;
    for (let n = 0; n < touchedCount; n += 1) {
      const other = touched[n];
      if (other === item) continue;
      // The item's own diagonal is common to all and does not change the order.
      const cosine = row[other] * inverseNorm[other];
      let at: number;
      if (size < k) {
        at = size;
        size += 1;
        while (at > 0) {
          const parent = (at - 1) >> 1;
          if (cosines[parent] <= cosine) break;
          cosines[at] = cosines[parent];
          candidates[at] = candidates[parent];
          at = parent;
        }
      } else {
        if (cosine <= cosines[0]) continue;
        at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= size) break;
          if (child + 1 < size && cosines[child + 1] < cosines[child]) child += 1;
          if (cosines[child] >= cosine) break;
          cosines[at] = cosines[child];
          candidates[at] = candidates[child];
          at = child;
        }
      }
      cosines[at] = cosine;
      candidates[at] = other;
    }
    return size;
  }

  /** The lower triangle of `G_CC` into `block`: only people who have at least two candidates cost anything. */
  private gramBlock(found: number): void {
    const { byItem, candidates, block, listHead, listed, links, linkCandidate, linkValue, personWeight } = this;
    block.fill(0, 0, found * found);
    let listedCount = 0;
    let linkCount = 0;
    for (let a = 0; a < found; a += 1) {
      const candidate = candidates[a];
      for (let p = byItem.indptr[candidate]; p < byItem.indptr[candidate + 1]; p += 1) {
        const person = byItem.indices[p];
        const value = byItem.values[p];
        if (listHead[person] === -1) {
          listed[listedCount] = person;
          listedCount += 1;
        }
        links[linkCount] = listHead[person];
        linkCandidate[linkCount] = a;
        linkValue[linkCount] = value;
        listHead[person] = linkCount;
        const weight = value * personWeight[person];
        for (let link = linkCount; link !== -1; link = links[link]) {
          block[a * found + linkCandidate[link]] += weight * linkValue[link];
        }
        linkCount += 1;
      }
    }
    for (let n = 0; n < listedCount; n += 1) listHead[listed[n]] = -1;
  }
}

/** Keeps an even sample of every history longer than `cap`: every (length / cap)-th entry. */
function capHistories(interactions: Csr, cap: number): Csr {
  const { rows, cols, indptr, indices, values } = interactions;
  const outPtr = new Int32Array(rows + 1);
  const outIndices = new Int32Array(indices.length);
  const outValues = new Float32Array(indices.length);
  let count = 0;
  for (let u = 0; u < rows; u += 1) {
    const length = indptr[u + 1] - indptr[u];
    const kept = Math.min(length, cap);
    for (let n = 0; n < kept; n += 1) {
      const e = indptr[u] + Math.floor((n * length) / kept);
      outIndices[count] = indices[e];
      outValues[count] = values[e];
      count += 1;
    }
    outPtr[u + 1] = count;
  }
  return { rows, cols, indptr: outPtr, indices: outIndices.subarray(0, count), values: outValues.subarray(0, count) };
}
