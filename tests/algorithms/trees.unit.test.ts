/** Boosted trees: what they promise of any table, planted truth, and what they refuse. */
import { decodeBundle, encodeBundle } from '../../gnn/artifact/bundle.js';
import { rocAuc } from '../../src/algorithms/probability/classification.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { type Table, tableOf, UnusableTable } from '../../src/algorithms/table.js';
import { boostTrees } from '../../src/algorithms/trees/boost-trees.js';
import { explainTrees } from '../../src/algorithms/trees/explain-trees.js';
import { binTable } from '../../src/algorithms/trees/feature-bins.js';
import { growTree } from '../../src/algorithms/trees/grow-tree.js';
import { Histograms } from '../../src/algorithms/trees/histograms.js';
import { TreeBuilder } from '../../src/algorithms/trees/tree-builder.js';
import {
  gainShares,
  isLeft,
  leafOf,
  predictTrees,
  sumOfTrees,
  type TreeEnsemble,
} from '../../src/algorithms/trees/tree-ensemble.js';

/** Every row and column, full steps: what is fitted is fitted at once. */
const WHOLE = { loss: 'squared', rate: 1, rowShare: 1, columnShare: 1, l2: 0, fewest: 1 } as const;

function noise(rows: number, width: number, seed: number): Table {
  const rng = seededRng(seed);
  return { rows, width, values: Float64Array.from({ length: rows * width }, () => randomNormal(rng)) };
}

function column({ rows, width, values }: Table, c: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * width + c]);
}

describe('bins', () => {
  it('hold equal values together, the unknown apart, and as many rows each as can be', () => {
    const { cuts, bins } = binTable(tableOf([[3, 1, NaN, 1, 2]]));
    expect([...cuts[0]]).toEqual([1.5, 2.5]);
    expect([...bins]).toEqual([3, 1, 0, 1, 2]);
    const many = binTable(noise(10_000, 1, 1), 10);
    const sizes = new Map<number, number>();
    for (const bin of many.bins) sizes.set(bin, (sizes.get(bin) ?? 0) + 1);
    expect([...sizes.values()]).toEqual(new Array(10).fill(1000));
  });

  it('part neighbours among the numbers of the machine', () => {
    const [low, high] = [1, 1 + Number.EPSILON];
    expect([...binTable(tableOf([[low, high]])).bins]).toEqual([1, 2]);
  });
});

