/** Logistic regression, calibration and what is chosen among ways to a probability. */
import fc from 'fast-check';
import { calibrate, probabilityOf } from '../../src/algorithms/calibration/calibrate.js';
import { fitIsotonic, onCurve } from '../../src/algorithms/calibration/isotonic.js';
import { fitPlatt } from '../../src/algorithms/calibration/platt.js';
import { fitLogistic, logisticLogits } from '../../src/algorithms/linear/logistic-regression.js';
import { fitProbability } from '../../src/algorithms/probability/fit-probability.js';
import { stratifiedFolds } from '../../src/algorithms/probability/folds.js';
import {
  bestThreshold,
  decisionsAt,
  expectedCalibrationError,
  logLoss,
} from '../../src/algorithms/probability/judge.js';
import { predictProbability, sigmoid } from '../../src/algorithms/probability/probability-model.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { mean } from '../../src/algorithms/statistics.js';
import { type Table, tableOf, UnusableTable } from '../../src/algorithms/table.js';

function normals(rows: number, width: number, seed: number): Table {
  const rng = seededRng(seed);
  return { rows, width, values: Float64Array.from({ length: rows * width }, () => randomNormal(rng)) };
}

function drawLabels(logits: ArrayLike<number>, seed: number): Float64Array {
  const rng = seededRng(seed);
  return Float64Array.from(logits, (logit) => (rng() < sigmoid(logit) ? 1 : 0));
}

