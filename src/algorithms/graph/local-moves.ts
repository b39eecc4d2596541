import { type Rng, shuffle } from '../random.js';
import { everyNode } from './arcs.js';
import { type Level } from './grouping.js';
import { type Steps } from './steps.js';

/** Ties looked at between two yields. */
const SLICE = 1 << 19;
/** A move must bring more than this share of all weight, or rounding could move nodes for ever. */
const LEAST_GAIN = 1e-12;

/**
 * Moves nodes one by one to the community in which modularity grows most, until no move helps (Blondel et al. 2008). Nodes wait in
 * a queue, in an order drawn at first; one that moves calls back those of its neighbours that are elsewhere (Traag,
 * Waltman and van Eck 2019).
 *
 * @param community numbers below `level.nodes`; changed in place, with gaps
 */
export function* moveNodes(level: Level, community: Int32Array, rng: Rng): Steps<void> {
  const moves = new LocalMoves(level, community, rng);
  let share = 0;
  while (moves.waiting > 0) {
    moves.work();
    share = Math.max(share, moves.share);
    yield share;
  }
}

class LocalMoves {
  waiting: number;
  private looked = 0;
  private first = 0;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  /** What chance and size are of each community. */
  private readonly out: Float64Array;
  private readonly into: Float64Array;
  private readonly size: Int32Array;
  /** Communities without members, so that a node can leave for one of its own. */
  private readonly empty: Int32Array;
  private empties = 0;
  private readonly toward: Float64Array;
  private readonly met: Int32Array;
  private readonly least: number;

  constructor(
    private readonly level: Level,
    private readonly community: Int32Array,
    rng: Rng,
  ) {
    const { nodes } = level;
    this.queue = shuffle(everyNode(nodes), rng);
    this.queued = new Uint8Array(nodes).fill(1);
    this.waiting = nodes;
    this.out = new Float64Array(nodes);
    this.into = level.out === level.into ? this.out : new Float64Array(nodes);
    this.size = new Int32Array(nodes);
    this.empty = new Int32Array(nodes);
    this.toward = new Float64Array(nodes);
    this.met = new Int32Array(nodes);
    for (let n = 0; n < nodes; n += 1) {
      this.put(n, community[n]);
      this.size[community[n]] += 1;
    }
    for (let c = nodes - 1; c >= 0; c -= 1) if (this.size[c] === 0) this.vacate(c);
    this.least = LEAST_GAIN * level.out.reduce((sum, strength) => sum + strength, 0);
  }

  /** An estimate: how often nodes come back is not known before. */
  get share(): number {
    return this.looked / (this.looked + this.waiting);
  }

  work(): void {
    const { level, queue, queued, community } = this;
    const { starts, nodes } = level;
    let left = SLICE;
    while (this.waiting > 0 && left > 0) {
      const node = queue[this.first];
      this.first = this.first + 1 === nodes ? 0 : this.first + 1;
      this.waiting -= 1;
      this.looked += 1;
      queued[node] = 0;
      left -= 1 + starts[node + 1] - starts[node];
      const from = community[node];
      const to = this.bestFor(node, from);
      if (to !== from) this.move(node, from, to);
    }
  }

  /** Where the node is best, itself left out: where it is unless another place is better. */
  private bestFor(node: number, from: number): number {
    const { level, community, toward, met, out, into, least } = this;
    const { starts, heads, weights } = level;
    const end = starts[node + 1];
    let count = 0;
    for (let a = starts[node]; a < end; a += 1) {
      const other = heads[a];
      if (other === node) continue;
      const c = community[other];
      if (toward[c] === 0) {
        met[count] = c;
        count += 1;
      }
      toward[c] += weights ? weights[a] : 1;
    }
    const chanceOut = level.chance * level.out[node];
    const chanceInto = level.chance * level.into[node];
    const alone = chanceOut * level.into[node] + chanceInto * level.out[node];
    const stays = toward[from] - chanceOut * into[from] - chanceInto * out[from] + alone;
    let best = from;
    let most = stays + least;
    for (let m = 0; m < count; m += 1) {
      const c = met[m];
      const gain = toward[c] - chanceOut * into[c] - chanceInto * out[c];
      toward[c] = 0;
      if (gain > most && c !== from) {
        most = gain;
        best = c;
      }
    }
    return most < -least && this.size[from] > 1 ? this.empty[this.empties - 1] : best;
  }

  private move(node: number, from: number, to: number): void {
    const { level, community, size, queue, queued } = this;
    const { starts, heads, nodes } = level;
    this.take(node, from);
    size[from] -= 1;
    if (size[to] === 0) this.empties -= 1;
    if (size[from] === 0) this.vacate(from);
    this.put(node, to);
    size[to] += 1;
    community[node] = to;
    let last = this.first + this.waiting;
    if (last >= nodes) last -= nodes;
    for (let a = starts[node]; a < starts[node + 1]; a += 1) {
      const other = heads[a];
      if (queued[other] === 1 || community[other] === to) continue;
      queued[other] = 1;
      queue[last] = other;
      last = last + 1 === nodes ? 0 : last + 1;
      this.waiting += 1;
    }
  }

  private put(node: number, community: number): void {
    this.out[community] += this.level.out[node];
    if (this.into !== this.out) this.into[community] += this.level.into[node];
  }

  private take(node: number, community: number): void {
    this.out[community] -= this.level.out[node];
    if (this.into !== this.out) this.into[community] -= this.level.into[node];
  }

  private vacate(community: number): void {
    this.empty[this.empties] = community;
    this.empties += 1;
  }
}
