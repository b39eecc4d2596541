import { gapKind } from './attention-network.js';
import { type NextPart } from './next-part.js';
import { type History } from './sequences.js';

/** A trained `AttentionNetwork` as plain arrays, in the order of its `trainableWeights`. */
export interface AttentionModel {
  readonly items: number;
  readonly width: number;
  readonly length: number;
  readonly weights: readonly Float32Array[];
}

const SMALLEST = 1e-10;

/** Scores the next item without tensors: the pass of `AttentionNetwork` for the last event alone, then the softmax over the catalogue. */
export class AttentionPart implements NextPart {
  constructor(private readonly model: AttentionModel) {}

  score(history: History, out: Float32Array): void {
    const { items, width, weights } = this.model;
    const h = this.after(history);
    if (h === null) return;
    const { exp } = Math;
    const embeddings = weights[0];
    let most = Number.NEGATIVE_INFINITY;
    for (let item = 0, at = 0; item < items; item += 1) {
      let sum = 0;
      for (let c = 0; c < width; c += 1, at += 1) sum += h[c] * embeddings[at];
      out[item] = sum;
      if (sum > most) most = sum;
    }
    let total = 0;
    for (let item = 0; item < items; item += 1) total += out[item] = exp(out[item] - most);
    for (let item = 0; item < items; item += 1) out[item] /= total;
  }

  /** What stands for the person after the last event, null for nobody's history. */
  private after({ items, times }: History): Float32Array | null {
    const { width, length, weights } = this.model;
    const from = Math.max(0, items.length - length);
    const count = items.length - from;
    if (count === 0) return null;
    const [embeddings, places, gaps] = weights;
    const map = (n: number, x: Float32Array): Float32Array => affine(x, weights[3 + 2 * n], weights[4 + 2 * n]);
    const events = Array.from({ length: count }, (_, s) =>
      embeddings.subarray(items[from + s] * width, (items[from + s] + 1) * width),
    );
    const x = events[count - 1];
    const q = map(0, x);
    const attention = events.map((event, s) => {
      const gap = times === null ? 0 : gaps[gapKind(times[from + s], times[items.length - 1])];
      return dot(q, map(1, event)) / Math.sqrt(width) + places[count - 1 - s] + gap;
    });
    const most = Math.max(...attention);
    const shares = attention.map((value) => Math.exp(value - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    // Weights of the values are the same for all events: their mean is mapped, not each of them.
    const heard = new Float32Array(width);
    events.forEach((event, s) => {
      for (let c = 0; c < width; c += 1) heard[c] += (shares[s] / total) * event[c];
    });
    const y = plus(x, map(3, map(2, heard)));
    const z = plus(
      y,
      map(
        5,
        map(4, normalised(y)).map((value) => Math.max(0, value)),
      ),
    );
    return map(6, normalised(z));
  }
}

/** `x W + b`. */
function affine(x: Float32Array, w: Float32Array, b: Float32Array): Float32Array {
  const out = b.slice();
  for (let r = 0, at = 0; r < x.length; r += 1) {
    for (let c = 0; c < out.length; c += 1, at += 1) out[c] += x[r] * w[at];
  }
  return out;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, c) => sum + value * b[c], 0);
}

function plus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, c) => value + b[c]);
}

/** Mean 0 and variance 1; equal numbers become zeros. */
function normalised(x: Float32Array): Float32Array {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return x.map((value) => (variance > SMALLEST ? (value - mean) / Math.sqrt(variance) : 0));
}
