import { finish } from '../../src/algorithms/graph/steps.js';
import { seededRng } from '../../src/algorithms/random.js';
import { synchronySteps } from '../../src/algorithms/influence/synchrony.js';

const [HOUR, DAY] = [3_600, 86_400];

interface Rating {
  readonly person: number;
  readonly product: number;
  readonly at: number;
}

function synchrony(people: number, products: number, ratings: readonly Rating[]): Float64Array {
  const sorted = [...ratings].sort((a, b) => a.person - b.person);
  const starts = new Uint32Array(people + 1);
  for (const { person } of sorted) for (let n = person + 1; n <= people; n += 1) starts[n] += 1;
  const praise = {
    starts,
    products: Int32Array.from(sorted, ({ product }) => product),
    times: Float64Array.from(sorted, ({ at }) => at),
  };
  return finish(synchronySteps(praise, products));
}

describe('people who praise in step', () => {
  const rng = seededRng(1);
  const anyTime = (): number => Math.floor(rng() * 300 * DAY);
  /** Two hundred people who each praise twenty of a hundred products at any time. */
  const noise = Array.from({ length: 4_000 }, (_, n) => ({
    ...{ person: n % 200, product: Math.floor(rng() * 100), at: anyTime() },
  }));
  /** Some people give stars to products within some hours. */
  const inStep = (members: number, products: number, hours: number): Rating[] =>
    Array.from({ length: members * products }, (_, n) => ({
      ...{ person: n % members, product: Math.floor(n / members) },
      at: 100 * DAY + Math.floor(rng() * hours * HOUR),
    }));
  const found = (ratings: readonly Rating[]): number[] => {
    const scores = synchrony(200, 100, ratings);
    return [...scores.keys()].filter((person) => scores[person] >= 0.5);
  };

  it('are exactly a ring that gives stars to two products within three hours', () => {
    expect(found([...noise, ...inStep(12, 2, 3)])).toEqual(Array.from({ length: 12 }, (_, n) => n));
  });

  it.each([
    ['nobody is in step', []],
    ['a family of three buys together', inStep(3, 4, 1)],
    ['one product is talked about', inStep(12, 1, 3)],
    ['the stars come over days', inStep(12, 2, 400)],
    ['a crowd follows a letter', inStep(150, 2, 3)],
  ])('are not there where %s', (_what, ratings) => {
    expect(found([...noise, ...ratings])).toEqual([]);
  });

  it('are not there where ratings have a date and no hour', () => {
    const dates = noise.map((rating) => ({
      ...rating,
      product: rating.product % 10,
      at: rating.at - (rating.at % DAY),
    }));
    expect(found(dates)).toEqual([]);
  });
});
