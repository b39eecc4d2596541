import { seededRng } from '../random.js';
import { checkTable, checkTargets, type Table, UnusableTable } from '../table.js';
import { binTable, MOST_BINS } from './feature-bins.js';
import { growTree, type TreeShape } from './grow-tree.js';
import { Histograms } from './histograms.js';
import { derive, lossOf, startOf } from './loss.js';
import { drawColumns, drawRows } from './sampling.js';
import { TreeBuilder } from './tree-builder.js';
import { addTrees, type TreeEnsemble, type TreeLoss } from './tree-ensemble.js';

export interface BoostOptions extends TreeShape {
  readonly loss: TreeLoss;
  /** Most trees. */
  readonly trees: number;
  /** Share of the rows, and of the columns, that each tree sees, 0 < share <= 1. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** Most bins a column, 2 to 254. */
  readonly bins: number;
  /** Trees without a gain on the validation rows after which boosting stops. */
  readonly patience: number;
  readonly seed: number;
}

export const BOOST_DEFAULTS: BoostOptions = {
  loss: 'logistic',
  trees: 500,
  rate: 0.05,
  leaves: 16,
  depth: 8,
  fewest: 20,
  weight: 1e-3,
  l2: 1,
  rowShare: 0.8,
  columnShare: 0.8,
  bins: MOST_BINS,
  patience: 50,
  seed: 1,
};

/** Rows that say when to stop. */
export interface ValidationRows {
  readonly table: Table;
  readonly targets: ArrayLike<number>;
}

export interface Boosted {
  readonly model: TreeEnsemble;
  /** Mean loss on the validation rows after each tree, from none on; empty without such rows. */
  readonly losses: readonly number[];
}

/**
 * Gradient-boosted trees on histograms (Friedman 2001; Ke et al. 2017): each tree lowers the second-order expansion of the loss, with an L2
 * penalty on its leaves. With validation rows it keeps the trees up to the smallest loss on them. Equal data and options give equal trees.
 * O(trees · rows · columns · log leaves).
 *
 * @param table NaN for what is not known: each split learns on which side it belongs
 * @param targets any numbers, or 0 and 1 for the logistic loss; one class alone gives a constant
 * @throws UnusableTable where sizes do not fit, a value is infinite, or a target is not finite or not a class
 * @throws RangeError where an option is out of its range
 */
export function boostTrees(
  table: Table,
  targets: ArrayLike<number>,
  options: Partial<BoostOptions> = {},
  validation?: ValidationRows,
): Boosted {
  const settings = { ...BOOST_DEFAULTS, ...options };
  check(table, targets, settings, validation);
  const { loss } = settings;
  const rng = seededRng(settings.seed);
  const derivatives = { slopes: new Float64Array(table.rows), curvatures: new Float64Array(table.rows) };
  const binned = binTable(table, settings.bins);
  const ground = { table: binned, derivatives, histograms: new Histograms(binned, derivatives) };
  const base = startOf(loss, targets);
  const builder = new TreeBuilder(loss, table.width, base);
  const sums = new Float64Array(table.rows).fill(base);
  const held = validation && { ...validation, sums: new Float64Array(validation.table.rows).fill(base) };
  const losses = held ? [lossOf(loss, held.sums, held.targets)] : [];
  const order = new Uint32Array(table.rows);
  let best = 0;
  while (builder.trees < settings.trees) {
    derive(loss, sums, targets, derivatives);
    const rows = order.subarray(0, drawRows(rng, settings.rowShare, order));
    const columns = drawColumns(rng, settings.columnShare, table.width);
    const leaves = growTree(ground, rows, columns, settings, builder);
    // Nothing was left out by chance: no tree to come would find a split either.
    if (leaves === 1 && rows.length === table.rows && columns.length === table.width) break;
    const tree = builder.build(builder.trees - 1);
    addTrees(tree, table, sums);
    if (!held) continue;
    addTrees(tree, held.table, held.sums);
    losses.push(lossOf(loss, held.sums, held.targets));
    if (losses[losses.length - 1] < losses[best]) best = losses.length - 1;
    else if (losses.length - 1 - best >= settings.patience) break;
  }
  return { model: builder.build(0, held ? best : undefined), losses };
}

function check(table: Table, targets: ArrayLike<number>, settings: BoostOptions, validation?: ValidationRows): void {
  const classes = settings.loss === 'logistic';
  checkTable(table, { missing: true });
  checkTargets(table, targets, { classes });
  if (validation) {
    checkTable(validation.table, { missing: true });
    checkTargets(validation.table, validation.targets, { classes });
    if (validation.table.width !== table.width) {
      throw new UnusableTable(`Validation rows have ${validation.table.width} columns, the others ${table.width}.`);
    }
  }
  for (const name of ['rate', 'rowShare', 'columnShare'] as const) {
    if (!(settings[name] > 0 && settings[name] <= 1))
      throw new RangeError(`${name} ${settings[name]} is not in (0, 1].`);
  }
  const least = { trees: 0, leaves: 2, depth: 1, fewest: 1, weight: 0, l2: 0, bins: 2, patience: 1 };
  for (const [name, low] of Object.entries(least) as [keyof typeof least, number][]) {
    if (!(settings[name] >= low)) throw new RangeError(`${name} ${settings[name]} is below ${low}.`);
  }
  if (settings.bins > MOST_BINS) throw new RangeError(`bins ${settings.bins} is above ${MOST_BINS}.`);
}
