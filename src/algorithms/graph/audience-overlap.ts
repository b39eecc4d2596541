import { type Rng } from '../random.js';
import { type Arcs, everyNode } from './arcs.js';
import { finish, type Steps, type Watch } from './steps.js';

export interface AudienceOptions {
  readonly rng: Rng;
  /** Numbers kept of each audience, 1 or more. Default 256: shares within .085 with 95 %. */
  readonly hashes?: number;
  /** Nodes whose audiences are wanted. Default all. */
  readonly of?: ArrayLike<number>;
}

/** How much two audiences share, and how sure it is. */
export interface Overlap {
  /** Share of both together that is in both (Jaccard), 0 .. 1. */
  readonly jaccard: number;
  /** People in both, from the share and the two sizes, which are exact. */
  readonly people: number;
  /** The true share is from `lower` to `upper` with the probability asked for. */
  readonly lower: number;
  readonly upper: number;
}

// Taken from the global object once: where that is a sandbox, as in tests, looking it up costs more than the product.
const { imul } = Math;
/** Arcs hashed between two yields. */
const SLICE = 1 << 16;

/**
 * Sketches of audiences (MinHash, Broder 1997): of each audience and each of `hashes` random functions, the least value of
 * anybody in it. Two audiences agree in one with the chance that their Jaccard share is, so the share of functions in which
 * they agree is within `sqrt(ln(2 / delta) / (2 hashes))` of it with probability `1 - delta` (Hoeffding 1963). The audience
 * of a node is where its arcs lead; arcs given twice and weights do not count. Time of arcs times hashes, 4 bytes an audience
 * and hash.
 *
 * @throws RangeError where hashes is no whole number above 0 or there is no such node
 */
export function audiences(graph: Arcs, options: AudienceOptions & Watch): Audiences {
  return finish(audiencesSteps(graph, options), options);
}

/** {@link audiences} as steps: yields between slices. */
export function* audiencesSteps(
  graph: Arcs,
  { rng, hashes = 256, of = everyNode(graph.nodes) }: AudienceOptions,
): Steps<Audiences> {
  if (!(Number.isInteger(hashes) && hashes > 0)) throw new RangeError(`hashes must be 1 or more, got ${hashes}`);
  const seeds = Int32Array.from({ length: 2 * hashes }, () => rng() * 2 ** 32);
  const sizes = new Float64Array(of.length);
  const least = new Uint32Array(of.length * hashes).fill(0xffffffff);
  let left = SLICE;
  for (let o = 0; o < of.length; o += 1) {
    const node = of[o];
    if (!(Number.isInteger(node) && node >= 0 && node < graph.nodes)) {
      throw new RangeError(`no node ${node} among ${graph.nodes}`);
    }
    sizes[o] = sketch(graph, node, seeds, least.subarray(o * hashes, (o + 1) * hashes));
    left -= graph.starts[node + 1] - graph.starts[node];
    if (left > 0) continue;
    left = SLICE;
    yield (o + 1) / of.length;
  }
  return new Audiences(hashes, sizes, least);
}

/** Takes everybody in an audience into its sketch; returns how many there are. */
function sketch({ starts, heads }: Arcs, node: number, seeds: Int32Array, least: Uint32Array): number {
  let size = 0;
  for (let a = starts[node]; a < starts[node + 1]; a += 1) {
    const person = heads[a];
    if (a > starts[node] && heads[a - 1] === person) continue;
    size += 1;
    for (let h = 0; h < least.length; h += 1) {
      const value = hashOf(person, seeds[2 * h], seeds[2 * h + 1]);
      if (value < least[h]) least[h] = value;
    }
  }
  return size;
}

/** A permutation of the 32-bit numbers (the finish of MurmurHash3, Appleby 2011, between two seeds): no two people are equal. */
function hashOf(person: number, before: number, after: number): number {
  let hash = person ^ before;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35) + after;
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sketches by their place in `of`. */
export class Audiences {
  constructor(
    readonly hashes: number,
    /** People in each audience. */
    readonly sizes: Float64Array,
    private readonly least: Uint32Array,
  ) {}

  /**
   * How much two audiences share, in time of the hashes. Nothing where one is empty.
   * @param delta chance that the share is outside `lower .. upper`, above 0 and below 1. Default .05.
   */
  overlap(a: number, b: number, delta = 0.05): Overlap {
    if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must be above 0 and below 1, got ${delta}`);
    const { hashes, sizes, least } = this;
    const smaller = Math.min(sizes[a], sizes[b]);
    if (smaller === 0) return { jaccard: 0, people: 0, lower: 0, upper: 0 };
    let agree = 0;
    for (let h = 0; h < hashes; h += 1) if (least[a * hashes + h] === least[b * hashes + h]) agree += 1;
    const jaccard = agree / hashes;
    const radius = Math.sqrt(Math.log(2 / delta) / (2 * hashes));
    const both = (jaccard / (1 + jaccard)) * (sizes[a] + sizes[b]);
    // No two share more than the smaller has, which the sizes alone say.
    const most = smaller / Math.max(sizes[a], sizes[b]);
    return {
      jaccard,
      people: Math.min(both, smaller),
      lower: Math.max(0, jaccard - radius),
      upper: Math.min(most, jaccard + radius),
    };
  }
}
