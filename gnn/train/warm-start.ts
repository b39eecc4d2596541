import { type Csr } from '../tensors/csr.js';

/** The state of a trained network from which a later training may start, in the rows of the later one's people and items. */
export interface NetworkStart {
  readonly width: number;
  /** `e` of people, people x width; zeros for people who came later. */
  readonly own: Float32Array;
  /** `f = (I + P) E0` of items, items x width; zeros for items that came later. */
  readonly itemCarriers: Float32Array;
}

/** The schedule of a warm start, relative to a training from nothing. */
export interface WarmSchedule {
  /** Share of the steps. */
  readonly steps: number;
  /** Share of the peak rate: a high one would destroy what was learnt. */
  readonly rate: number;
}

/**
 * Chosen on LastFM, two percent of it the new day, judged on a tenth of train (NDCG@20; 150 steps from nothing .1785, s.e. of a
 * difference .0016): a tenth of the steps at .1 and .3 of the rate .1816 and .1825, a fifth .1824 and .1839, three tenths at .3 .1843.
 */
export const WARM_SCHEDULE: WarmSchedule = { steps: 0.2, rate: 0.3 };

/**
 * Writes an earlier fit's embeddings over fresh ones. People and items that came later keep the fresh ones, which are small:
 * a new person is then placed by items.
 *
 * Of items an artefact keeps `f`, their term in the vectors of people; `e_i = f_i - sum_u A^_iu e_u` by the present matrix, because what
 * places people is `f`, and an item with many new buyers should not move for that alone.
 *
 * @param embeddings nodes x width, people first; changed
 * @param p `propagationMatrix` of the present data
 * @param people number of people
 * @param columns item of each node after the people
 * @throws RangeError where the start has another number of people or items
 */
export function takeUp(
  embeddings: Float32Array,
  { own, itemCarriers, width }: NetworkStart,
  p: Csr,
  people: number,
  columns: Int32Array,
): void {
  if (own.length !== people * width || itemCarriers.length < width * columns.length) {
    throw new RangeError(`the start is of ${own.length / width} people and ${itemCarriers.length / width} items`);
  }
  const { indptr, indices, values } = p;
  const isThere = (rows: Float32Array, row: number): boolean =>
    rows.subarray(row * width, (row + 1) * width).some((value) => value !== 0);
  for (let u = 0; u < people; u += 1) {
    if (indptr[u + 1] === indptr[u] || !isThere(own, u)) continue;
    embeddings.set(own.subarray(u * width, (u + 1) * width), u * width);
  }
  columns.forEach((item, n) => {
    if (!isThere(itemCarriers, item)) return;
    const node = people + n;
    const row = embeddings.subarray(node * width, (node + 1) * width);
    row.set(itemCarriers.subarray(item * width, (item + 1) * width));
    for (let e = indptr[node]; e < indptr[node + 1]; e += 1) {
      for (let c = 0; c < width; c += 1) row[c] -= values[e] * embeddings[indices[e] * width + c];
    }
  });
}

/** Rows of a table in a new order. @param from row of the old table for each new one, -1 for none: zeros */
export function reorderRows(table: Float32Array, width: number, from: Int32Array): Float32Array {
  const rows = new Float32Array(from.length * width);
  from.forEach((old, row) => {
    if (old >= 0) rows.set(table.subarray(old * width, (old + 1) * width), row * width);
  });
  return rows;
}
