import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { adjustedSales } from '../../src/algorithms/sales/adjusted-sales.js';
import { attributeSales } from '../../src/algorithms/sales/attribute-sales.js';
import { prepareLog, type PreparedLog } from '../../src/algorithms/sales/exposures.js';
import { matchPeople, type Matches } from '../../src/algorithms/sales/match-people.js';
import { salesByGroup, salesEstimate } from '../../src/algorithms/sales/sales-interval.js';
import { addToTally, emptyTally } from '../../src/algorithms/sales/telling-tally.js';
import { tasteVectors } from '../../src/algorithms/sales/taste-vectors.js';
import { SMALL_SHOP, salesTrial } from '../support/sales-trial.js';

const DAY = 86_400;

interface Row {
  readonly person: number;
  readonly product: number;
  readonly told?: number;
  readonly bought?: number;
  readonly amount?: number;
}

/** A log by hand; times in days. @param hears listener, teller and since when */
function logOf(
  people: number,
  products: number,
  hears: readonly (readonly [listener: number, teller: number, since: number])[],
  rows: readonly Row[],
): PreparedLog {
  const sorted = [...rows].sort((a, b) => a.person - b.person || a.product - b.product);
  const starts = new Uint32Array(people + 1);
  for (const { person } of sorted) for (let n = person + 1; n <= people; n += 1) starts[n] += 1;
  const arcs = arcsFrom(
    people,
    hears.map(([listener]) => listener),
    hears.map(([, teller]) => teller),
    hears.map(([, , since]) => since * DAY + 1),
  );
  return prepareLog({
    products,
    listening: { arcs, since: arcs.weights },
    rows: {
      starts,
      products: Int32Array.from(sorted, ({ product }) => product),
      told: Float64Array.from(sorted, ({ told, bought }) => (told ?? bought ?? Infinity) * DAY),
      bought: Float64Array.from(sorted, ({ bought }) => (bought ?? Infinity) * DAY),
      amount: Float64Array.from(sorted, ({ amount }) => amount ?? 0),
    },
    present: new Float64Array(people),
    end: 1000 * DAY,
  });
}

/** Each person matched with all others. */
function allMatched(people: number): Matches {
  const starts = Uint32Array.from({ length: people + 1 }, (_, n) => n * (people - 1));
  const others = Array.from({ length: people }, (_, n) =>
    Array.from({ length: people }, (_, m) => m).filter((m) => m !== n),
  );
  return { starts, people: Int32Array.from(others.flat()) };
}

describe('attributed sales', () => {
  it('credits those who told within the window, by tie and nearness in time, and splits what was paid', () => {
    const log = logOf(
      4,
      1,
      [
        [0, 1, 0],
        [0, 2, 0],
        [0, 3, 0],
      ],
      [
        { person: 0, product: 0, bought: 40, amount: 90 },
        { person: 1, product: 0, bought: 33 },
        { person: 2, product: 0, told: 26 },
        { person: 3, product: 0, bought: 5 },
      ],
    );
    const credit = attributeSales(log);
    // Seven days ago counts twice as much as a fortnight ago; five weeks ago does not count.
    expect([...credit.arc]).toEqual([0, 1]);
    expect(credit.share[0]).toBeCloseTo(2 / 3, 6);
    expect([...credit.amount].map(Math.round)).toEqual([60, 30]);
    const close = attributeSales(log, { ties: [1, 2, 1] });
    expect([...close.share].map((share) => share.toFixed(3))).toEqual(['0.500', '0.500']);
    expect(() => attributeSales(log, { ties: [1, NaN, 1] })).toThrow(RangeError);
  });

  it('credits nobody who told later, before they knew each other, or to whom the person does not listen', () => {
    const log = logOf(
      4,
      1,
      [
        [0, 1, 0],
        [0, 2, 39],
        [3, 0, 0],
      ],
      [
        { person: 0, product: 0, bought: 40, amount: 9 },
        { person: 1, product: 0, bought: 41 },
        { person: 2, product: 0, bought: 38 },
        { person: 3, product: 0, bought: 37 },
      ],
    );
    expect(attributeSales(log).arc).toHaveLength(0);
  });
});

