import { randomInt, seededRng, shuffle, type Rng } from '../../../src/algorithms/random.js';

/**
 * Item vectors by neighbourhood, so that the best few of a large catalogue are found without looking at all of it: an inverted
 * file (IVF, Sivic and Zisserman 2003; Jégou et al. 2011). The items of cell `c` are `members[starts[c]] .. members[starts[c + 1] - 1]`, in
 * random order: the first few are a sample of the cell. Items that the network has learnt nothing of are in none.
 */
export interface ItemCells {
  /** Unit vectors, cells x width. */
  readonly centres: Float32Array;
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

export interface ItemCellsOptions {
  /** Passes of k-means. */
  readonly passes: number;
  /** Items a cell on which centres are found. */
  readonly sample: number;
  readonly seed: number;
}

const ITEM_CELLS_DEFAULTS: ItemCellsOptions = { passes: 6, sample: 40, seed: 1 };

/**
 * Spherical k-means (Dhillon and Modha 2001) with sqrt(n) cells: centres on a sample, then every item to the centre with the
 * largest dot product. Cost n^1.5 x width.
 *
 * @param vectors unit vectors, items x width
 * @param isKnown whether an item has a vector
 */
export function fitItemCells(
  vectors: Float32Array,
  width: number,
  isKnown: (item: number) => boolean,
  options: Partial<ItemCellsOptions> = {},
): ItemCells {
  const { passes, sample: perCell, seed } = { ...ITEM_CELLS_DEFAULTS, ...options };
  const rng = seededRng(seed);
  const known = shuffle(Int32Array.from({ length: vectors.length / width }, (_, item) => item).filter(isKnown), rng);
  const cells = Math.max(1, Math.round(Math.sqrt(known.length)));
  const sample = known.subarray(0, cells * perCell);
  let centres = new Float32Array(cells * width);
  for (let c = 0; c < cells && c < sample.length; c += 1) centres.set(rowOf(vectors, width, sample[c]), c * width);
  for (let pass = 0; pass < passes; pass += 1) {
    centres = meansOf(vectors, width, sample, nearest(vectors, width, sample, centres), cells, rng);
  }
  return { centres, ...grouped(known, nearest(vectors, width, known, centres), cells) };
}

/** For each item the number of its centre. Two centres and four coordinates at a time: the cost of the whole fit is here. */
function nearest(vectors: Float32Array, width: number, items: Int32Array, centres: Float32Array): Int32Array {
  const cells = centres.length / width;
  return items.map((item) => {
    const from = item * width;
    let best = 0;
    let bar = -Infinity;
    for (let c = 0; c < cells; c += 4) {
      const c0 = c * width;
      const c1 = Math.min(c + 1, cells - 1) * width;
      const c2 = Math.min(c + 2, cells - 1) * width;
      const c3 = Math.min(c + 3, cells - 1) * width;
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let w = 0; w < width; w += 1) {
        const x = vectors[from + w];
        s0 += x * centres[c0 + w];
        s1 += x * centres[c1 + w];
        s2 += x * centres[c2 + w];
        s3 += x * centres[c3 + w];
      }
      if (s0 > bar) [bar, best] = [s0, c];
      if (s1 > bar) [bar, best] = [s1, Math.min(c + 1, cells - 1)];
      if (s2 > bar) [bar, best] = [s2, Math.min(c + 2, cells - 1)];
      if (s3 > bar) [bar, best] = [s3, Math.min(c + 3, cells - 1)];
    }
    return best;
  });
}

/** The mean direction of each cell; one that nobody is nearest to begins anew at some item. */
function meansOf(
  vectors: Float32Array,
  width: number,
  items: Int32Array,
  cellOf: Int32Array,
  cells: number,
  rng: Rng,
): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(cells * width);
  const counts = new Int32Array(cells);
  items.forEach((item, n) => {
    counts[cellOf[n]] += 1;
    for (let w = 0; w < width; w += 1) sums[cellOf[n] * width + w] += vectors[item * width + w];
  });
  for (let c = 0; c < cells; c += 1) {
    const row = sums.subarray(c * width, (c + 1) * width);
    if (counts[c] === 0 && items.length > 0) row.set(rowOf(vectors, width, items[randomInt(rng, items.length)]));
    const length = Math.hypot(...row);
    if (length > 0) for (let w = 0; w < width; w += 1) row[w] /= length;
  }
  return sums;
}

function grouped(items: Int32Array, cellOf: Int32Array, cells: number): Pick<ItemCells, 'starts' | 'members'> {
  const starts = new Int32Array(cells + 1);
  for (const cell of cellOf) starts[cell + 1] += 1;
  for (let c = 0; c < cells; c += 1) starts[c + 1] += starts[c];
  const next = starts.slice();
  const members = new Int32Array(items.length);
  items.forEach((item, n) => {
    members[next[cellOf[n]]] = item;
    next[cellOf[n]] += 1;
  });
  return { starts, members };
}

function rowOf(vectors: Float32Array, width: number, item: number): Float32Array {
  return vectors.subarray(item * width, (item + 1) * width);
}