describe('boosted trees', () => {
  it('find a planted step function at once', () => {
    const table = noise(2000, 3, 1);
    const [a, b] = [column(table, 0), column(table, 2)];
    const targets = a.map((x, row) => (x <= 0.3 ? (b[row] <= -0.5 ? 1 : 4) : 9));
    const { model } = boostTrees(table, targets, { ...WHOLE, trees: 1, leaves: 3, bins: 254 });
    const error = predictTrees(model, table).map((value, row) => Math.abs(value - targets[row]));
    // Bins of eight rows: a cut is off by one bin at most.
    expect(mean(error)).toBeLessThan(0.05);
    const [first, second, third] = gainShares(model);
    expect(second).toBe(0);
    expect(first).toBeGreaterThan(third);
  });

  it('give a constant for a constant, whatever else is known', () => {
    const table = noise(300, 2, 1);
    const { model } = boostTrees(table, new Float64Array(300).fill(2.5), { loss: 'squared' });
    expect(predictTrees(model, noise(50, 2, 2)).every((value) => value === 2.5)).toBe(true);
  });

  it('give a constant near certainty where there is one class', () => {
    const { model } = boostTrees(noise(300, 2, 1), new Uint8Array(300).fill(1));
    const predicted = predictTrees(model, noise(50, 2, 2));
    expect(new Set(predicted).size).toBe(1);
    expect(predicted[0]).toBeGreaterThan(0.99);
    expect(predicted[0]).toBeLessThan(1);
  });

  it('see the order of values alone', () => {
    const table = noise(800, 3, 3);
    const targets = column(table, 0).map((x, row) => x * x + table.values[row * 3 + 1]);
    const bent = { ...table, values: table.values.map((x) => Math.exp(3 * x)) };
    const options = { loss: 'squared', trees: 30 } as const;
    const straight = predictTrees(boostTrees(table, targets, options).model, table);
    expect(predictTrees(boostTrees(bent, targets, options).model, bent)).toEqual(straight);
  });

  it('do not mind how columns are ordered', () => {
    const table = noise(500, 4, 5);
    const targets = column(table, 1).map((x) => Math.sin(2 * x));
    const turned = tableOf([3, 2, 1, 0].map((c) => column(table, c)));
    const options = { ...WHOLE, trees: 5 };
    const turnedBack = predictTrees(boostTrees(turned, targets, options).model, turned);
    const straight = predictTrees(boostTrees(table, targets, options).model, table);
    straight.forEach((value, row) => expect(turnedBack[row]).toBeCloseTo(value, 9));
  });

  it('learn on which side the unknown belongs', () => {
    const rng = seededRng(1);
    const known = Float64Array.from({ length: 1000 }, () => rng());
    const values = known.map((x) => (x > 0.2 && x < 0.4 ? NaN : x));
    // Unknown values are like large ones.
    const targets = values.map((x) => (Number.isNaN(x) || x > 0.7 ? 1 : 0));
    const { model } = boostTrees(tableOf([values]), targets, { ...WHOLE, trees: 1, leaves: 2 });
    expect([...predictTrees(model, tableOf([[NaN, 0.9, 0.1, 0.5]]))].map(Math.round)).toEqual([1, 1, 0, 0]);
    // Being unknown alone can be a split.
    const missing = boostTrees(
      tableOf([values]),
      values.map((x) => (Number.isNaN(x) ? 5 : 1)),
      { ...WHOLE, trees: 1, leaves: 2 },
    );
    expect([...predictTrees(missing.model, tableOf([[NaN, 0, 1e300]]))].map((y) => Number(y.toFixed(9)))).toEqual([
      5, 1, 1,
    ]);
  });

  it('send what was never unknown in training to the larger side', () => {
    const targets = Float64Array.from({ length: 100 }, (_, row) => (row < 30 ? 1 : 0));
    const rows = Float64Array.from({ length: 100 }, (_, row) => row);
    const { model } = boostTrees(tableOf([rows]), targets, { ...WHOLE, trees: 1, leaves: 2 });
    expect(predictTrees(model, tableOf([[NaN]]))[0]).toBeCloseTo(0, 9);
  });

  it('learn an interaction that no line sees, and stop when validation says so', () => {
    const [table, later] = [noise(3000, 4, 7), noise(3000, 4, 8)];
    const labelsOf = (of: Table) => {
      const rng = seededRng(of.values[0] > 0 ? 1 : 2);
      return column(of, 0).map((x, row) => (x * of.values[row * 4 + 1] > 0 !== rng() < 0.1 ? 1 : 0));
    };
    const validation = { table: later, targets: labelsOf(later) };
    const { model, losses } = boostTrees(table, labelsOf(table), { trees: 400, patience: 20 }, validation);
    expect(rocAuc(sumOfTrees(model, later), validation.targets)).toBeGreaterThan(0.87);
    const best = losses.indexOf(Math.min(...losses));
    expect(model.roots).toHaveLength(best);
    expect(losses).toHaveLength(Math.min(401, best + 21));
  });

  it('are equal for an equal seed, and kept as they are', () => {
    const table = noise(500, 5, 9);
    const labels = column(table, 0).map((x) => (x > 0 ? 1 : 0));
    const fit = (seed: number) => boostTrees(table, labels, { trees: 20, seed, columnShare: 0.5 }).model;
    const model = fit(4);
    expect(fit(4)).toEqual(model);
    expect(fit(5)).not.toEqual(model);
    const kept = decodeBundle(encodeBundle(model)) as TreeEnsemble;
    expect(predictTrees(kept, table)).toEqual(predictTrees(model, table));
    expect(
      JSON.stringify(model, (_, of: unknown) => (ArrayBuffer.isView(of) ? Array.from(of as Float64Array) : of)),
    ).not.toContain('null');
  });

  it('count the rows of every node, children adding up', () => {
    const table = noise(400, 3, 2);
    const { column: on, left, cover, roots } = boostTrees(table, column(table, 1), { ...WHOLE, trees: 3 }).model;
    expect([...roots].map((root) => cover[root])).toEqual([400, 400, 400]);
    on.forEach((c, node) => {
      if (c >= 0) expect(cover[left[node]] + cover[left[node] + 1]).toBe(cover[node]);
    });
  });

  it('have no leaf below the limits', () => {
    const table = noise(400, 3, 2);
    const { model } = boostTrees(table, column(table, 1), { ...WHOLE, trees: 5, fewest: 37, depth: 3, leaves: 100 });
    model.column.forEach((c, node) => {
      if (c < 0) expect(model.cover[node]).toBeGreaterThanOrEqual(37);
    });
    for (const [tree, root] of model.roots.entries()) {
      expect((model.roots[tree + 1] ?? model.column.length) - root).toBeLessThanOrEqual(15);
    }
  });
});

