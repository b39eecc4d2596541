import { mean, pairedDifference } from '../../src/algorithms/statistics.js';
import { topK } from '../../src/algorithms/top-k.js';
import { type NextCase, TOP } from './judge-next.js';
import { type NextPart } from './next-part.js';
import { type History } from './sequences.js';

/** How parts speak together. */
export interface Blend {
  /** Power of every score before it is divided by its norm; below 1 a part's favourites count less. */
  readonly power: number;
  /** One a part, 0 for a part that is not asked. */
  readonly weights: readonly number[];
}

/** What parts say about the items that one of them finds likely, for people whose next item is known. */
export interface JudgedCandidates {
  readonly parts: number;
  /** Candidates of case n: `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Uint32Array;
  /** Word of each part on each candidate, candidates x parts. */
  readonly said: Float32Array;
  /** Place of the item that came among the candidates of its case, -1 where no part found it. */
  readonly target: Int32Array;
}

/** Best items of each part that are looked at. */
const KEPT = 100;
const WEIGHTS = [0, 0.05, 0.1, 0.25, 0.5, 1, 2, 4];
const MOST_CHANGES = 12;
/** Standard errors of the paired gain that a change must bring. */
const NEEDED = 0.5;

/** Parts as one: Σ weight · word, where a word is the part's scores to a power over their norm. */
export class BlendedParts implements NextPart {
  private word = new Float32Array(0);

  constructor(
    private readonly parts: readonly NextPart[],
    private readonly blend: Blend,
  ) {}

  score(history: History, out: Float32Array): void {
    if (this.word.length !== out.length) this.word = new Float32Array(out.length);
    const { word, blend } = this;
    this.parts.forEach((part, k) => {
      const weight = blend.weights[k];
      if (weight === 0) return;
      wordOf(part, history, blend.power, word);
      for (let item = 0; item < out.length; item += 1) out[item] += weight * word[item];
    });
  }
}

function wordOf(part: NextPart, history: History, power: number, out: Float32Array): void {
  out.fill(0);
  part.score(history, out);
  for (const item of history.items) out[item] = 0;
  let squares = 0;
  for (let item = 0; item < out.length; item += 1) {
    if (out[item] === 0) continue;
    if (power !== 1) out[item] **= power;
    squares += out[item] * out[item];
  }
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let item = 0; item < out.length; item += 1) out[item] *= scale;
}

export function judgeCandidates(
  parts: readonly NextPart[],
  items: number,
  cases: readonly NextCase[],
  power: number,
): JudgedCandidates {
  const words = parts.map(() => new Float32Array(items));
  const starts = new Uint32Array(cases.length + 1);
  const target = new Int32Array(cases.length);
  const blocks = cases.map(({ history, next }, n) => {
    parts.forEach((part, k) => wordOf(part, history, power, words[k]));
    const found = Int32Array.from(new Set(words.flatMap((word) => [...topK(word, KEPT, null, 0).items]))).sort();
    starts[n + 1] = starts[n] + found.length;
    target[n] = found.indexOf(next);
    const block = new Float32Array(found.length * parts.length);
    found.forEach((item, c) => words.forEach((word, k) => (block[c * parts.length + k] = word[item])));
    return block;
  });
  const said = new Float32Array(starts[cases.length] * parts.length);
  blocks.forEach((block, n) => said.set(block, starts[n] * parts.length));
  return { parts: parts.length, starts, said, target };
}

/** NDCG@10 of each case by these weights. */
export function gainsOf({ parts, starts, said, target }: JudgedCandidates, weights: readonly number[]): Float64Array {
  const { log2 } = Math;
  const gains = new Float64Array(target.length);
  const scoreAt = (candidate: number): number => {
    let sum = 0;
    for (let k = 0; k < parts; k += 1) sum += weights[k] * said[candidate * parts + k];
    return sum;
  };
  for (let n = 0; n < target.length; n += 1) {
    if (target[n] < 0) continue;
    const own = scoreAt(starts[n] + target[n]);
    let above = 0;
    for (let c = starts[n]; c < starts[n + 1] && above < TOP; c += 1) {
      const score = scoreAt(c);
      if (score > own || (score === own && c < starts[n] + target[n])) above += 1;
    }
    if (above < TOP && own > 0) gains[n] = 1 / log2(above + 2);
  }
  return gains;
}

/**
 * Weights of parts by NDCG@10: the best part alone, then the best change of one weight at a time as long as it brings more than half a paired standard error. A part that
 * brings nothing keeps weight zero.
 */
export function chooseWeights(candidates: JudgedCandidates): { weights: readonly number[]; gains: Float64Array } {
  const judged = (weights: readonly number[]) => ({ weights, gains: gainsOf(candidates, weights) });
  const best = (tried: readonly ReturnType<typeof judged>[]) =>
    tried.reduce((a, b) => (mean(b.gains) > mean(a.gains) ? b : a));
  const parts = Array.from({ length: candidates.parts }, (_, k) => k);
  let held = best(parts.map((k) => judged(parts.map((m) => Number(m === k)))));
  for (let change = 0; change < MOST_CHANGES; change += 1) {
    const tried = best(
      held.weights.flatMap((now, k) =>
        WEIGHTS.filter((weight) => weight !== now).map((weight) =>
          judged(held.weights.map((of, m) => (m === k ? weight : of))),
        ),
      ),
    );
    const { difference, standardError } = pairedDifference(tried.gains, held.gains);
    if (!(difference > 0 && difference > NEEDED * standardError)) break;
    held = tried;
  }
  return held;
}
