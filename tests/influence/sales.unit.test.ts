import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { adjustedSales } from '../../src/algorithms/sales/adjusted-sales.js';
import { attributeSales } from '../../src/algorithms/sales/attribute-sales.js';
import { prepareLog, type PreparedLog } from '../../src/algorithms/sales/exposures.js';
import { matchPeople, type Matches } from '../../src/algorithms/sales/match-people.js';
import { salesByGroup } from '../../src/algorithms/sales/sales-interval.js';
import { tasteVectors } from '../../src/algorithms/sales/taste-vectors.js';
import { SMALL_SHOP, salesTrial } from '../support/sales-trial.js';

const DAY = 86_400;

interface Row {
  readonly person: number;
  readonly product: number;
  readonly told?: number | readonly number[];
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
  const told = sorted.map(({ told: at, bought }) => [at ?? [], bought ?? []].flat().map((days) => days * DAY));
  const arcs = arcsFrom(
    people,
    hears.map(([listener]) => listener),
    hears.map(([, teller]) => teller),
    hears.map(([, , since]) => since * DAY + 1),
  );
  return prepareLog({
    products,
    currencies: 1,
    listening: { arcs, since: arcs.weights },
    rows: {
      starts,
      products: Int32Array.from(sorted, ({ product }) => product),
      told: Float64Array.from(told, (times) => Math.min(...times, Infinity)),
      bought: Float64Array.from(sorted, ({ bought }) => (bought ?? Infinity) * DAY),
      amounts: Float64Array.from(sorted, ({ amount }) => amount ?? 0),
    },
    tellings: {
      starts: Uint32Array.from([0, ...told.map((_, n) => told.slice(0, n + 1).flat().length)]),
      times: Float64Array.from(told.flatMap((times) => times.sort((a, b) => a - b))),
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
    expect([...credit.amounts].map(Math.round)).toEqual([60, 30]);
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

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((total, one) => total + one, 0);

describe('adjusted sales', () => {
  const ones = (people: number): Float64Array => new Float64Array(people).fill(1);
  // Person 0 hears of product 0 from person 1 on day 10 and buys on day 12. Person 2 bought before, person 3 on day 11.
  const rows: readonly Row[] = [
    { person: 1, product: 0, bought: 10 },
    { person: 0, product: 0, bought: 12 },
    { person: 2, product: 0, bought: 3 },
    { person: 3, product: 0, bought: 11 },
  ];
  const log = logOf(6, 1, [[0, 1, 0]], rows);

  it('expect what matched people bought who had neither bought nor heard, in proportion to activity, until the person has it', () => {
    const tally = adjustedSales(log, allMatched(6), Float64Array.of(3, 1, 1, 1, 2, 2));
    expect([sum(tally.heard), sum(tally.bought)]).toEqual([1, 1]);
    // At risk when person 3 bought: 3, 4 and 5; person 1 told, person 2 had it.
    expect(sum(tally.expected)).toBeCloseTo(3 / (1 + 2 + 2), 5);
    expect([...tally.controls.weight].map((weight) => weight.toFixed(3))).toEqual(['0.600']);
    // Two days but for the first hour, with activity 3.
    expect(sum(tally.exposed)).toBeCloseTo(3 * (2 - 1 / 24), 4);
    const later = logOf(6, 1, [[0, 1, 0]], [...rows.slice(0, 3), { person: 3, product: 0, bought: 13 }]);
    expect(sum(adjustedSales(later, allMatched(6), ones(6)).expected)).toBe(0);
  });

  it('count every hearing: of a second person, and of the same person again', () => {
    const two = (told: Row['told'], bought: number): ReturnType<typeof adjustedSales> =>
      adjustedSales(
        logOf(
          4,
          1,
          [
            [0, 1, 0],
            [0, 2, 0],
          ],
          [
            { person: 1, product: 0, told },
            { person: 2, product: 0, told: 17 },
            { person: 0, product: 0, bought },
          ],
        ),
        allMatched(4),
        ones(4),
      );
    // A week older counts half as much.
    expect([...two(10, 20).bought].map((share) => share.toFixed(3))).toEqual(['0.000', '0.333', '0.667']);
    expect([...two(10, 44).bought].map(Math.round)).toEqual([0, 0, 1]);
    expect(sum(two(10, 46).bought)).toBe(0);
    expect([...two([10, 40], 46).bought].map(Math.round)).toEqual([0, 1, 0]);
  });

  it('do not count who bought within an hour of a friend', () => {
    const together = (minutes: number): number =>
      sum(
        adjustedSales(
          logOf(
            3,
            1,
            [[0, 1, 0]],
            [0, 1].map((person) => ({ person, product: 0, bought: 10 + ((1 - person) * minutes) / 1440 })),
          ),
          allMatched(3),
          ones(3),
        ).bought,
      );
    expect([together(50), together(70)]).toEqual([0, 1]);
    expect(() => adjustedSales(log, allMatched(6), ones(6), { lag: 30 * DAY })).toThrow(RangeError);
  });

  it('expect the truth where nobody moves anybody: the purchase that is looked at changes nothing about who was at risk of it', () => {
    const rng = seededRng(3);
    const [people, products] = [100, 400];
    const hears = Array.from({ length: 1_500 }, () => {
      const [a, b] = [Math.floor(rng() * people), Math.floor(rng() * people)];
      return [
        [a, b, 0],
        [b, a, 0],
      ] as const;
    }).flat();
    const purchases = Array.from({ length: people * products }, (_, n) => ({
      ...{ person: Math.floor(n / products), product: n % products },
      bought: 1 - 3_000 * Math.log(1 - rng()),
    })).filter(({ bought }) => bought < 548);
    const tally = adjustedSales(logOf(people, products, hears, purchases), allMatched(people), ones(people));
    const [bought, expected] = [sum(tally.bought), sum(tally.expected)];
    expect(bought).toBeGreaterThan(1_000);
    // Measured: 1.00; 1.38 where those whom a purchase made hear were no longer at risk of it.
    expect(expected / bought).toBeGreaterThan(0.93);
    expect(expected / bought).toBeLessThan(1.07);
  });

  it('find all that was planted, and nothing where nobody moves anybody', () => {
    const seeds = Array.from({ length: 6 }, (_, n) => n + 1);
    const moved = seeds.map((seed) => salesTrial(SMALL_SHOP, seed, true));
    const still = seeds.map((seed) => salesTrial(SMALL_SHOP, seed, false));
    const planted = sum(moved.map((trial) => trial.planted));
    expect(sum(moved.map(({ estimate }) => estimate.bought)) / planted).toBeGreaterThan(1.15);
    // The figure of two hundred shops is that of the benchmark sales-influence.
    expect(Math.abs(sum(moved.map(({ estimate }) => estimate.adjusted)) / planted - 1)).toBeLessThan(0.02);
    const covered = moved.filter((t) => t.estimate.lower <= t.planted && t.planted <= t.estimate.upper);
    expect(covered.length).toBeGreaterThanOrEqual(5);
    expect(still.filter(({ estimate }) => estimate.lower > 0).length).toBeLessThanOrEqual(1);
    expect(moved.filter(({ placebo }) => placebo.lower > 0).length).toBeLessThanOrEqual(1);
    const people = moved.flatMap((trial) => trial.tellers);
    for (const { figures } of people) {
      expect(figures.lower).toBeLessThanOrEqual(figures.adjusted);
      expect(figures.upper).toBeGreaterThanOrEqual(figures.adjusted);
      if (figures.proven) expect([figures.lower > 0, figures.separable]).toEqual([true, true]);
    }
    const said = people.filter(({ figures }) => figures.proven);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter(({ planted: caused }) => caused === 0).length / said.length).toBeLessThan(0.05);
    const proven = still.flatMap((trial) => trial.tellers.filter(({ figures }) => figures.proven));
    expect(proven.length).toBeLessThan(6);
  }, 180_000);

  it('of parts add up to the whole, with an interval also where no matched person bought', () => {
    const people = 40;
    const hears = Array.from({ length: 20 }, (_, n) => [n + 1, n < 10 ? 0 : 21, 0] as const);
    const some = [0, 3, 4, 21].map((person) => ({
      person,
      product: 0,
      bought: person === 0 || person === 21 ? 10 : 12,
    }));
    const tally = adjustedSales(logOf(people, 1, hears, some), allMatched(people), ones(people));
    const parts = salesByGroup(tally, (row) => (row < 3 ? 0 : 1), 3);
    expect(parts.map(({ heard }) => heard)).toEqual([10, 10, 0]);
    expect(parts.map(({ bought }) => bought)).toEqual([2, 0, 0]);
    expect(parts[2]).toMatchObject({ adjusted: 0, lower: 0, upper: 0, chance: 1 });
    for (const { lower, upper, adjusted } of parts.slice(0, 2)) {
      expect(lower).toBeLessThanOrEqual(adjusted);
      expect(upper).toBeGreaterThanOrEqual(adjusted);
    }
    const [all] = salesByGroup(tally, () => 0, 1);
    expect(all.bought).toBe(2);
    expect(all.expected).toBeCloseTo(parts[0].expected + parts[1].expected, 6);
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