describe('explanations', () => {
  const table = noise(300, 4, 3);
  const targets = column(table, 0).map(
    (x, row) => x * table.values[row * 4 + 1] + (table.values[row * 4 + 3] > 0 ? 1 : 0),
  );
  const { model } = boostTrees(table, targets, { ...WHOLE, trees: 4, leaves: 12, depth: 6 });

  /** What a tree is expected to say where only some columns are known. */
  function expectedOf(node: number, row: number, known: number): number {
    const { column: on, left, cover, value } = model;
    if (on[node] < 0) return value[node];
    if ((known >> on[node]) & 1) {
      return expectedOf(left[node] + (isLeft(model, node, table.values[row * 4 + on[node]]) ? 0 : 1), row, known);
    }
    const [near, far] = [left[node], left[node] + 1];
    return (cover[near] * expectedOf(near, row, known) + cover[far] * expectedOf(far, row, known)) / cover[node];
  }

  it('are the Shapley values of all subsets, and sum to what is said', () => {
    const weight = [1 / 4, 1 / 12, 1 / 12, 1 / 4];
    for (const row of [0, 1, 2, 50]) {
      const { expected, parts } = explainTrees(model, table, row);
      expect(expected + parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(sumOfTrees(model, table)[row], 9);
      const all = (known: number) => [...model.roots].reduce((sum, root) => sum + expectedOf(root, row, known), 0);
      for (let c = 0; c < 4; c += 1) {
        let value = 0;
        for (let known = 0; known < 16; known += 1) {
          if ((known >> c) & 1) continue;
          const size = [0, 1, 2, 3].filter((bit) => (known >> bit) & 1).length;
          value += weight[size] * (all(known | (1 << c)) - all(known));
        }
        expect(parts[c]).toBeCloseTo(value, 9);
      }
    }
  });

  it('give nothing to a column that no tree reads, and refuse a row that is not there', () => {
    const constant = tableOf([column(table, 0), new Float64Array(300).fill(1)]);
    const seen = boostTrees(constant, targets, { loss: 'squared', trees: 10 }).model;
    expect(explainTrees(seen, constant, 3).parts[1]).toBe(0);
    expect(() => explainTrees(seen, constant, 300)).toThrow(UnusableTable);
  });
});

describe('what cannot be learnt from', () => {
  const table = tableOf([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const broken = (at: number, value: number): Table => ({
    ...table,
    values: table.values.map((old, n) => (n === at ? value : old)),
  });

  it('is refused by name, row and column', () => {
    expect(() => boostTrees(broken(3, Infinity), [0, 1, 0])).toThrow(new UnusableTable('Row 1, column 1 is Infinity.'));
    expect(() => boostTrees(table, [0, NaN, 1])).toThrow(
      new UnusableTable('The target of row 1 is NaN, neither 0 nor 1.'),
    );
    expect(() => boostTrees(table, [0, 2, 1])).toThrow(UnusableTable);
    expect(() => boostTrees(table, [0, Infinity, 1], { loss: 'squared' })).toThrow('The target of row 1 is Infinity.');
    expect(() => boostTrees(table, [0, 1])).toThrow('2 targets for 3 rows.');
    expect(() => boostTrees({ rows: 0, width: 2, values: new Float64Array() }, [])).toThrow('is empty');
    expect(() => boostTrees(table, [0, 1, 1], {}, { table: tableOf([[1]]), targets: [1] })).toThrow(
      'Validation rows have 1 columns',
    );
    const { model } = boostTrees(table, [0, 1, 1]);
    expect(() => predictTrees(model, tableOf([[1]]))).toThrow('1 columns for trees of 2.');
  });

  it('so are options out of their range', () => {
    for (const option of [
      { rate: 0 },
      { rowShare: 1.1 },
      { columnShare: NaN },
      { leaves: 1 },
      { bins: 255 },
      { l2: -1 },
    ]) {
      expect(() => boostTrees(table, [0, 1, 1], option)).toThrow(RangeError);
    }
  });
});

describe('cost', () => {
  /** Bins added up while a tree is grown. */
  function counted(rows: number, leaves: number): number {
    const table = binTable(noise(rows, 4, 1));
    const derivatives = {
      slopes: noise(rows, 1, 2).values as Float64Array,
      curvatures: new Float64Array(rows).fill(1),
    };
    const histograms = new Histograms(table, derivatives);
    let sums = 0;
    const count = histograms.count.bind(histograms);
    histograms.count = (order, columns) => {
      sums += order.length * columns.length;
      return count(order, columns);
    };
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    const shape = { rate: 1, leaves, depth: 50, l2: 1, fewest: 1, weight: 0 };
    growTree(
      { table, derivatives, histograms },
      order,
      Uint32Array.of(0, 1, 2, 3),
      shape,
      new TreeBuilder('squared', 4, 0),
    );
    return sums;
  }

  it('grows with the rows, and with each level by half of them at most', () => {
    const [small, large] = [counted(5000, 16), counted(10_000, 16)];
    expect(large / small).toBeLessThan(3);
    // The root, and of each pair of children the smaller one.
    expect(counted(10_000, 2)).toBe(40_000);
    expect(large).toBeLessThanOrEqual(40_000 * (1 + 15 / 2));
  });

  it('of a prediction is a walk to one leaf a tree', () => {
    const table = noise(2000, 3, 1);
    const { model } = boostTrees(table, column(table, 0), { loss: 'squared', trees: 20, depth: 5 });
    let reads = 0;
    const watched = new Proxy(table.values, {
      get: (values, at) => {
        reads += 1;
        return values[at as unknown as number];
      },
    });
    for (let tree = 0; tree < 20; tree += 1) leafOf(model, tree, watched, 0);
    expect(reads).toBeLessThanOrEqual(20 * 5);
  });
});
