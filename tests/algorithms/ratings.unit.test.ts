/** Models of ratings: planted truth, what a naive way gives, and what is refused. */
import { rowsOfGroup } from '../../src/algorithms/grouped-rows.js';
import { randomInt, randomNormal, seededRng, shuffle } from '../../src/algorithms/random.js';
import { fitBiases, ofBiases } from '../../src/algorithms/ratings/biases.js';
import { chooseRatings, fitRatingModels, predictRatings } from '../../src/algorithms/ratings/fit-ratings.js';
import { neighbourWord } from '../../src/algorithms/ratings/neighbours.js';
import { type Following } from '../../src/algorithms/ratings/rating-columns.js';
import {
  indexRatings,
  type Ratings,
  takeRatings,
  transposed,
  transposedPairs,
  UnusableRatings,
} from '../../src/algorithms/ratings/rating-table.js';
import { fitFactors, ofFactors } from '../../src/algorithms/ratings/svd-plus-plus.js';
import { mean, standardDeviation } from '../../src/algorithms/statistics.js';

const [PEOPLE, ITEMS] = [120, 60];
/** A whole choice on a machine that others use as well. */
const LONG = 120_000;

/** Everybody rates a drawn half of the items: biases, two hidden tastes and noise. */
function planted(seed: number, taste: number, tasteOf: (person: number) => number = (person) => person): Ratings {
  const rng = seededRng(seed);
  const normals = (count: number) => Array.from({ length: count }, () => randomNormal(rng));
  const [kind, good] = [normals(PEOPLE), normals(ITEMS)];
  const [likes, has] = [normals(2 * PEOPLE), normals(2 * ITEMS)];
  const rows: [number, number, number][] = [];
  for (let p = 0; p < PEOPLE; p += 1) {
    for (let i = 0; i < ITEMS; i += 1) {
      if (rng() < 0.5) continue;
      const same = tasteOf(p);
      const match = likes[2 * same] * has[2 * i] + likes[2 * same + 1] * has[2 * i + 1];
      rows.push([p, i, 3 + 0.4 * kind[p] + 0.4 * good[i] + taste * match + 0.3 * randomNormal(rng)]);
    }
  }
  return {
    ...{ people: PEOPLE, items: ITEMS },
    person: Int32Array.from(rows, ([p]) => p),
    item: Int32Array.from(rows, ([, i]) => i),
    value: Float64Array.from(rows, ([, , value]) => value),
  };
}

function parted(ratings: Ratings, seed: number): [train: Ratings, valid: Ratings, test: Ratings] {
  const order = shuffle(
    Uint32Array.from(ratings.value, (_, row) => row),
    seededRng(seed),
  );
  const [a, b] = [0.7, 0.85].map((share) => Math.round(share * order.length));
  return [order.subarray(0, a), order.subarray(a, b), order.subarray(b)].map((rows) => takeRatings(ratings, rows)) as [
    Ratings,
    Ratings,
    Ratings,
  ];
}

function errorOf(said: Float64Array, { value }: Ratings): number {
  return Math.sqrt(mean(said.map((one, row) => (one - value[row]) ** 2)));
}

describe('biases', () => {
  it('without a penalty are least squares: what is left of everybody, and of every item, is nothing on average', () => {
    const ratings = indexRatings(planted(1, 0));
    const said = ofBiases(fitBiases(ratings, { person: 0, item: 0 }), ratings);
    const left = said.map((value, row) => ratings.value[row] - value);
    for (const groups of [ratings.ofPerson, ratings.ofItem]) {
      const rows = rowsOfGroup(groups, 7);
      expect(mean(Array.from(rows, (row) => left[row]))).toBeCloseTo(0, 6);
    }
    expect(standardDeviation(left)).toBeLessThan(0.31);
  });

  it('are 0 of who has no ratings', () => {
    const ratings = indexRatings({
      people: 3,
      items: 2,
      person: Int32Array.of(0),
      item: Int32Array.of(0),
      value: Float64Array.of(4),
    });
    const { person, item } = fitBiases(ratings, { person: 0, item: 0 });
    expect([person[2], item[1]]).toEqual([0, 0]);
  });
});