describe('adjusted sales', () => {
  // Person 0 hears of product 0 on day 10 and buys on day 12. Of four others two buy in the fortnight, one bought before.
  const log = logOf(
    6,
    1,
    [[0, 1, 0]],
    [
      { person: 1, product: 0, bought: 10 },
      { person: 0, product: 0, bought: 12 },
      { person: 2, product: 0, bought: 3 },
      { person: 3, product: 0, bought: 17 },
    ],
  );

  it('takes off what matched people bought in the same days who had neither bought nor heard, in proportion to activity', () => {
    const activity = Float64Array.of(3, 1, 1, 1, 2, 2);
    const sales = adjustedSales(log, allMatched(6), activity);
    expect([...sales.bought]).toEqual([1]);
    // At risk: persons 3, 4 and 5; 1 told, 2 has it.
    expect(sales.expected[0]).toBeCloseTo((3 * 1) / (1 + 2 + 2), 5);
    expect([...sales.control.person]).toEqual([3]);
    expect(sales.control.weight[0]).toBeCloseTo(3 / 5, 5);
  });

  it('does not count who bought within hours of a friend', () => {
    const together = logOf(
      3,
      1,
      [[0, 1, 0]],
      [0, 1].map((person) => ({ person, product: 0, bought: 10 + (1 - person) / 12 })),
    );
    const ask = (lag?: number): number[] => [
      ...adjustedSales(together, allMatched(3), new Float64Array(3).fill(1), { lag }).bought,
    ];
    expect(ask()).toEqual([]);
    expect(ask(0)).toEqual([1]);
    expect(() => ask(20 * DAY)).toThrow(RangeError);
  });

  it('counts whom nobody can stand in for, and asks nobody whose time is not over', () => {
    const nobody: Matches = { starts: new Uint32Array(7), people: new Int32Array(0) };
    expect(adjustedSales(log, nobody, new Float64Array(6).fill(1)).unmatched).toBe(1);
    const soon = { ...log, end: 20 * DAY };
    expect(adjustedSales(soon, allMatched(6), new Float64Array(6).fill(1)).bought).toHaveLength(0);
    const since = adjustedSales(log, allMatched(6), new Float64Array(6).fill(1), { from: 11 * DAY });
    expect(since.bought).toHaveLength(0);
  });

  it('ends a later comparison where the person hears again, and leaves out whom something reached shortly before it', () => {
    const heardTwice = (again: number): number =>
      adjustedSales(
        logOf(
          4,
          1,
          [
            [0, 1, 0],
            [0, 2, 0],
          ],
          [
            { person: 1, product: 0, bought: 10 },
            { person: 2, product: 0, bought: again },
            { person: 0, product: 0, bought: 75 },
          ],
        ),
        allMatched(4),
        new Float64Array(4).fill(1),
        { placebo: { kind: 'later', seconds: 60 * DAY } },
      ).bought.reduce((sum, bought) => sum + bought + 10, 0);
    expect(heardTwice(200)).toBe(11);
    expect(heardTwice(72)).toBe(10);
    expect(heardTwice(65)).toBe(0);
  });

  it('finds what was planted, and nothing where nobody moves anybody', () => {
    const seeds = Array.from({ length: 6 }, (_, n) => n + 1);
    const moved = seeds.map((seed) => salesTrial(SMALL_SHOP, seed, true));
    const still = seeds.map((seed) => salesTrial(SMALL_SHOP, seed, false));
    const sum = (of: (trial: (typeof moved)[0]) => number): number =>
      moved.reduce((total, trial) => total + of(trial), 0);
    const planted = sum((trial) => trial.planted);
    const raw = sum(({ estimate }) => estimate.bought) / planted - 1;
    const adjusted = sum(({ estimate }) => estimate.adjusted) / planted - 1;
    expect(raw).toBeGreaterThan(0.08);
    expect(Math.abs(adjusted)).toBeLessThan(0.03);
    const covered = moved.filter((t) => t.estimate.lower <= t.planted && t.planted <= t.estimate.upper);
    expect(covered.length).toBeGreaterThanOrEqual(5);
    expect(still.filter(({ estimate }) => estimate.lower > 0).length).toBeLessThanOrEqual(1);
    const tellers = moved.flatMap((trial) => trial.tellers.filter(({ estimate }) => estimate.heard >= 30));
    const held = tellers.filter(({ planted: value, estimate: { lower, upper } }) => lower <= value && value <= upper);
    expect(tellers.length).toBeGreaterThan(500);
    expect(held.length / tellers.length).toBeGreaterThan(0.93);
    // Shops with influence, asked where there is none to find.
    expect(moved.filter(({ later }) => later.lower > 0).length).toBeLessThanOrEqual(1);
    expect(moved.filter(({ stranger }) => stranger.lower > 0).length).toBeLessThanOrEqual(1);
  }, 180_000);

  it('has an estimate that is its rows, within its interval', () => {
    const { heard, bought, expected, adjusted, lower, upper } = salesTrial(SMALL_SHOP, 5, true).estimate;
    expect(bought).toBeLessThan(heard);
    expect(adjusted).toBeCloseTo(bought - expected, 8);
    expect(lower).toBeLessThan(adjusted);
    expect(upper).toBeGreaterThan(adjusted);
    const none = adjustedSales(logOf(2, 1, [], []), allMatched(2), new Float64Array(2).fill(1));
    expect(salesEstimate(none, seededRng(1))).toMatchObject({ heard: 0, adjusted: 0, lower: 0, upper: 0 });
  });

  it('of parts adds up to the whole, and tells where nobody bought that somebody might have', () => {
    const people = 40;
    const hears = Array.from({ length: 20 }, (_, n) => [n + 1, n < 10 ? 0 : 21, 0] as const);
    const rows = [0, 3, 4, 21].map((person) => ({
      person,
      product: 0,
      bought: person === 0 || person === 21 ? 10 : 12,
    }));
    const shop = logOf(people, 1, hears, rows);
    const tally = emptyTally(rows.length);
    const ask = (products: { from?: number; to?: number }): ReturnType<typeof adjustedSales> =>
      adjustedSales(shop, allMatched(people), new Float64Array(people).fill(1), { products });
    addToTally(tally, ask({ to: 1 }));
    const parts = salesByGroup(tally, (row) => (row < 3 ? 0 : 1), 3);
    expect(parts.map(({ heard }) => heard)).toEqual([10, 10, 0]);
    expect(parts.map(({ bought }) => bought)).toEqual([2, 0, 0]);
    expect(parts[2]).toMatchObject({ adjusted: 0, lower: 0, upper: 0 });
    for (const { lower, upper, adjusted } of parts.slice(0, 2)) {
      expect(lower).toBeLessThanOrEqual(adjusted + 0.1);
      expect(upper).toBeGreaterThan(adjusted);
    }
    expect(parts[1].upper).toBeLessThan(4);
    expect(ask({ from: 1 }).bought).toHaveLength(0);
  });
});

