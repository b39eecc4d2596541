import * as tf from '@tensorflow/tfjs';
import { type Rng, randomNormal } from '../../src/algorithms/random.js';
import { dropout } from '../layers/dropout.js';
import { gatherRows } from '../layers/gather-rows.js';
import { layerNormalise } from '../layers/layer-normalise.js';
import { Linear } from '../layers/linear.js';
import { type Weighted } from '../layers/weighted.js';
import { type History } from './sequences.js';

export interface AttentionShape {
  readonly items: number;
  readonly width: number;
  /** Latest events that are looked at. */
  readonly length: number;
  readonly dropout: number;
}

/** Gaps between two events by the power of two of their hours: none known, below one hour, ... above five years. */
export const GAP_KINDS = 18;
const HOUR = 3600;
/** Attention to what must not be seen. */
const NEVER = -1e9;

/** Which kind of gap lies between two times; 0 where they are not known. */
export function gapKind(earlier: number | undefined, later: number | undefined): number {
  if (earlier === undefined || later === undefined) return 0;
  return Math.min(GAP_KINDS - 1, 1 + Math.floor(Math.log2(1 + Math.max(0, later - earlier) / HOUR)));
}

/**
 * Self-attention on a person's latest events (SASRec, Kang and McAuley 2018, one block, one head), where what attention a past event gets also depends on how many
 * places and how much time lie between (biases as in T5, Raffel et al. 2020): x_s = e_{item s}, A_ts = softmax_s≤t(q_t · k_s / √d + place(t − s) + gap(time_t − time_s)),
 * y = x + (A V) W, z = y + relu(norm(y) W₁) W₂, h = norm(z) W₃; item j is as likely to be next as exp(h · e_j) says.
 */
export class AttentionNetwork implements Weighted {
  readonly embeddings: tf.Variable<tf.Rank.R2>;
  private readonly places: tf.Variable<tf.Rank.R2>;
  private readonly gaps: tf.Variable<tf.Rank.R2>;
  private readonly maps: readonly Linear[];

  constructor(
    readonly shape: AttentionShape,
    rng: Rng,
  ) {
    const { items, width, length } = shape;
    const spread = 1 / Math.sqrt(width);
    const start = Float32Array.from({ length: items * width }, () => spread * randomNormal(rng));
    [this.embeddings, this.places, this.gaps] = tf.tidy(() => [
      tf.variable(tf.tensor2d(start, [items, width])),
      tf.variable(tf.zeros<tf.Rank.R2>([length, 1])),
      tf.variable(tf.zeros<tf.Rank.R2>([GAP_KINDS, 1])),
    ]);
    this.maps = Array.from({ length: 7 }, () => new Linear(width, width, rng));
  }

  get trainableWeights(): readonly tf.Variable[] {
    return [this.embeddings, this.places, this.gaps, ...this.maps.flatMap((map) => map.trainableWeights)];
  }

  /**
   * What stands for the person after each event.
   *
   * @param histories at most `length` events each
   * @param rng of the dropout, null outside training
   * @returns (histories x longest) x width; the events of history n are the first of its rows
   */
  apply(histories: readonly History[], rng: Rng | null): tf.Tensor2D {
    const { width, length } = this.shape;
    const longest = histories.reduce((most, { items }) => Math.max(most, items.length), 0);
    if (longest > length) throw new RangeError(`${longest} events for ${length} places`);
    const cube = (x: tf.Tensor2D): tf.Tensor3D => tf.reshape(x, [histories.length, longest, width]);
    const flat = (x: tf.Tensor3D): tf.Tensor2D => tf.reshape(x, [histories.length * longest, width]);
    const rows = new Int32Array(histories.length * longest);
    histories.forEach(({ items }, n) => rows.set(items, n * longest));
    const [q, k, v, out, first, second, last] = this.maps;
    const x = dropout(gatherRows(this.embeddings, rows), this.shape.dropout, rng);
    const said = tf.matMul(cube(q.apply(x)), tf.transpose(cube(k.apply(x)), [0, 2, 1]));
    const attention = tf.softmax(tf.add(tf.div(said, Math.sqrt(width)), this.bias(histories, longest)));
    const heard = flat(tf.matMul(attention, cube(v.apply(x))));
    const y = tf.add<tf.Tensor2D>(x, dropout(out.apply(heard), this.shape.dropout, rng));
    const z = tf.add<tf.Tensor2D>(
      y,
      dropout(second.apply(tf.relu(first.apply(layerNormalise(y)))), this.shape.dropout, rng),
    );
    return last.apply(layerNormalise(z));
  }

  dispose(): void {
    tf.dispose([this.embeddings, this.places, this.gaps]);
    for (const map of this.maps) map.dispose();
  }

  /** Histories x longest x longest: by places and time between, and never to what comes later. */
  private bias(histories: readonly History[], longest: number): tf.Tensor3D {
    const square = longest * longest;
    const [places, gaps] = [new Int32Array(square), new Int32Array(histories.length * square)];
    const later = new Float32Array(square);
    for (let t = 0; t < longest; t += 1) {
      for (let s = 0; s < longest; s += 1) {
        places[t * longest + s] = Math.max(0, t - s);
        if (s > t) later[t * longest + s] = NEVER;
      }
    }
    histories.forEach(({ times }, n) => {
      if (times === null) return;
      for (let t = 0; t < times.length; t += 1) {
        for (let s = 0; s <= t; s += 1) gaps[n * square + t * longest + s] = gapKind(times[s], times[t]);
      }
    });
    const byPlace = tf.add(
      tf.reshape(gatherRows(this.places, places), [1, longest, longest]),
      tf.tensor3d(later, [1, longest, longest]),
    );
    if (histories.every(({ times }) => times === null))
      return tf.tile(byPlace as tf.Tensor3D, [histories.length, 1, 1]);
    return tf.add(byPlace, tf.reshape(gatherRows(this.gaps, gaps), [histories.length, longest, longest]));
  }
}
