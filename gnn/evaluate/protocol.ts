import { type PartWeights } from '../models/fusion.js';
import { type ColdWeights } from '../models/ranker-state.js';
import { CatalogueFigures, judge } from './metrics.js';
import { scoredPeople, unknownItems, type FittedSlice, type ScoringOptions } from './people.js';
import { topK } from './top-k.js';

export const CUTS = [10, 20] as const;
export const METRICS = [
  'recall@10',
  'ndcg@10',
  'precision@10',
  'hitRate@10',
  'recall@20',
  'ndcg@20',
  'precision@20',
  'hitRate@20',
] as const;
export type Metric = (typeof METRICS)[number];

/** Something that is judged: a part alone, or a fusion of several. */
export interface RowSpec {
  readonly name: string;
  readonly weights: PartWeights;
  /** In place of `weights` for people with few items of their own. */
  readonly cold?: ColdWeights;
}

export interface RowFigures extends RowSpec {
  /** One value a person-window, in the order of `Evaluation.users`. */
  readonly figures: Readonly<Record<Metric, Float64Array>>;
  /** Share of the known items that is on somebody's list of 20. */
  readonly coverage: number;
  /** Mean number of earlier events of what the lists of 20 show. */
  readonly meanPopularity: number;
}

/** Figures person by person, so that two rows can be compared on the same people. */
export interface Evaluation {
  readonly users: Int32Array;
  /** Slice of each person-window. */
  readonly windows: Int32Array;
  readonly rows: readonly RowFigures[];
}

/**
 * Judges many rows in one pass over people: every part scores a person once, every row is a weighted sum of the parts.
 * Full ranking over all items known before the slice, hers left out. An item with score zero is not ranked.
 *
 * @throws RangeError where a row names a part that a slice has not
 */
export async function evaluate(
  fitted: readonly FittedSlice[],
  rows: readonly RowSpec[],
  options: ScoringOptions,
): Promise<Evaluation> {
  const users: number[] = [];
  const windows: number[] = [];
  const values = rows.map(() => new Map<Metric, number[]>(METRICS.map((metric) => [metric, []])));
  const catalogues = rows.map(() => fitted.map(catalogueOf));
  const places = fitted.map(({ parts }) => {
    const names = parts.map((part) => part.name);
    return rows.map((row) => ({
      general: placesOf(row.name, row.weights, names),
      cold: row.cold === undefined ? [] : placesOf(row.name, row.cold.weights, names),
    }));
  });
  const sums = new Float32Array(fitted[0]?.slice.past.items ?? 0);
  for await (const person of scoredPeople(fitted, options)) {
    users.push(person.user);
    windows.push(person.window);
    rows.forEach((row, r) => {
      const isCold = row.cold !== undefined && person.view.items.length <= row.cold.atMost;
      const { general, cold } = places[person.window][r];
      const scores = fuse(isCold ? cold : general, person.vectors, sums);
      const list = topK(scores, 20, person.blocked, 0).items;
      for (const cut of CUTS) {
        const { recall, ndcg, precision, hitRate } = judge(list, person.relevant, cut);
        values[r].get(`recall@${cut}`)!.push(recall);
        values[r].get(`ndcg@${cut}`)!.push(ndcg);
        values[r].get(`precision@${cut}`)!.push(precision);
        values[r].get(`hitRate@${cut}`)!.push(hitRate);
      }
      catalogues[r][person.window].add(list, 20);
    });
  }
  const average = (figures: readonly CatalogueFigures[], of: (one: CatalogueFigures) => number): number =>
    figures.reduce((sum, one) => sum + of(one), 0) / Math.max(1, figures.length);
  return {
    users: Int32Array.from(users),
    windows: Int32Array.from(windows),
    rows: rows.map((row, r) => ({
      ...row,
      figures: Object.fromEntries(METRICS.map((m) => [m, Float64Array.from(values[r].get(m)!)])) as Record<
        Metric,
        Float64Array
      >,
      coverage: average(catalogues[r], (one) => one.coverage),
      meanPopularity: average(catalogues[r], (one) => one.meanPopularity),
    })),
  };
}

interface Place {
  readonly part: number;
  readonly weight: number;
}

/** Where in a slice's parts those of a row stand. @throws RangeError where it names a part that is not there */
export function placesOf(row: string, weights: PartWeights, names: readonly string[]): Place[] {
  return Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => {
      const part = names.indexOf(name);
      if (part < 0) throw new RangeError(`row ${row}: no part is called ${name}`);
      return { part, weight };
    });
}

/** A row's score of every item from what each part says (scaled to length 1); in `sums`, or the one part's own vector. */
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

function catalogueOf({ slice }: FittedSlice): CatalogueFigures {
  const popularity = new Float64Array(slice.past.items);
  for (const item of slice.past.events.item) popularity[item] += 1;
  const known = unknownItems(slice).reduce((sum, unknown) => sum + 1 - unknown, 0);
  return new CatalogueFigures(popularity, known);
}