describe('who stands in for whom', () => {
  /** Two tastes: even people turn to the first twenty products, odd ones to the rest. */
  function twoTastes(people: number): ReturnType<typeof tasteVectors> {
    const rng = seededRng(4);
    const rows = Array.from({ length: people }, (_, person) =>
      Array.from(new Set(Array.from({ length: 8 }, () => Math.floor(rng() * 20) + 20 * (person % 2)))).sort(
        (a, b) => a - b,
      ),
    );
    const starts = new Uint32Array(people + 1);
    rows.forEach((row, person) => (starts[person + 1] = starts[person] + row.length));
    const products = Int32Array.from(rows.flat());
    return tasteVectors({ starts, products, weights: new Float64Array(products.length).fill(1) }, 40, 4, rng);
  }

  it.each([200, 3_000])('is of the same taste, near in activity, and never the person, of %d people', (people) => {
    const activity = Float64Array.from({ length: people }, (_, n) => (n === 7 ? 0 : 1 + (n % 10)));
    const region = new Int32Array(people).fill(-1);
    const { starts, people: others } = matchPeople(
      { taste: twoTastes(people), width: 4, activity, region },
      10,
      seededRng(1),
    );
    let [same, apart, count] = [0, 0, 0];
    for (let person = 0; person < people; person += 1) {
      const mine = others.subarray(starts[person], starts[person + 1]);
      expect(mine.length).toBe(person === 7 ? 0 : 10);
      for (const other of mine) {
        expect(other).not.toBe(person);
        expect(other).not.toBe(7);
        count += 1;
        same += Number(other % 2 === person % 2);
        apart += Math.abs(Math.log(activity[other] / activity[person]));
      }
    }
    expect(same / count).toBeGreaterThan(0.99);
    // Two people at random are .8 apart.
    expect(apart / count).toBeLessThan(0.6);
  });
});
