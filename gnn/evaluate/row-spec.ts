import { type PartWeights } from '../models/fusion.js';
import { type ColdWeights } from '../models/ranker-state.js';

/** One row of an evaluation: a part alone, or a fusion of several. */
export interface RowSpec {
  readonly name: string;
  readonly weights: PartWeights;
  /** In place of `weights` for people with few items of their own. */
  readonly cold?: ColdWeights;
}

export interface Place {
  readonly part: number;
  readonly weight: number;
}

/** The positions of a row's parts among those of a slice. @throws RangeError where it names a part that is not there */
export function placesOf(row: string, weights: PartWeights, names: readonly string[]): Place[] {
  return Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => {
      const part = names.indexOf(name);
      if (part < 0) throw new RangeError(`row ${row}: no part is called ${name}`);
      return { part, weight };
    });
}

/** A row's score of every item from the parts' scores (scaled to length 1); in `sums`, or the one part's own vector. */
export function fuse(places: readonly Place[], vectors: readonly Float32Array[], sums: Float32Array): Float32Array {
  // One part alone ranks as it is: no need to copy it.
  if (places.length === 1 && places[0].weight > 0) return vectors[places[0].part];
  if (places.length === 0) return sums.fill(0);
  // Two at a time: most rows are a part and what stands in for it, and each pass over a large catalogue costs.
  for (let n = 0; n < places.length; n += 2) {
    const { part, weight } = places[n];
    const { part: otherPart, weight: otherWeight } = places[n + 1] ?? { part, weight: 0 };
    const vector = vectors[part];
    const other = vectors[otherPart];
    if (n === 0) for (let i = 0; i < sums.length; i += 1) sums[i] = weight * vector[i] + otherWeight * other[i];
    else for (let i = 0; i < sums.length; i += 1) sums[i] += weight * vector[i] + otherWeight * other[i];
  }
  return sums;
}
