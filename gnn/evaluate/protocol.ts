import { keepOfEach } from './each-person.js';
import { LIST } from './keep.js';
import { CatalogueFigures, judge } from './metrics.js';
import { unknownItems, type FittedSlice, type ScoringOptions } from './people.js';
import { type RowSpec } from './row-spec.js';

const LIST_LENGTHS = [10, 20] as const;
/** By length of the list, in the order that `judge` gives them. */
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
 * Full ranking over all items known before the slice, without those the person has settled. An item with score zero is not ranked.
 *
 * @throws RangeError where a row names a part that a slice has not
 */
export async function evaluate(
  fitted: readonly FittedSlice[],
  rows: readonly RowSpec[],
  options: ScoringOptions,
): Promise<Evaluation> {
  const people = await keepOfEach(fitted, { of: 'lists', rows }, options);
  const values = rows.map(() => METRICS.map(() => new Float64Array(people.length)));
  const catalogues = rows.map(() => fitted.map(catalogueOf));
  people.forEach(({ window, relevant, kept }, n) => {
    rows.forEach((_, r) => {
      const padded = kept.subarray(r * LIST, (r + 1) * LIST);
      const end = padded.indexOf(-1);
      const list = end < 0 ? padded : padded.subarray(0, end);
      const figures = LIST_LENGTHS.flatMap((length) => {
        const { recall, ndcg, precision, hitRate } = judge(list, relevant, length);
        return [recall, ndcg, precision, hitRate];
      });
      figures.forEach((figure, m) => (values[r][m][n] = figure));
      catalogues[r][window].add(list, LIST);
    });
  });
  const average = (figures: readonly CatalogueFigures[], of: (one: CatalogueFigures) => number): number =>
    figures.reduce((sum, one) => sum + of(one), 0) / Math.max(1, figures.length);
  return {
    users: Int32Array.from(people, ({ user }) => user),
    windows: Int32Array.from(people, ({ window }) => window),
    rows: rows.map((row, r) => ({
      ...row,
      figures: Object.fromEntries(METRICS.map((metric, m) => [metric, values[r][m]])) as Record<Metric, Float64Array>,
      coverage: average(catalogues[r], (one) => one.coverage),
      meanPopularity: average(catalogues[r], (one) => one.meanPopularity),
    })),
  };
}

function catalogueOf({ slice }: FittedSlice): CatalogueFigures {
  const popularity = new Float64Array(slice.past.items);
  for (const item of slice.past.events.item) popularity[item] += 1;
  const known = unknownItems(slice).reduce((sum, unknown) => sum + 1 - unknown, 0);
  return new CatalogueFigures(popularity, known);
}
