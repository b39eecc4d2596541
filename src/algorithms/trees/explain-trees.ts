import { type Table, UnusableTable } from '../table.js';
import { isLeft, type TreeEnsemble } from './tree-ensemble.js';

/** A column on the way to a node, or the root's own entry: `column` is -1. */
interface Step {
  readonly column: number;
  /** Share of the rows of training that follow the way where the column is not known, and whether the row does. */
  readonly unknown: number;
  readonly known: number;
  /** Weight of subsets of the columns on the way, by their size. */
  weight: number;
}

/** What the sum of the trees is for a row, column by column: `expected + sum of parts` is the sum, within rounding. */
export interface TreeExplanation {
  /** Mean over the rows of training, by the rows in each leaf. */
  readonly expected: number;
  /** Shapley value of each column; exactly 0 for a column that no tree splits on. */
  readonly parts: Float64Array;
}

/**
 * Exact Shapley values of a row, where a column that is not known follows both sides of a split by their rows of training (Lundberg, Erion and Lee
 * 2018, algorithm 2). O(trees · leaves · depth²).
 *
 * @throws UnusableTable where the table has another number of columns or no such row
 */
export function explainTrees(model: TreeEnsemble, table: Table, row: number): TreeExplanation {
  const { width, values, rows } = table;
  if (width !== model.width) throw new UnusableTable(`${width} columns for trees of ${model.width}.`);
  if (!(row >= 0 && row < rows)) throw new UnusableTable(`There is no row ${row} among ${rows}.`);
  const parts = new Float64Array(width);
  let expected = model.base;
  for (let tree = 0; tree < model.roots.length; tree += 1) {
    const root = model.roots[tree];
    expected += meanOf(model, root);
    const goesLeft = (node: number): boolean => isLeft(model, node, values[row * width + model.column[node]]);
    walk({ model, goesLeft, parts }, root, [], { column: -1, unknown: 1, known: 1 });
  }
  return { expected, parts };
}

function meanOf({ column, left, value, cover }: TreeEnsemble, root: number): number {
  const mean = (node: number): number => {
    if (column[node] < 0) return value[node];
    const near = left[node];
    return (cover[near] * mean(near) + cover[near + 1] * mean(near + 1)) / cover[node];
  };
  return mean(root);
}

interface Walk {
  readonly model: TreeEnsemble;
  readonly goesLeft: (node: number) => boolean;
  readonly parts: Float64Array;
}

function walk(of: Walk, node: number, before: readonly Step[], last: Omit<Step, 'weight'>): void {
  const { model, goesLeft, parts } = of;
  const way = extended(before, last);
  const column = model.column[node];
  if (column < 0) {
    for (let k = 1; k < way.length; k += 1) {
      const weight = shortened(way, k).reduce((sum, step) => sum + step.weight, 0);
      parts[way[k].column] += weight * (way[k].known - way[k].unknown) * model.value[node];
    }
    return;
  }
  // A column that was split on before counts once: its shares are multiplied.
  const seen = way.findIndex((step, k) => k > 0 && step.column === column);
  const { unknown, known } = seen > 0 ? way[seen] : { unknown: 1, known: 1 };
  const rest = seen > 0 ? shortened(way, seen) : way;
  const left = model.left[node];
  for (const child of [left, left + 1]) {
    const share = model.cover[child] / model.cover[node];
    const follows = (child === left) === goesLeft(node);
    walk(of, child, rest, { column, unknown: unknown * share, known: follows ? known : 0 });
  }
}

/** One more column on the way: subsets with and without it. */
function extended(way: readonly Step[], { column, unknown, known }: Omit<Step, 'weight'>): Step[] {
  const length = way.length;
  const next: Step[] = [...way.map((step) => ({ ...step })), { column, unknown, known, weight: length === 0 ? 1 : 0 }];
  for (let k = length - 1; k >= 0; k -= 1) {
    next[k + 1].weight += (known * next[k].weight * (k + 1)) / (length + 1);
    next[k].weight = (unknown * next[k].weight * (length - k)) / (length + 1);
  }
  return next;
}

/** The way without one of its columns: undoes `extended`. */
function shortened(way: readonly Step[], at: number): Step[] {
  const last = way.length - 1;
  const { unknown, known } = way[at];
  const weights = way.map(({ weight }) => weight);
  let carried = weights[last];
  for (let k = last - 1; k >= 0; k -= 1) {
    if (known !== 0) {
      const before = weights[k];
      weights[k] = (carried * way.length) / ((k + 1) * known);
      carried = before - (weights[k] * unknown * (last - k)) / way.length;
    } else weights[k] = (weights[k] * way.length) / (unknown * (last - k));
  }
  return way.filter((_, k) => k !== at).map((step, k) => ({ ...step, weight: weights[k] }));
}
