import { solvePositiveDefinite } from '../../src/algorithms/cholesky.js';
import { type Csr } from '../tensors/csr.js';
import { Entries } from './entries.js';
import { type NextPart } from './next-part.js';
import { type History, historyOf, peopleOf, type Sequences } from './sequences.js';

export interface NextRidgeOptions {
  /** How much less the event before counts than the one after it, 0 < fade < 1. */
  readonly fade: number;
  /** Items that speak for an item, at most. */
  readonly neighbours: number;
  readonly ridge: number;
  /** How much of its own square is added to each item's penalty: popular ones are held back more. */
  readonly drop: number;
  /** Power of the length of a history by which each of its events counts less, 0 to 1. */
  readonly lengthPower: number;
}

/** Below this weight an event of a history is left out. */
const SMALLEST = 0.02;

/**
 * A linear model of the next item (SLIT, Choi et al. 2021), kept local as the recommender's ridge is: each event of the training is a case, x the history
 * before it with weights fade^places, y the item that came. For each item the `neighbours` that most often stood before it get the weights of a ridge
 * regression, so that what two of them both say counts once. Cost: events · reach² + items · neighbours³ / 6.
 */
export class NextRidge implements NextPart {
  private constructor(
    private readonly weights: Csr,
    private readonly fade: number,
  ) {}

  static fit(sequences: Sequences, options: NextRidgeOptions): NextRidge {
    const { fade, neighbours, ridge, drop } = options;
    const { gram, before } = momentsOf(sequences, options);
    const { items } = sequences;
    const diagonal = new Float64Array(items);
    for (let row = 0; row < items; row += 1) {
      for (let e = gram.indptr[row]; e < gram.indptr[row + 1]; e += 1)
        if (gram.indices[e] === row) diagonal[row] = gram.values[e];
    }
    const place = new Int32Array(items).fill(-1);
    const weights = new Entries();
    for (let item = 0; item < items; item += 1) {
      const chosen = strongest(before, item, diagonal, neighbours);
      const size = chosen.length;
      if (size === 0) continue;
      chosen.forEach(({ column }, n) => (place[column] = n));
      const a = new Float64Array(size * size);
      const b = new Float64Array(size);
      chosen.forEach(({ column, value }, n) => {
        b[n] = value;
        for (let e = gram.indptr[column]; e < gram.indptr[column + 1]; e += 1) {
          const m = place[gram.indices[e]];
          if (m >= 0) a[n * size + m] = gram.values[e];
        }
        a[n * size + n] += ridge + drop * diagonal[column];
      });
      solvePositiveDefinite(a, size, b);
      chosen.forEach(({ column }, n) => {
        place[column] = -1;
        weights.add(column, item, b[n]);
      });
    }
    return new NextRidge(weights.square(items), fade);
  }

  score({ items: history }: History, out: Float32Array): void {
    const { indptr, indices, values } = this.weights;
    let weight = 1;
    for (let n = history.length - 1; n >= 0 && weight >= SMALLEST; n -= 1) {
      for (let e = indptr[history[n]]; e < indptr[history[n] + 1]; e += 1) out[indices[e]] += weight * values[e];
      weight *= this.fade;
    }
    for (let item = 0; item < out.length; item += 1) if (out[item] < 0) out[item] = 0;
  }
}

/** Σ x xᵀ over all cases, and for each item Σ x over those in which it came, an item a row. */
function momentsOf(sequences: Sequences, { fade, lengthPower }: NextRidgeOptions): { gram: Csr; before: Csr } {
  const { items } = sequences;
  const reach = 1 + Math.floor(Math.log(SMALLEST) / Math.log(fade));
  const weights = Float64Array.from({ length: reach }, (_, n) => fade ** n);
  const [gram, before] = [new Entries(), new Entries()];
  for (let person = 0; person < peopleOf(sequences); person += 1) {
    const history = historyOf(sequences, person).items;
    const share = history.length ** -lengthPower;
    for (let n = 1; n < history.length; n += 1) {
      for (let back = 0; back < Math.min(reach, n); back += 1)
        before.add(history[n], history[n - 1 - back], share * weights[back]);
    }
    // Two events d places apart meet in every later case: Σ of fade^2n over those, times fade^d.
    for (let n = 0; n + 1 < history.length; n += 1) {
      const cases = (1 - fade ** (2 * (history.length - 1 - n))) / (1 - fade * fade);
      for (let d = 0; d < Math.min(reach, n + 1); d += 1) {
        const value = share * cases * weights[d];
        gram.add(history[n], history[n - d], value);
        if (d > 0) gram.add(history[n - d], history[n], value);
      }
    }
  }
  return { gram: gram.square(items), before: before.square(items) };
}

function strongest(
  before: Csr,
  item: number,
  diagonal: Float64Array,
  most: number,
): { column: number; value: number }[] {
  const found: { column: number; value: number; near: number }[] = [];
  for (let e = before.indptr[item]; e < before.indptr[item + 1]; e += 1) {
    const column = before.indices[e];
    if (column === item) continue;
    found.push({ column, value: before.values[e], near: before.values[e] / Math.sqrt(diagonal[column]) });
  }
  return found.sort((a, b) => b.near - a.near || a.column - b.column).slice(0, most);
}
