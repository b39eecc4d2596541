import { type Rng, shuffle } from '../random.js';
import { everyNode } from './arcs.js';
import { type Level, membersOf } from './grouping.js';
import { type Steps } from './steps.js';

/** Arcs visited between two yields. */
const SLICE = 1 << 19;

/**
 * Leiden's refinement (Traag, Waltman and van Eck 2019, algorithm A.2): splits every community into connected parts. Each node
 * starts as a part of its own. Each node that is well connected to the rest of its community then joins one well connected part of
 * it, at most once. The part is drawn among those where modularity does not fall, with a probability proportional to
 * `exp(gain / theta)`.
 *
 * @param community of each node, 0 to `count - 1`
 * @param theta randomness of the draw, above 0, in the unit of weights; near 0 it takes the largest gain
 * @returns part of each node: numbers below `level.nodes`, with gaps
 */
export function* refine(
  level: Level,
  community: Int32Array,
  count: number,
  theta: number,
  rng: Rng,
): Steps<Int32Array<ArrayBuffer>> {
  const members = membersOf(community, count);
  const merging = new Merging(level, community, count, theta, rng);
  let left = SLICE;
  for (let c = 0; c < count; c += 1) {
    const own = members.nodes.subarray(members.starts[c], members.starts[c + 1]);
    if (own.length === 1) continue;
    shuffle(own, rng);
    left -= merging.rebuild(own);
    if (left > 0) continue;
    yield c / count;
    left = SLICE;
  }
  return merging.part;
}

class Merging {
  readonly part: Int32Array<ArrayBuffer>;
  /** Sums of weights out of and into each community (`whole`), and each part. */
  private readonly wholeOut: Float64Array;
  private readonly wholeInto: Float64Array;
  private readonly out: Float64Array;
  private readonly into: Float64Array;
  /** Sum of weights between a part and the rest of its community. */
  private readonly outside: Float64Array;
  /** Whether a part is still one node. */
  private readonly single: Uint8Array;
  private readonly toward: Float64Array;
  private readonly met: Int32Array;
  private readonly chances: Float64Array;

  constructor(
    private readonly level: Level,
    private readonly community: Int32Array,
    count: number,
    private readonly theta: number,
    private readonly rng: Rng,
  ) {
    const { nodes } = level;
    this.part = everyNode(nodes);
    this.wholeOut = new Float64Array(count);
    this.wholeInto = level.out === level.into ? this.wholeOut : new Float64Array(count);
    this.out = level.out.slice();
    this.into = level.out === level.into ? this.out : level.into.slice();
    this.outside = new Float64Array(nodes);
    this.single = new Uint8Array(nodes).fill(1);
    this.toward = new Float64Array(nodes);
    this.met = new Int32Array(nodes);
    this.chances = new Float64Array(nodes);
    for (let n = 0; n < nodes; n += 1) {
      this.wholeOut[community[n]] += level.out[n];
      if (this.wholeInto !== this.wholeOut) this.wholeInto[community[n]] += level.into[n];
    }
  }

  /** Splits a community into parts, its nodes in the given order. @returns number of arcs of its nodes */
  rebuild(own: Int32Array): number {
    const { starts } = this.level;
    let arcs = 0;
    for (let o = 0; o < own.length; o += 1) {
      this.separate(own[o]);
      arcs += starts[own[o] + 1] - starts[own[o]];
    }
    for (let o = 0; o < own.length; o += 1) this.join(own[o]);
    return arcs;
  }

  /** Sums the weights between a node and the rest of its community. */
  private separate(node: number): void {
    const { starts, heads, weights } = this.level;
    const { community } = this;
    let sum = 0;
    for (let a = starts[node]; a < starts[node + 1]; a += 1) {
      if (heads[a] !== node && community[heads[a]] === community[node]) sum += weights ? weights[a] : 1;
    }
    this.outside[node] = sum;
  }

  /** Moves a node that is still a part of its own into another part of its community, if it is well connected. */
  private join(node: number): void {
    const { level, part, out, into, outside, single, toward } = this;
    if (single[node] === 0 || !this.isWellConnected(node, node)) return;
    const count = this.look(node);
    const to = this.draw(node, count);
    const tied = toward[to];
    for (let m = 0; m < count; m += 1) toward[this.met[m]] = 0;
    if (to === node) return;
    part[node] = to;
    single[to] = 0;
    single[node] = 0;
    out[to] += level.out[node];
    if (into !== out) into[to] += level.into[node];
    outside[to] += outside[node] - 2 * tied;
  }

  /** Sums the weights between a node and each adjacent part of its community. @returns number of these parts */
  private look(node: number): number {
    const { part, community, toward, met } = this;
    const { starts, heads, weights } = this.level;
    let count = 0;
    for (let a = starts[node]; a < starts[node + 1]; a += 1) {
      const other = heads[a];
      if (other === node || community[other] !== community[node]) continue;
      const to = part[other];
      if (toward[to] === 0) {
        met[count] = to;
        count += 1;
      }
      toward[to] += weights ? weights[a] : 1;
    }
    return count;
  }

  /** Draws one of the adjacent parts, or the node's own, which has gain 0. */
  private draw(node: number, count: number): number {
    const { level, met, toward, out, into, chances, theta } = this;
    let most = 0;
    for (let m = 0; m < count; m += 1) {
      const to = met[m];
      const chance = level.chance * (level.out[node] * into[to] + level.into[node] * out[to]);
      chances[m] = this.isWellConnected(to, node) ? toward[to] - chance : -1;
      most = Math.max(most, chances[m]);
    }
    // Minus the largest gain, so that the exponential stays finite.
    let sum = Math.exp(-most / theta);
    for (let m = 0; m < count; m += 1) {
      if (chances[m] < 0) chances[m] = 0;
      else chances[m] = Math.exp((chances[m] - most) / theta);
      sum += chances[m];
    }
    let left = this.rng() * sum;
    for (let m = 0; m < count; m += 1) {
      left -= chances[m];
      if (left < 0) return met[m];
    }
    return node;
  }

  /** Whether a part has at least the weight to the rest of its community that chance would give. */
  private isWellConnected(part: number, member: number): boolean {
    const { level, out, into, outside, wholeOut, wholeInto } = this;
    const whole = this.community[member];
    const restOut = wholeOut[whole] - out[part];
    const restInto = wholeInto[whole] - into[part];
    return outside[part] >= level.chance * (out[part] * restInto + into[part] * restOut);
  }
}
