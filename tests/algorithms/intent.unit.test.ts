/** Who buys next: planted people, what is known before a moment only, and shares that add up. */
import fc from 'fast-check';
import { explainIntent } from '../../src/algorithms/intent/explain-intent.js';
import { FEATURES, INTENT_FEATURES, writeFeatures } from '../../src/algorithms/intent/intent-features.js';
import { learnIntent } from '../../src/algorithms/intent/learn-intent.js';
import { DAY, type ShopPast } from '../../src/algorithms/intent/shop-past.js';
import { explainProbability } from '../../src/algorithms/probability/explain-probability.js';
import { fitProbability } from '../../src/algorithms/probability/fit-probability.js';
import { stratifiedFolds } from '../../src/algorithms/probability/folds.js';
import { predictProbability, sigmoid } from '../../src/algorithms/probability/probability-model.js';
import { usefulColumns } from '../../src/algorithms/probability/useful-columns.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { take, takeRows } from '../../src/algorithms/table.js';

interface Act {
  readonly person: number;
  readonly item: number;
  readonly kind: number;
  readonly time: number;
}
const codes = { view: 0, cart: 1, purchase: 2, return: 3, interest: [4] };

/** A shop in which everybody hears the next person. */
function pastOf(people: number, acts: readonly Act[]): ShopPast {
  const inOrder = acts.toSorted((a, b) => a.person - b.person || a.time - b.time);
  const starts = Array.from({ length: people + 1 }, (_, p) => inOrder.filter(({ person }) => person < p).length);
  return {
    ...{ people, starts, codes },
    ...{ item: inOrder.map(({ item }) => item), kind: inOrder.map(({ kind }) => kind) },
    time: inOrder.map(({ time }) => time),
    heardStarts: Array.from({ length: people + 1 }, (_, p) => p),
    heard: Array.from({ length: people }, (_, p) => (p + 1) % people),
  };
}

function featuresOf(past: ShopPast, person: number, at: number): Record<string, number> | null {
  const into = new Float64Array(FEATURES);
  return writeFeatures(past, person, at, into, 0)
    ? Object.fromEntries(INTENT_FEATURES.map((name, c) => [name, into[c]]))
    : null;
}

