/** Who takes a new product: what may be seen at a launch, what is learnt, and that plain ways are beaten where there is something to learn. */
import fc from 'fast-check';
import { historyOf, type LaunchHistory, type Taken, withoutProducts } from '../../src/algorithms/launch/history.js';
import { launchedProducts, launchesOf } from '../../src/algorithms/launch/launches.js';
import { learnLaunches } from '../../src/algorithms/launch/learn-launches.js';
import { mostActive, nearestTakers } from '../../src/algorithms/launch/plain-rankings.js';
import { LAUNCH_SIGNALS, SignalSource } from '../../src/algorithms/launch/signals.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';

const DAY = 86_400;
const [PEOPLE, PRODUCTS] = [12, 8];

const taken = fc.record({
  person: fc.nat(PEOPLE - 1),
  product: fc.nat(PRODUCTS - 1),
  at: fc.nat(500).map((day) => day * DAY),
});
const anyActs = fc.array(taken, { maxLength: 60 });
const cosines = Float32Array.from({ length: PRODUCTS }, (_, n) => 1 - n / 4);

describe('a history', () => {
  it('has each pair of person and product once, at the first time, in the order of times', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { person, product, at } = historyOf(PEOPLE, PRODUCTS, acts);
        const firsts = new Map<string, number>();
        for (const act of acts) {
          const pair = `${act.person} ${act.product}`;
          firsts.set(pair, Math.min(act.at, firsts.get(pair) ?? Infinity));
        }
        expect(new Map(Array.from(person, (p, n) => [`${p} ${product[n]}`, at[n]]))).toEqual(firsts);
        expect(at.length).toBe(firsts.size);
        expect([...at]).toEqual([...at].sort((a, b) => a - b));
      }),
    );
  });
});

