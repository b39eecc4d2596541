import { type NextPart, LOOK_BACK } from './next-part.js';
import { type History, historyOf, peopleOf, type Sequences } from './sequences.js';
import { type Csr } from '../tensors/csr.js';
import { Entries } from './entries.js';

/** How two items of one person count for one another, and how the events of a history add up. */
export interface LagOptions {
  /** How much less the item `n + 1` places later counts than the one n places later, 0 to 1; 0 counts the very next alone. */
  readonly decay: number;
  /** How much an item counts for those before it, beside those after it: 0 for transitions, 1 for a filter that knows no order. */
  readonly backward: number;
  /** Powers of how often an item counts for others, and is counted for: what both sides are divided by. 0 for raw counts, .5 each for a cosine. */
  readonly fromPower: number;
  readonly toPower: number;
  /** How much less the event before counts than the one after it, in the history that is scored, 0 to 1. */
  readonly fade: number;
}

/** Below this weight a pair of events is left out. */
const SMALLEST = 0.01;

/**
 * Transitions and the item filter as one: item j speaks for item k by how often people had k after j (and before it), by places between. Smoothed by
 * looking beyond the very next event, and by what both items are divided by. Σ over people of length · reach.
 */
export class LagFilter implements NextPart {
  private constructor(
    private readonly pairs: Csr,
    private readonly fade: number,
  ) {}

  static fit(sequences: Sequences, options: LagOptions): LagFilter {
    return LagFilter.of(countPairs(sequences, options), options);
  }

  /** Of pairs that were counted before with the same `decay` and `backward`. */
  static of(pairs: Csr, { fromPower, toPower, fade }: Pick<LagOptions, 'fromPower' | 'toPower' | 'fade'>): LagFilter {
    return new LagFilter(scaled(pairs, fromPower, toPower), fade);
  }

  score({ items: history }: History, out: Float32Array): void {
    const { indptr, indices, values } = this.pairs;
    let weight = 1;
    for (let n = history.length - 1; n >= Math.max(0, history.length - LOOK_BACK) && weight > SMALLEST; n -= 1) {
      for (let e = indptr[history[n]]; e < indptr[history[n] + 1]; e += 1) out[indices[e]] += weight * values[e];
      weight *= this.fade;
    }
  }
}

/** How often item j had k after it (and before it), less by places between: row j, column k. */
export function countPairs(sequences: Sequences, { decay, backward }: Pick<LagOptions, 'decay' | 'backward'>): Csr {
  const reach = decay >= 1 ? LOOK_BACK : decay > 0 ? 1 + Math.ceil(Math.log(SMALLEST) / Math.log(decay)) : 1;
  const weights = Float64Array.from({ length: reach }, (_, n) => decay ** n);
  const counts = new Entries();
  for (let person = 0; person < peopleOf(sequences); person += 1) {
    const history = historyOf(sequences, person).items;
    for (let n = 1; n < history.length; n += 1) {
      for (let m = Math.max(0, n - reach); m < n; m += 1) {
        if (history[m] === history[n]) continue;
        counts.add(history[m], history[n], weights[n - m - 1]);
        if (backward > 0) counts.add(history[n], history[m], backward * weights[n - m - 1]);
      }
    }
  }
  return counts.square(sequences.items);
}

function scaled(counts: Csr, fromPower: number, toPower: number): Csr {
  const { rows, indptr, indices, values } = counts;
  const [given, taken] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    for (let e = indptr[row]; e < indptr[row + 1]; e += 1) {
      given[row] += values[e];
      taken[indices[e]] += values[e];
    }
  }
  const [byRow, byColumn] = [given.map((sum) => sum ** -fromPower), taken.map((sum) => sum ** -toPower)];
  const out = values.slice();
  for (let row = 0; row < rows; row += 1) {
    for (let e = indptr[row]; e < indptr[row + 1]; e += 1) out[e] *= byRow[row] * byColumn[indices[e]];
  }
  return { ...counts, values: out };
}
