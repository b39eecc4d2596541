import { mean } from '../../src/algorithms/statistics.js';
import { type NextPart } from './next-part.js';
import { type History } from './sequences.js';

/** A history and the item that came after it. */
export interface NextCase {
  readonly history: History;
  readonly next: number;
}

/** Of the whole catalogue but for what the person had; means over people. */
export interface NextFigures {
  /** Share of people whose next item is among the first ten. */
  readonly hr: number;
  /** 1 / log2(1 + its place) where it is among the first ten, else 0. */
  readonly ndcg: number;
}

export const TOP = 10;

/** NDCG@10 of each case by full ranking; what the history holds is passed over, an item of score zero is not ranked, equal scores rank the smaller number first. */
export function gainsOfPart(part: NextPart, items: number, cases: readonly NextCase[]): Float64Array {
  const { log2 } = Math;
  const out = new Float32Array(items);
  return Float64Array.from(cases, ({ history, next }) => {
    out.fill(0);
    part.score(history, out);
    for (const item of history.items) out[item] = 0;
    const own = out[next];
    if (!(own > 0)) return 0;
    let above = 0;
    for (let item = 0; item < items && above < TOP; item += 1)
      if (out[item] > own || (out[item] === own && item < next)) above += 1;
    return above < TOP ? 1 / log2(above + 2) : 0;
  });
}

export function figuresOf(gains: Float64Array): NextFigures {
  return { hr: mean(gains.map((gain) => (gain > 0 ? 1 : 0))), ndcg: mean(gains) };
}
