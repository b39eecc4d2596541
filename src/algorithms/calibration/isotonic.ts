import { lowerBound } from '../sorted-search.js';

/** A curve that never falls: straight between the scores kept, level outside them. */
export interface IsotonicCurve {
  readonly kind: 'isotonic';
  /** Ascending. */
  readonly scores: Float64Array;
  /** Probability at each, not falling, within (0, 1). */
  readonly probabilities: Float64Array;
}

interface Block {
  first: number;
  last: number;
  weight: number;
  positives: number;
}

/**
 * Isotonic regression by pooling adjacent violators (Zadrozny and Elkan 2002): the curve that never falls with the smallest squared error.
 * Blocks without a positive, or without a negative, are held half a row away from 0 and 1: nothing is certain. O(n log n).
 *
 * @param labels 0 or 1, as many as scores
 * @throws RangeError where the lengths differ or nothing is given
 */
export function fitIsotonic(scores: ArrayLike<number>, labels: ArrayLike<number>): IsotonicCurve {
  if (scores.length === 0 || labels.length !== scores.length) {
    throw new RangeError(`${labels.length} labels for ${scores.length} scores.`);
  }
  const order = Uint32Array.from({ length: scores.length }, (_, n) => n).sort((a, b) => scores[a] - scores[b]);
  const blocks: Block[] = [];
  for (let from = 0; from < order.length;) {
    // Equal scores have one probability.
    const block = { first: scores[order[from]], last: scores[order[from]], weight: 0, positives: 0 };
    for (; from < order.length && scores[order[from]] === block.first; from += 1) {
      block.weight += 1;
      block.positives += labels[order[from]];
    }
    blocks.push(block);
    for (let k = blocks.length - 1; k > 0 && share(blocks[k - 1]) >= share(blocks[k]); k -= 1) merge(blocks);
  }
  const points = blocks.flatMap((block) => {
    const p = Math.min(Math.max(share(block), 0.5 / (block.weight + 1)), 1 - 0.5 / (block.weight + 1));
    return block.first === block.last
      ? [[block.first, p]]
      : [
          [block.first, p],
          [block.last, p],
        ];
  });
  // Held away from 0 and 1, small blocks at the ends may pass their neighbours.
  for (let k = 1; k < points.length; k += 1) points[k][1] = Math.max(points[k][1], points[k - 1][1]);
  return {
    kind: 'isotonic',
    scores: Float64Array.from(points, ([score]) => score),
    probabilities: Float64Array.from(points, ([, p]) => p),
  };
}

/** The probability that a curve gives a score. */
export function onCurve({ scores, probabilities }: IsotonicCurve, score: number): number {
  const at = lowerBound(scores, score);
  if (at === 0) return probabilities[0];
  if (at === scores.length) return probabilities[at - 1];
  const part = (score - scores[at - 1]) / (scores[at] - scores[at - 1]);
  return probabilities[at - 1] + part * (probabilities[at] - probabilities[at - 1]);
}

function share({ positives, weight }: Block): number {
  return positives / weight;
}

function merge(blocks: Block[]): void {
  const upper = blocks.pop()!;
  const lower = blocks[blocks.length - 1];
  lower.last = upper.last;
  lower.weight += upper.weight;
  lower.positives += upper.positives;
}