describe('logistic regression', () => {
  it('finds planted weights in the units of the columns', () => {
    const table = normals(20_000, 3, 1);
    const scaled = { ...table, values: table.values.map((x, at) => (at % 3 === 1 ? 100 * x + 40 : x)) };
    const logits = Array.from(
      { length: table.rows },
      (_, row) => -0.5 + table.values[row * 3] - 2 * table.values[row * 3 + 1],
    );
    const { intercept, weights } = fitLogistic(scaled, drawLabels(logits, 2), { l2: 1e-6 });
    expect(weights[0]).toBeCloseTo(1, 1);
    expect(100 * weights[1]).toBeCloseTo(-2, 0.9);
    expect(Math.abs(weights[2])).toBeLessThan(0.06);
    expect(intercept + 40 * weights[1]).toBeCloseTo(-0.5, 1);
  });

  it('stands where the slope of the penalised loss is zero', () => {
    const table = normals(300, 2, 3);
    const labels = drawLabels(
      table.values.filter((_, at) => at % 2 === 0),
      4,
    );
    const model = fitLogistic(table, labels, { l2: 5 });
    const off = logisticLogits(model, table).map((logit, row) => sigmoid(logit) - labels[row]);
    expect(mean(off)).toBeCloseTo(0, 9);
  });

  it('stays finite where the classes can be separated, or a column is constant', () => {
    const table = tableOf([
      [1, 2, 3, 4],
      [7, 7, 7, 7],
    ]);
    const model = fitLogistic(table, [0, 0, 1, 1], { l2: 0.01 });
    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(model.weights[1]).toBeCloseTo(0, 9);
    const [, low, high] = logisticLogits(model, table);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('refuses by name what it cannot use', () => {
    expect(() => fitLogistic(tableOf([[1, NaN]]), [0, 1])).toThrow(new UnusableTable('Row 1, column 0 is NaN.'));
    expect(() => fitLogistic(tableOf([[1, 2]]), [0, 3])).toThrow(UnusableTable);
    expect(() => fitLogistic(tableOf([[1, 2]]), [0, 1], { l2: 0 })).toThrow(RangeError);
    expect(() => logisticLogits({ intercept: 0, weights: Float64Array.of(1) }, tableOf([[1], [2]]))).toThrow(
      UnusableTable,
    );
  });
});

describe('calibration', () => {
  it('of isotonic regression never falls and keeps the mean of every pool', () => {
    const rows = fc.array(
      fc.record({ score: fc.integer({ min: -5, max: 5 }), label: fc.integer({ min: 0, max: 1 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (of) => {
        const curve = fitIsotonic(
          of.map(({ score }) => score),
          of.map(({ label }) => label),
        );
        for (let k = 1; k < curve.scores.length; k += 1) {
          expect(curve.scores[k]).toBeGreaterThan(curve.scores[k - 1]);
          expect(curve.probabilities[k]).toBeGreaterThanOrEqual(curve.probabilities[k - 1]);
        }
        expect(curve.probabilities.every((p) => p > 0 && p < 1)).toBe(true);
        expect(onCurve(curve, -99)).toBe(curve.probabilities[0]);
        expect(onCurve(curve, 99)).toBe(curve.probabilities[curve.probabilities.length - 1]);
      }),
    );
    const curve = fitIsotonic([1, 2, 3, 4, 5, 6], [0, 1, 0, 1, 0, 1]);
    expect(onCurve(curve, 2)).toBe(0.5);
    expect(onCurve(curve, 4.5)).toBe(0.5);
    // Between pools it is straight.
    expect(onCurve(curve, 5.5)).toBeCloseTo((0.5 + 0.75) / 2, 12);
  });

  it('of Platt undoes a planted curve and cannot be sure of what it has not seen', () => {
    const logits = normals(20_000, 1, 1).values;
    const labels = drawLabels(logits, 2);
    const { slope, intercept } = fitPlatt(
      logits.map((x) => 4 * x + 3),
      labels,
    );
    expect(slope).toBeCloseTo(0.25, 1);
    expect(intercept).toBeCloseTo(-0.75, 0.9);
    const sure = fitPlatt([-1, 1], [0, 1]);
    expect(probabilityOf(sure, 1)).toBeCloseTo(2 / 3, 6);
    expect(probabilityOf(fitPlatt([2, 2, 2], [1, 0, 0]), 2)).toBeCloseTo((2 / 3 + 1 / 2) / 3, 6);
  });

  it('chooses none where scores are already right, and mends scores that are too sure', () => {
    const logits = normals(4000, 1, 5).values;
    const labels = drawLabels(logits, 6);
    const right = calibrate(logits, labels, 1);
    const sure = calibrate(
      logits.map((x) => 5 * x),
      labels,
      1,
    );
    expect(right.calibration.kind).toBe('none');
    expect(sure.calibration.kind).toBe('platt');
    const fresh = normals(4000, 1, 7).values;
    const freshLabels = drawLabels(fresh, 8);
    const said = fresh.map((x) => probabilityOf(sure.calibration, 5 * x));
    expect(expectedCalibrationError(said, freshLabels)).toBeLessThan(0.03);
    expect(
      expectedCalibrationError(
        fresh.map((x) => sigmoid(5 * x)),
        freshLabels,
      ),
    ).toBeGreaterThan(0.1);
  });
});

describe('figures', () => {
  it('are those worked out by hand', () => {
    const [said, labels] = [
      [0.9, 0.8, 0.3, 0.1],
      [1, 0, 1, 0],
    ];
    expect(logLoss(said, labels)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.3) + Math.log(0.9)) / 4, 12);
    expect(expectedCalibrationError(said, labels)).toBeCloseTo((0.1 + 0.8 + 0.7 + 0.1) / 4, 12);
    expect(expectedCalibrationError([0.85, 0.95, 1], [1, 1, 1], 1)).toBeCloseTo(0.2 / 3, 12);
    expect(decisionsAt(0.5, said, labels)).toEqual({ accuracy: 0.5, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(decisionsAt(0.95, said, labels)).toEqual({ accuracy: 0.5, precision: 0, recall: 0, f1: 0 });
    expect(bestThreshold(said, labels)).toBe(0.3);
    expect(() => logLoss([], [])).toThrow(RangeError);
  });

  it('come from folds that keep both classes', () => {
    const labels = Uint8Array.from({ length: 103 }, (_, row) => (row % 10 === 0 ? 1 : 0));
    const folds = stratifiedFolds(labels, 5, seededRng(1));
    expect([...folds.flatMap(({ inside }) => [...inside])].sort((a, b) => a - b)).toEqual([...labels.keys()]);
    for (const { inside, outside } of folds) {
      expect(inside.length + outside.length).toBe(103);
      expect(inside.filter((row) => labels[row] === 1).length).toBeGreaterThanOrEqual(2);
    }
    expect(() => stratifiedFolds([1, 0, 0, 0, 0, 0], 2, seededRng(1))).toThrow(
      '1 rows of class 1 are too few for 2 folds.',
    );
  });
});

describe('the way to a probability', () => {
  const options = { tries: [{ trees: 60, leaves: 6, rate: 0.2 }], penalties: [1], folds: 3 };
  const fit = (logitOf: (a: number, b: number) => number) => {
    const table = normals(1500, 2, 1);
    const logits = Array.from({ length: 1500 }, (_, row) => logitOf(table.values[2 * row], table.values[2 * row + 1]));
    return fitProbability({ table, linear: table }, drawLabels(logits, 3), options);
  };

  it('is a line for a line, trees for corners, and a constant where nothing can be known', () => {
    expect(fit((a, b) => 2 * a - b).model.way).toBe('LOGISTIC');
    expect(['TREES', 'BLEND']).toContain(fit((a, b) => (a * b > 0 ? 2.5 : -2.5)).model.way);
    expect(fit(() => -1).model.way).toBe('CONSTANT');
  });

  it('is calibrated, and says the same after it was kept', () => {
    const { model, losses } = fit((a, b) => (a * b > 0 ? 2.5 : -2.5));
    const fresh = normals(3000, 2, 9);
    const labels = drawLabels(
      Array.from({ length: 3000 }, (_, row) => (fresh.values[2 * row] * fresh.values[2 * row + 1] > 0 ? 2.5 : -2.5)),
      11,
    );
    const said = predictProbability(model, { table: fresh, linear: fresh });
    expect(expectedCalibrationError(said, labels)).toBeLessThan(0.05);
    expect(logLoss(said, labels)).toBeLessThan(losses.LOGISTIC);
    expect(predictProbability(structuredClone(model), { table: fresh, linear: fresh })).toEqual(said);
  });

  it('refuses rows that differ in number', () => {
    expect(() => fitProbability({ table: normals(20, 1, 1), linear: normals(21, 1, 1) }, new Uint8Array(20))).toThrow(
      UnusableTable,
    );
  });
});
