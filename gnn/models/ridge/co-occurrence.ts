import { type Csr } from '../../tensors/csr.js';

/** Who has what, from both sides, and what the cosines of items need. Nothing here is written to after it was made. */
export interface Histories {
  /** People x items, positive values. */
  readonly byPerson: Csr;
  /** Its transpose. */
  readonly byItem: Csr;
  /** How much a person counts, >= 0; 0 leaves the person out. */
  readonly personWeight: Float64Array;
  /** `1 / sqrt(G_ii)`, 0 where that is 0. */
  readonly inverseNorm: Float64Array;
}

/** `1 / sqrt(square)` of each, 0 for 0. */
export function inverseNorms(squares: Float64Array): Float64Array {
  return squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
}

/** @throws RangeError unless every value is a positive number: zero marks "not met yet" in the sums */
export function requirePositive({ values }: Csr): void {
  for (const value of values) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`interactions must be positive numbers, not ${value}`);
  }
}

/**
 * One row of `G = R^T D R` at a time and the items of largest cosine `G_ij / sqrt(G_ii G_jj)` in it. Costs the summed
 * history lengths of the item's people. The buffers live for all rows; each worker has its own.
 */
export class CoOccurrence {
  /** The nearest items, in no order. */
  readonly nearest: Int32Array;
  /** Of each of them the cosine times `sqrt(G_jj)`, j the item asked for: common to all, it does not change the order. */
  readonly closeness: Float64Array;
  /** `G_ij` of the item asked for, until `clear`. */
  readonly row: Float64Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor(
    private readonly histories: Histories,
    private readonly most: number,
  ) {
    const items = histories.byPerson.cols;
    this.nearest = new Int32Array(most);
    this.closeness = new Float64Array(most);
    this.row = new Float64Array(items);
    this.touched = new Int32Array(items);
  }

  /** Fills `row`, `nearest` and `closeness`. @returns how many are near, 0 .. most */
  find(item: number): number {
    this.fillRow(item);
    return this.choose(item);
  }

  /** To be called after each `find`. */
  clear(): void {
    for (let n = 0; n < this.touchedCount; n += 1) this.row[this.touched[n]] = 0;
    this.touchedCount = 0;
  }

  private fillRow(item: number): void {
    const { row, touched } = this;
    const { byItem, byPerson, personWeight } = this.histories;
    const { indptr, indices, values } = byPerson;
    let count = 0;
    for (let p = byItem.indptr[item]; p < byItem.indptr[item + 1]; p += 1) {
      const person = byItem.indices[p];
      const weight = byItem.values[p] * personWeight[person];
      if (weight === 0) continue;
      const end = indptr[person + 1];
      for (let e = indptr[person]; e < end; e += 1) {
        const other = indices[e];
        const before = row[other];
        if (before === 0) {
          touched[count] = other;
          count += 1;
        }
        row[other] = before + weight * values[e];
      }
    }
    this.touchedCount = count;
  }

  /** By a binary heap whose root is the weakest one kept. */
  private choose(item: number): number {
    const { row, touched, touchedCount, nearest, closeness, most } = this;
    const { inverseNorm } = this.histories;
    let size = 0;
    for (let n = 0; n < touchedCount; n += 1) {
      const other = touched[n];
      if (other === item) continue;
      const near = row[other] * inverseNorm[other];
      let at: number;
      if (size < most) {
        at = size;
        size += 1;
        while (at > 0) {
          const parent = (at - 1) >> 1;
          if (closeness[parent] <= near) break;
          closeness[at] = closeness[parent];
          nearest[at] = nearest[parent];
          at = parent;
        }
      } else {
        if (near <= closeness[0]) continue;
        at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= size) break;
          if (child + 1 < size && closeness[child + 1] < closeness[child]) child += 1;
          if (closeness[child] >= near) break;
          closeness[at] = closeness[child];
          nearest[at] = nearest[child];
          at = child;
        }
      }
      closeness[at] = near;
      nearest[at] = other;
    }
    return size;
  }
}
