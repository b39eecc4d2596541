import { type Part, type PersonView } from './part.js';

/** The weight of each part by its name; a part that is not named weighs zero. */
export type PartWeights = Readonly<Record<string, number>>;

/** Length of a vector, the sum in double precision. */
export function euclideanNorm(values: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += values[i] * values[i];
  return Math.sqrt(squares);
}

/** Scales to length 1 in place; a vector of zeros stays as it is. */
export function normalise(values: Float32Array): Float32Array {
  const norm = euclideanNorm(values);
  if (norm > 0) for (let i = 0; i < values.length; i += 1) values[i] /= norm;
  return values;
}

/**
 * The fused score: Σ_k g_k · part_k / ‖part_k‖₂, norms over the whole catalogue, masking left to the caller. Parts of
 * weight zero are never computed. Raw scores fuse badly: a part's scale says nothing about how far it is to be trusted.
 */
export class Fusion {
  /** Parts with their weights, in the order of `contribution`. */
  readonly members: readonly { readonly part: Part; readonly weight: number }[];
  private readonly buffers: readonly Float32Array[];

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
    this.members = Object.entries(weights)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => {
        const part = byName.get(name);
        if (part === undefined) throw new RangeError(`no part is called ${name}`);
        return { part, weight };
      });
    this.buffers = this.members.map(() => new Float32Array(items));
  }

  /** Writes the fused score of every item into `out` (length `items`). */
  score(person: PersonView, at: number, out: Float32Array): void {
    out.fill(0);
    this.members.forEach(({ part, weight }, m) => {
      const buffer = this.buffers[m];
      part.score(person, at, buffer);
      normalise(buffer);
      for (let i = 0; i < out.length; i += 1) {
        buffer[i] *= weight;
        out[i] += buffer[i];
      }
    });
  }

  /** What member `m` added to the score of `item` in the last call of `score`; over all members they sum to it. */
  contribution(m: number, item: number): number {
    return this.buffers[m][item];
  }
}
