import { topK } from '../../src/algorithms/top-k.js';
import { euclideanNorm, type PartWeights } from './fusion.js';
import { type Part, type PersonView } from './part.js';
import { type Offer, type ShortPart } from './short-part.js';
import { SparseScores } from './sparse-scores.js';

/** How many of its best a part offers that has scored everything. */
const BEST = 500;

interface Member {
  readonly part: Part;
  readonly weight: number;
  readonly short: ShortPart;
  norm: number;
}

/**
 * The fused score of `Fusion` for the items that may be among the best: those near in the network, all with a score of a sparse
 * part, and the best few of the parts that score every item. On these the score is the exact one, but for the length
 * of the network's, which is estimated (`CellScores`).
 */
export class ShortlistFusion {
  /** Parts with their weights, in the order of `contribution`. */
  readonly members: readonly { readonly part: Part; readonly weight: number }[];
  private readonly said: readonly Member[];
  private readonly offered: Uint8Array;

  /** @throws RangeError where a weight names no part */
  constructor(
    parts: readonly Part[],
    weights: PartWeights,
    readonly items: number,
  ) {
    this.said = Object.entries(weights)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => {
        const part = parts.find((one) => one.name === name);
        if (part === undefined) throw new RangeError(`no part is called ${name}`);
        return { part, weight, short: shortOf(part, items), norm: 0 };
      });
    this.members = this.said;
    this.offered = new Uint8Array(items);
  }

  /** The candidates for a person, ascending, and their scores. */
  score(person: PersonView, at: number): { readonly candidates: Int32Array; readonly scores: Float32Array } {
    const { said, offered } = this;
    offered.fill(0);
    let count = 0;
    const offer: Offer = (item) => {
      if (offered[item] === 0) {
        offered[item] = 1;
        count += 1;
      }
    };
    for (const member of said) member.norm = member.short.look(person, at, offer);
    const candidates = new Int32Array(count);
    for (let item = 0, n = 0; n < count; item += 1) {
      if (offered[item] === 0) continue;
      candidates[n] = item;
      n += 1;
    }
    const scores = new Float32Array(count);
    for (const { weight, short, norm } of said) {
      if (!(norm > 0)) continue;
      for (let n = 0; n < count; n += 1) scores[n] += weight * Math.fround(short.scoreOf(candidates[n]) / norm);
    }
    return { candidates, scores };
  }

  /** What member `m` adds to the score of an item for the person scored last. */
  contribution(m: number, item: number): number {
    const { weight, short, norm } = this.said[m];
    return norm > 0 ? weight * Math.fround(short.scoreOf(item) / norm) : 0;
  }
}

function shortOf(part: Part, items: number): ShortPart {
  if (part.short !== undefined) return part.short();
  return part.scatter === undefined ? scoringAll(part, items) : sparse(part.scatter, items);
}

/** Offers all items with a score. */
function sparse(scatter: NonNullable<Part['scatter']>, items: number): ShortPart {
  const scores = new SparseScores(items);
  return {
    look: (person, at, offer) => {
      scores.clear();
      scatter(person, at, scores);
      for (let n = 0; n < scores.count; n += 1) offer(scores.touched[n]);
      return scores.norm();
    },
    scoreOf: (item) => scores.values[item],
  };
}

/** Scores every item, once where scores are equal for all people, and offers the best. */
function scoringAll(part: Part, items: number): ShortPart {
  const values = new Float32Array(items);
  let group: number | undefined;
  let best = new Int32Array(0);
  let norm = 0;
  return {
    look: (person, at, offer) => {
      const asked = part.constant === true ? 0 : part.groupOf?.(person);
      if (asked === undefined || asked !== group) {
        part.score(person, at, values);
        norm = euclideanNorm(values);
        best = topK(values, Math.min(BEST, items), null, 0).items as Int32Array<ArrayBuffer>;
        group = asked;
      }
      best.forEach(offer);
      return norm;
    },
    scoreOf: (item) => values[item],
  };
}
