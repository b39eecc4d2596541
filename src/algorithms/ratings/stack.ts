import { fitRidge, type LinearModel, predictLinear } from '../linear/ridge-regression.js';
import { seededRng, shuffle } from '../random.js';
import { take, takeRows } from '../table.js';
import { boostTrees } from '../trees/boost-trees.js';
import { sumOfTrees, type TreeEnsemble } from '../trees/tree-ensemble.js';
import { type RatingColumns } from './rating-columns.js';

/** Which models put the columns together: a line, or a line and trees on what it leaves. */
export type StackKind = 'LINEAR' | 'TREES';

/** Plain values and arrays, to keep. */
export interface Stack {
  readonly linear: LinearModel;
  readonly trees?: TreeEnsemble;
}

const FOLDS = 5;
const PENALTY = 10;
/** Few and careful: what the line leaves is nearly noise. */
const TREES = {
  loss: 'squared',
  trees: 120,
  rate: 0.04,
  leaves: 6,
  depth: 4,
  fewest: 40,
  l2: 20,
  rowShare: 0.7,
} as const;

/** Learns to put columns together. @param wanted the rating of each row */
export function fitStack(kind: StackKind, columns: RatingColumns, wanted: Float64Array, seed: number): Stack {
  const { table, expected } = columns;
  const linear = fitRidge(
    table,
    wanted.map((value, row) => value - expected[row]),
    PENALTY,
  );
  if (kind === 'LINEAR') return { linear };
  const said = stacked({ linear }, columns);
  return {
    linear,
    trees: boostTrees(
      table,
      wanted.map((value, row) => value - said[row]),
      { ...TREES, seed },
    ).model,
  };
}

/** What a stack says of each row. */
export function stacked({ linear, trees }: Stack, { table, expected }: RatingColumns): Float64Array {
  const more = trees && sumOfTrees(trees, table);
  return predictLinear(linear, table).map((value, row) => expected[row] + value + (more ? more[row] : 0));
}

/** What stacks say of rows that they did not learn from, in five folds. */
export function heldOutStack(
  kind: StackKind,
  columns: RatingColumns,
  wanted: Float64Array,
  seed: number,
): Float64Array {
  const order = shuffle(
    Uint32Array.from(wanted, (_, row) => row),
    seededRng(seed),
  );
  const out = new Float64Array(wanted.length);
  const part = (rows: Uint32Array): RatingColumns => ({
    ...columns,
    table: takeRows(columns.table, rows),
    expected: take(columns.expected, rows),
  });
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inside = order.filter((_, n) => n % FOLDS === fold);
    const outside = order.filter((_, n) => n % FOLDS !== fold);
    const said = stacked(fitStack(kind, part(outside), take(wanted, outside), seed), part(inside));
    inside.forEach((row, k) => (out[row] = said[k]));
  }
  return out;
}