describe('what is known of a person', () => {
  const [at, DAYS] = [1000 * DAY, (days: number) => (1000 - days) * DAY];
  const past = pastOf(2, [
    { person: 0, item: 7, kind: 2, time: DAYS(100) },
    { person: 0, item: 8, kind: 2, time: DAYS(60) },
    { person: 0, item: 8, kind: 3, time: DAYS(50) },
    { person: 0, item: 1, kind: 1, time: DAYS(20) },
    { person: 0, item: 2, kind: 1, time: DAYS(12) },
    { person: 0, item: 1, kind: 2, time: DAYS(10) },
    { person: 0, item: 3, kind: 0, time: DAYS(5) },
    { person: 1, item: 3, kind: 2, time: DAYS(4) },
    { person: 1, item: 1, kind: 2, time: DAYS(3) },
  ]);

  it('is counted by hand', () => {
    expect(featuresOf(past, 0, at)).toEqual({
      ...{ DAYS_SINCE_EVENT: 5, DAYS_SINCE_PURCHASE: 10, OVERDUE: 10 / 45, DAYS_KNOWN: 100 },
      ...{ PURCHASES_30: 1, PURCHASES_90: 2, PURCHASES: 3, RETURNS: 1, VIEWS_7: 1, VIEWS_30: 1, INTEREST_30: 0 },
      ...{ OPEN_CARTS_30: 1, ACTIVE_DAYS_30: 4, FRIENDS_PURCHASES_30: 2, FRIENDS_BOUGHT_WANTED: 1 },
    });
    expect(featuresOf(past, 1, DAYS(4))).toBeNull();
    expect(featuresOf(past, 1, DAYS(3))).toMatchObject({ PURCHASES: 1, OVERDUE: NaN });
  });

  it('does not change by what comes later', () => {
    const act = fc.record({
      ...{ person: fc.constantFrom(0, 1), item: fc.nat(4), kind: fc.nat(4) },
      time: fc.integer({ min: 900 * DAY, max: 1100 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const before = acts.filter(({ time }) => time < at);
        expect(featuresOf(pastOf(2, acts), 0, at)).toEqual(featuresOf(pastOf(2, before), 0, at));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('a shop whose buying is planted', () => {
  const rng = seededRng(4);
  const acts: Act[] = [];
  for (let person = 0; person < 400; person += 1) {
    // Who views a product buys something within the next days, and nobody else does.
    for (let day = 0; day < 240; day += 1) {
      const time = (day + rng()) * DAY;
      if (rng() < 0.02) acts.push({ person, item: 5, kind: 4, time });
      if (rng() >= (person % 4) / 60) continue;
      acts.push({ person, item: 1, kind: 0, time });
      if (rng() < 0.5) acts.push({ person, item: 1, kind: 2, time: time + 3 * DAY * rng() });
    }
  }
  const past = pastOf(400, acts);
  const learnt = learnIntent(past)!;

  it('is foreseen better than by the share of those who bought, and the probabilities keep their word', () => {
    const { ways, bought, people } = learnt.judgement!;
    const used = ways.find((way) => way.used)!;
    const constant = ways.find(({ way }) => way === 'CONSTANT')!;
    expect(people).toBeGreaterThan(380);
    expect(bought).toBeGreaterThan(0.2);
    expect(used.auc).toBeGreaterThan(0.7);
    expect(used.logLoss).toBeLessThan(0.9 * constant.logLoss);
    expect(used.calibrationError).toBeLessThan(0.08);
    expect(learnt.probabilities.every((p) => p > 0 && p < 1)).toBe(true);
    expect(learnt.until).toBe(Math.max(...acts.map(({ time }) => time)) + 1);
  });

  it('explains each probability by shares that sum to it, and by nothing that says nothing', () => {
    const idle = learnt.uses.flatMap(({ useful }, c) => (useful ? [] : [INTENT_FEATURES[c]]));
    // What people like was planted to mean nothing, and nobody brought anything back.
    expect(idle).toEqual(expect.arrayContaining(['INTEREST_30', 'RETURNS', 'OPEN_CARTS_30']));
    for (let n = 0; n < learnt.person.length; n += 40) {
      const features = Float64Array.from(learnt.features.subarray(n * FEATURES, (n + 1) * FEATURES));
      const { expected, shares } = explainIntent(learnt.model, features);
      const p = learnt.probabilities[n];
      expect(shares.reduce((sum, { logOdds }) => sum + logOdds, expected)).toBeCloseTo(Math.log(p / (1 - p)), 6);
      expect(shares.filter(({ feature }) => idle.includes(feature)).every(({ logOdds }) => logOdds === 0)).toBe(true);
      const sizes = shares.map(({ logOdds }) => Math.abs(logOdds));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  it('has too little to learn from where it is young, empty, or few people buy', () => {
    expect(learnIntent(pastOf(3, []))).toBeNull();
    const young = acts.filter(({ time }) => time < 30 * DAY);
    expect(learnIntent(pastOf(400, young))).toBeNull();
    expect(
      learnIntent(
        pastOf(
          20,
          acts.filter(({ person }) => person < 20),
        ),
      ),
    ).toBeNull();
  });
});

describe('the shares of a probability', () => {
  const rng = seededRng(9);
  const width = 4;
  const table = { rows: 1500, width, values: Float64Array.from({ length: 1500 * width }, () => randomNormal(rng)) };
  const labels = Float64Array.from({ length: 1500 }, (_, row) => {
    const [a, b, c] = table.values.subarray(row * width);
    return rng() < sigmoid(1.5 * a - b + (c > 0 ? 1 : -1)) ? 1 : 0;
  });
  const trees = { leaves: 6, rate: 0.2, trees: 60, patience: 10 };
  const uses = usefulColumns(table, labels, { trees, folds: 3, seed: 1 });

  it('leave a planted column out that means nothing', () => {
    expect(uses.map(({ useful }) => useful)).toEqual([true, true, true, false]);
    expect(Math.abs(uses[3].importance)).toBeLessThan(0.005);
  });

  it.each(['CONSTANT', 'LOGISTIC', 'TREES', 'BLEND'] as const)('sum to it, by %s, calibrated', (way) => {
    const rows = { table, linear: table };
    const { model } = fitProbability(rows, labels, { tries: [trees], folds: 3, calibrations: ['platt'] });
    const used = { ...model, way };
    const means = Float64Array.from({ length: width }, (_, c) => {
      const column = table.values.filter((_, at) => at % width === c);
      return column.reduce((sum, value) => sum + value / column.length, 0);
    });
    const probabilities = predictProbability(used, rows);
    for (const row of [0, 7, 700]) {
      const { expected, parts } = explainProbability(used, means, table, row);
      const p = probabilities[row];
      expect(parts.reduce((sum, part) => sum + part, expected)).toBeCloseTo(Math.log(p / (1 - p)), 6);
    }
    const isotonic = { kind: 'isotonic', scores: Float64Array.of(0), probabilities: Float64Array.of(0.5) } as const;
    expect(() => explainProbability({ ...used, calibration: isotonic }, means, table, 0)).toThrow(RangeError);
  });

  it('are learnt on folds that hold a person at all moments together', () => {
    const groups = Array.from({ length: 90 }, (_, row) => row % 30);
    const [some, classes] = [takeRows(table, [...groups.keys()]), take(labels, [...groups.keys()])];
    const folds = stratifiedFolds(classes, 3, seededRng(2), groups);
    expect(folds.reduce((sum, { inside }) => sum + inside.length, 0)).toBe(some.rows);
    for (const { inside, outside } of folds) {
      const of = new Set(Array.from(inside, (row) => groups[row]));
      expect(Array.from(outside).some((row) => of.has(groups[row]))).toBe(false);
    }
  });
});
