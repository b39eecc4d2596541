import { type ItemCells } from './item-cells.js';
import { type Offer } from '../short-part.js';

/**
 * Share of the known items that is looked at one by one, and at least so many. On six copies of LastFM (105,792 items) a twentieth finds
 * .995 of the exact first twenty of the network alone, and .999 with friends beside it.
 */
const PROBED = { share: 0.05, least: 5000 };
/** Items of every other cell from which its share of the length is estimated. */
const SAMPLE = 8;

/**
 * The network's score for a few: items of the cells nearest to the query exactly, those of the others when asked for. Scores are
 * `exp((q . z_i - m) / t)` with m the largest dot product that was seen; the fusion divides by the length, so m cancels out.
 *
 * The length over the whole catalogue, the root of Σ (f_i score_i)², is exact over the cells that were looked at; each other cell
 * counts with its size times the mean over a sample of 8 of it, drawn when the cells were made. Those cells are the ones
 * with small scores, so a bad sample of one matters little.
 */
export class CellScores {
  private readonly width: number;
  private readonly known: Uint8Array;
  private readonly values: Float32Array;
  /** Call in which an item's value was written. */
  private readonly writtenIn: Int32Array;
  private readonly order: Int32Array;
  private readonly nearness: Float32Array;
  private call = 0;
  private query: Float32Array = new Float32Array(0);
  private temperature = 1;
  private max = 0;

  constructor(
    private readonly vectors: Float32Array,
    items: number,
    private readonly cells: ItemCells,
  ) {
    this.width = items === 0 ? 0 : vectors.length / items;
    this.known = new Uint8Array(items);
    for (const item of cells.members) this.known[item] = 1;
    this.values = new Float32Array(items);
    this.writtenIn = new Int32Array(items);
    this.order = Int32Array.from({ length: cells.starts.length - 1 }, (_, cell) => cell);
    this.nearness = new Float32Array(this.order.length);
  }

  /** @returns the length; see `ShortPart.look` */
  look(query: Float32Array, temperature: number, offer: Offer, factor?: Float32Array): number {
    const { cells, values, writtenIn, nearness, order, width } = this;
    const { starts, members, centres } = cells;
    this.query = query;
    this.temperature = temperature;
    this.call += 1;
    for (let c = 0; c < nearness.length; c += 1) nearness[c] = dot(query, centres, c * width, width);
    order.sort((a, b) => nearness[b] - nearness[a] || a - b);
    const wanted = Math.max(PROBED.least, PROBED.share * members.length);
    let probed = 0;
    let seen = 0;
    let max = -Infinity;
    for (; probed < order.length && seen < wanted; probed += 1) {
      const cell = order[probed];
      for (let m = starts[cell]; m < starts[cell + 1]; m += 1) {
        const item = members[m];
        const value = dot(query, this.vectors, item * width, width);
        values[item] = value;
        writtenIn[item] = this.call;
        if (value > max) max = value;
      }
      seen += starts[cell + 1] - starts[cell];
    }
    this.max = max;
    let squares = 0;
    for (let n = 0; n < probed; n += 1) {
      for (let m = starts[order[n]]; m < starts[order[n] + 1]; m += 1) {
        const item = members[m];
        values[item] = Math.exp((values[item] - max) / temperature);
        squares += (values[item] * (factor?.[item] ?? 1)) ** 2;
        offer(item);
      }
    }
    for (let n = probed; n < order.length; n += 1) squares += this.estimate(order[n], factor);
    return Math.sqrt(squares);
  }

  scoreOf(item: number): number {
    if (this.writtenIn[item] === this.call) return this.values[item];
    if (this.known[item] === 0) return 0;
    return Math.exp((dot(this.query, this.vectors, item * this.width, this.width) - this.max) / this.temperature);
  }

  /** Sum of squares over a cell from its first members, which are in random order. */
  private estimate(cell: number, factor: Float32Array | undefined): number {
    const { starts, members } = this.cells;
    const size = starts[cell + 1] - starts[cell];
    const sampled = Math.min(SAMPLE, size);
    let squares = 0;
    for (let m = starts[cell]; m < starts[cell] + sampled; m += 1) {
      squares += (this.scoreOf(members[m]) * (factor?.[members[m]] ?? 1)) ** 2;
    }
    return sampled === 0 ? 0 : (squares * size) / sampled;
  }
}

function dot(query: Float32Array, rows: Float32Array, from: number, width: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let c = 0;
  for (; c + 3 < width; c += 4) {
    s0 += query[c] * rows[from + c];
    s1 += query[c + 1] * rows[from + c + 1];
    s2 += query[c + 2] * rows[from + c + 2];
    s3 += query[c + 3] * rows[from + c + 3];
  }
  for (; c < width; c += 1) s0 += query[c] * rows[from + c];
  return s0 + s1 + s2 + s3;
}