describe('neighbours', () => {
  it('say what a naive sum says, of items and of people', () => {
    const ratings = indexRatings(planted(2, 0.5));
    const left = ratings.value.map((value) => value - 3);
    const options = { most: 5, shrink: 10 };
    const rng = seededRng(1);
    const pairs = {
      person: Int32Array.from({ length: 20 }, () => randomInt(rng, PEOPLE)),
      item: Int32Array.from({ length: 20 }, () => randomInt(rng, ITEMS)),
    };
    const of = new Map(Array.from(left, (value, row) => [`${ratings.person[row]} ${ratings.item[row]}`, value]));
    const naive = (p: number, i: number): number => {
      const heard: [number, number][] = [];
      for (let j = 0; j < ITEMS; j += 1) {
        const residual = of.get(`${p} ${j}`);
        if (j === i || residual === undefined) continue;
        const both = Array.from({ length: PEOPLE }, (_, q) => [of.get(`${q} ${i}`), of.get(`${q} ${j}`)]).filter(
          (pair): pair is [number, number] => pair[0] !== undefined && pair[1] !== undefined,
        );
        const dot = (a: 0 | 1, b: 0 | 1) => both.reduce((sum, pair) => sum + pair[a] * pair[b], 0);
        const similarity = (dot(0, 1) / Math.sqrt(dot(0, 0) * dot(1, 1))) * (both.length / (both.length + 10));
        if (similarity > 0) heard.push([similarity, residual]);
      }
      const top = heard.sort(([a], [b]) => b - a).slice(0, 5);
      return top.reduce((sum, [s, residual]) => sum + s * residual, 0) / top.reduce((sum, [s]) => sum + s, 0);
    };
    const { residual } = neighbourWord(ratings, left, pairs, options);
    residual.forEach((value, n) => expect(value).toBeCloseTo(naive(pairs.person[n], pairs.item[n]), 9));
    // Turned round twice nothing has changed.
    const back = neighbourWord(transposed(transposed(ratings)), left, transposedPairs(transposedPairs(pairs)), options);
    expect(back.residual).toEqual(residual);
  });
});

describe('factors', () => {
  it('find planted tastes that biases cannot', () => {
    const [train, , test] = parted(planted(3, 0.6), 1);
    const ratings = indexRatings(train);
    const alone = errorOf(ofBiases(fitBiases(ratings, { person: 2, item: 2 }), test), test);
    const model = fitFactors(ratings, { factors: 4, epochs: 60, factorPenalty: 0.03 });
    expect(errorOf(ofFactors(model, test), test)).toBeLessThan(0.75 * alone);
    expect(fitFactors(ratings, { factors: 4, epochs: 2 })).toEqual(fitFactors(ratings, { factors: 4, epochs: 2 }));
  });
});

describe('what is used', () => {
  it(
    'is better than biases where there is taste, and stays within the ratings',
    () => {
      const [train, valid, test] = parted(planted(4, 0.6), 2);
      const choice = chooseRatings(train, valid);
      expect(choice.way).not.toBe('BIASES');
      const models = fitRatingModels(indexRatings(train), choice.settings);
      const said = predictRatings(choice, models, test);
      expect(errorOf(said, test)).toBeLessThan(0.85 * errorOf(ofBiases(models.biases, test), test));
      said.forEach((value) => expect(value >= choice.range[0] && value <= choice.range[1]).toBe(true));
    },
    LONG,
  );

  it(
    'hears friends where they share a taste, and does not where they are strangers',
    () => {
      // People of one sixth have one taste; each rates few things, so that friends know what others cannot.
      const all = planted(5, 1, (person) => person % 6);
      const few = takeRatings(
        all,
        Array.from(all.value, (_, row) => row).filter((row) => row % 12 < 3),
      );
      const [train, valid] = parted(few, 3);
      const following = (apart: number): Following => {
        const arcs = Array.from({ length: PEOPLE }, (_, p) =>
          Array.from({ length: 24 }, (_u, k) => [p, (p + (k + 1) * apart) % PEOPLE]),
        ).flat();
        return { person: Int32Array.from(arcs, ([p]) => p), friend: Int32Array.from(arcs, ([, q]) => q) };
      };
      expect(chooseRatings(train, valid, { following: following(6) }).way).toMatch(/FRIENDS/);
      expect(chooseRatings(train, valid, { following: following(7) }).way).not.toMatch(/FRIENDS/);
    },
    LONG,
  );
});

it('what cannot be ratings is refused by name', () => {
  const one = { people: 1, items: 1, person: Int32Array.of(0), item: Int32Array.of(0), value: Float64Array.of(1) };
  const none = { ...one, person: Int32Array.of(), item: Int32Array.of(), value: Float64Array.of() };
  expect(() => indexRatings(none)).toThrow(new UnusableRatings('There are no ratings.'));
  expect(() => indexRatings({ ...one, item: Int32Array.of(1) })).toThrow('Row 0: person 0, item 1, value 1.');
  expect(() => indexRatings({ ...one, value: Float64Array.of(NaN) })).toThrow(UnusableRatings);
  expect(() => indexRatings({ ...one, person: Int32Array.of() })).toThrow('0 people and 1 items for 1 ratings.');
});