describe('signals', () => {
  it('count what was done before the launch, as their definitions say', () => {
    fc.assert(
      fc.property(anyActs, fc.nat(500), (acts, day) => {
        const history = historyOf(PEOPLE, PRODUCTS, acts);
        const at = day * DAY;
        const { table, known } = new SignalSource(history).at(at, cosines);
        const before = Array.from(history.at.keys()).filter((n) => history.at[n] < at);
        const half = (n: number, days: number): number => 2 ** ((history.at[n] - at) / DAY / days);
        for (let person = 0; person < PEOPLE; person += 1) {
          const own = before.filter((n) => history.person[n] === person);
          const sum = (of: (n: number) => number): number => Math.log1p(own.reduce((s, n) => s + of(n), 0));
          const near = (n: number): number => Math.max(0, cosines[history.product[n]]);
          const signal = (name: (typeof LAUNCH_SIGNALS)[number]): number =>
            table.values[person * table.width + LAUNCH_SIGNALS.indexOf(name)];
          expect(known[person]).toBe(own.length > 0 ? 1 : 0);
          expect(signal('near')).toBeCloseTo(sum(near), 5);
          expect(signal('near, halved each 30 days')).toBeCloseTo(
            sum((n) => near(n) * half(n, 30)),
            5,
          );
          expect(signal('all, halved each 10 days')).toBeCloseTo(
            sum((n) => half(n, 10)),
            5,
          );
          const earlier = (n: number): number =>
            before.filter((m) => m < n && history.product[m] === history.product[n]).length;
          expect(signal('how popular')).toBeCloseTo(
            sum((n) => Math.log1p(earlier(n))),
            5,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same whatever happens at the launch and after it', () => {
    fc.assert(
      fc.property(anyActs, anyActs, fc.nat(500), (acts, later, day) => {
        const at = day * DAY;
        const past = acts.filter((act) => act.at < at);
        const future = later.map((act) => ({ ...act, at: act.at + at }));
        const alone = new SignalSource(historyOf(PEOPLE, PRODUCTS, past)).at(at, cosines);
        const whole = new SignalSource(historyOf(PEOPLE, PRODUCTS, [...past, ...future])).at(at, cosines);
        whole.table.values.forEach((value, n) => expect(value).toBeCloseTo(alone.table.values[n], 6));
        expect(whole.known).toEqual(alone.known);
      }),
    );
  });
});

describe('plain ways', () => {
  const history = historyOf(3, 3, [
    { person: 0, product: 0, at: 1 },
    { person: 0, product: 1, at: 2 },
    { person: 1, product: 2, at: 3 },
    { person: 2, product: 0, at: 90 },
  ]);

  it('count products of the category, and cosines of the nearest, before the launch', () => {
    const active = mostActive({ history, at: 50 }, Int32Array.of(0, 0, 1), 0);
    expect([active[0], active[1], active[2]]).toEqual([expect.closeTo(2, 4), expect.closeTo(0, 4), -Infinity]);
    const near = nearestTakers({ history, at: 50 }, Float32Array.of(0.5, 0.4, 0.9), 2);
    expect([near[0], near[1], near[2]]).toEqual([expect.closeTo(0.5, 4), expect.closeTo(0.9, 4), -Infinity]);
  });
});

/** Two tastes of 800 people and 60 products each. People are there for three months: 200 of each taste take its products of these months; who took many before has left. */
function plantedShop(seed: number): { history: LaunchHistory; vectors: Float32Array; category: Int32Array } {
  const rng = seededRng(seed);
  const [people, products] = [1_600, 120];
  const acts: Taken[] = [];
  for (let product = 0; product < products; product += 1) {
    const month = Math.floor(product / 10);
    for (let n = 0; n < 25; n += 1) {
      // The people of a month: those of the taste who are there now.
      const who = Math.floor(month / 3) * 200 + randomInt(rng, 200);
      acts.push({ person: 2 * who + (product % 2), product, at: (30 * month + randomInt(rng, 25)) * DAY });
    }
  }
  const vectors = new Float32Array(products * 2);
  for (let product = 0; product < products; product += 1) vectors[product * 2 + (product % 2)] = 1;
  return {
    history: historyOf(people, products, acts),
    vectors,
    category: Int32Array.from({ length: products }, (_, n) => n % 2),
  };
}

describe('what is learnt', () => {
  const shop = plantedShop(3);
  const past = { ...shop, width: 2 };
  const options = { fewestTakers: 5, share: 0.4 };
  const learnt = learnLaunches(past, options);

  it('finds more of those who took a new product than the most active of the category and content-kNN', () => {
    expect(learnt.launches).toBeGreaterThan(20);
    const [used, ...plain] = learnt.rows;
    expect(used.name).toBe('learnt');
    for (const { name, lessPrecision, precisionError } of plain.filter((row) => !row.name.startsWith('near'))) {
      expect({ name, clear: lessPrecision > 2 * precisionError }).toEqual({ name, clear: true });
    }
  });

  it('is repeated exactly', () => {
    expect(learnLaunches(past, options)).toEqual(learnt);
  });

  it('says nothing of a shop in which nobody took anything, and has no row for it', () => {
    const nothing = { history: historyOf(5, 4, []), vectors: new Float32Array(0), width: 0 };
    expect(learnLaunches({ ...nothing, category: new Int32Array(4) })).toEqual({ ranker: null, launches: 0, rows: [] });
  });

  it('holds launches out whole: people are known by other products alone', () => {
    const launched = launchedProducts(shop.history, seededRng(1));
    const before = withoutProducts(shop.history, new Set(launched));
    expect([...before.product].some((product) => launched.includes(product))).toBe(false);
    for (const { product, at, takers } of launchesOf(shop.history, before, launched)) {
      const first = Array.from(shop.history.product.keys()).find((n) => shop.history.product[n] === product)!;
      expect(at).toBe(shop.history.at[first]);
      for (const taker of takers) {
        const isKnown = Array.from(before.person.keys()).some((n) => before.person[n] === taker && before.at[n] < at);
        expect(isKnown).toBe(true);
      }
    }
  });
});
