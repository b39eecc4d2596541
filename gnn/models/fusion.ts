import { type Part, type PersonView } from './part.js';
import { SparseScores } from './sparse-scores.js';

/** The weight of each part by its name; a part that is not named weighs zero. */
export type PartWeights = Readonly<Record<string, number>>;

/** Length of a vector, the sum in double precision. */
export function euclideanNorm(values: Float32Array): number {
  // Four sums, so that an addition need not wait for the one before it.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    s0 += values[i] * values[i];
    s1 += values[i + 1] * values[i + 1];
    s2 += values[i + 2] * values[i + 2];
    s3 += values[i + 3] * values[i + 3];
  }
  for (; i < values.length; i += 1) s0 += values[i] * values[i];
  return Math.sqrt(s0 + s1 + s2 + s3);
}

/** Scales to length 1 in place; a vector of zeros stays as it is. */
export function normalise(values: Float32Array): Float32Array {
  const norm = euclideanNorm(values);
  if (norm > 0) for (let i = 0; i < values.length; i += 1) values[i] /= norm;
  return values;
}

/** One part of a fusion with its last scores. */
interface Member {
  readonly part: Part;
  readonly weight: number;
  /** The part's score of every item; a sparse part's `sparse.values`. */
  readonly values: Float32Array;
  readonly sparse: SparseScores | null;
  /** Length of the vector of its last scores. */
  norm: number;
}

/**
 * The fused score: Σ_k g_k · part_k / ‖part_k‖₂, norms over the whole catalogue, masking left to the caller. Parts of
 * weight zero are never computed. Raw scores cannot be added: the scale of a part says nothing about its quality.
 *
 * Constant parts are added up once, sparse ones visit only the items with a score, and contributions of parts are computed only
 * for the items that are asked for.
 */
export class Fusion {
  /** Parts with their weights, in the order of `contribution`. */
  readonly members: readonly { readonly part: Part; readonly weight: number }[];
  private readonly said: readonly Member[];
  /** Sum of what constant parts add; null until the first score. */
  private constants: Float32Array | null = null;

  /**
   * @param items length of the catalogue
   * @throws RangeError where a weight names no part
   */
  constructor(
    parts: readonly Part[],
    weights: PartWeights,
    readonly items: number,
  ) {
    const byName = new Map(parts.map((part) => [part.name, part]));
    this.said = Object.entries(weights)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => {
        const part = byName.get(name);
        if (part === undefined) throw new RangeError(`no part is called ${name}`);
        const sparse = part.scatter === undefined ? null : new SparseScores(items);
        return { part, weight, sparse, values: sparse?.values ?? new Float32Array(items), norm: 0 };
      });
    this.members = this.said;
  }

  /** Writes the fused score of every item into `out` (length `items`). */
  score(person: PersonView, at: number, out: Float32Array): void {
    out.set((this.constants ??= this.addConstants(person, at)));
    for (const member of this.said) {
      const { part, weight, sparse, values } = member;
      if (part.constant === true) continue;
      if (sparse !== null) {
        sparse.clear();
        part.scatter?.(person, at, sparse);
        member.norm = sparse.norm();
        addSparse(sparse, weight, member.norm, out);
      } else {
        part.score(person, at, values);
        member.norm = euclideanNorm(values);
        addScaled(values, weight, member.norm, out);
      }
    }
  }

  /** What member `m` added to the score of `item` in the last call of `score`; over all members they sum to it. */
  contribution(m: number, item: number): number {
    const { weight, values, norm } = this.said[m];
    return norm > 0 ? weight * Math.fround(values[item] / norm) : 0;
  }

  /** What a raw score of member `m` was multiplied with in the last call of `score`: weight over length; 0 where all its scores were zero. */
  scale(m: number): number {
    const { weight, norm } = this.said[m];
    return norm > 0 ? weight / norm : 0;
  }

  private addConstants(person: PersonView, at: number): Float32Array {
    const sum = new Float32Array(this.items);
    for (const member of this.said) {
      if (member.part.constant !== true) continue;
      member.part.score(person, at, member.values);
      member.norm = euclideanNorm(member.values);
      addScaled(member.values, member.weight, member.norm, sum);
    }
    return sum;
  }
}

/** Each value is rounded as evaluation rounds it (`normalise`), so that near-ties fall the same way in both. */
function addScaled(values: Float32Array, weight: number, norm: number, out: Float32Array): void {
  if (norm > 0) for (let i = 0; i < out.length; i += 1) out[i] += weight * Math.fround(values[i] / norm);
}

function addSparse({ values, touched, count }: SparseScores, weight: number, norm: number, out: Float32Array): void {
  if (norm > 0) {
    for (let n = 0; n < count; n += 1) out[touched[n]] += weight * Math.fround(values[touched[n]] / norm);
  }
}
