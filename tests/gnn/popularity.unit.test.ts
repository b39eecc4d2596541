import {
  columnPart,
  popularityColumn,
  rareFactor,
  recencyFactor,
  scaledPart,
} from '../../gnn/models/baselines/popularity.js';
import { regionalPart, regionalPopularity } from '../../gnn/models/baselines/popularity-regional.js';
import { type PersonView } from '../../gnn/models/part.js';
import { cardSpecs } from '../../gnn/card/rows.js';
import { countState, partsOf, NOTHING_LEARNT } from '../../gnn/models/ranker-state.js';
import { datasetOf, KINDS } from './shop.js';

const shop = datasetOf(
  3,
  4,
  [
    { user: 0, item: 0, kind: 4, value: 1, day: 0 },
    { user: 0, item: 1, kind: 4, value: 1, day: 60 },
    { user: 1, item: 1, kind: 3, value: 1, day: 120 },
    { user: 1, item: 2, kind: 4, value: 1, day: 120 },
    { user: 2, item: 2, kind: 5, value: 1, day: 120 },
    { user: 2, item: 2, kind: 5, value: 1, day: 120 },
  ],
  { cutoffDay: 120, userRegion: Int32Array.of(0, 1, -1) },
);

const somebody = (region: number): PersonView => ({
  row: -1,
  items: new Int32Array(0),
  weights: new Float32Array(0),
  times: new Float64Array(0),
  touchedItems: new Int32Array(0),
  touchedTimes: new Float64Array(0),
  friends: [],
  region,
});

const scores = (part: { score: (p: PersonView, at: number, out: Float32Array) => void }, region = -1): number[] => {
  const out = new Float32Array(4).fill(7);
  part.score(somebody(region), 0, out);
  return [...out];
};

describe('popularity', () => {
  it('adds up weights, low ratings adding nothing and returns taking back, never below zero', () => {
    const column = popularityColumn(shop, KINDS, null);
    [2.5, 2.5, 0, 0].forEach((expected, i) => expect(column[i]).toBeCloseTo(expected, 5));
  });

  it('halves with every half-life', () => {
    const column = popularityColumn(shop, KINDS, 60);
    expect(column[0]).toBeCloseTo(2.5 / 4, 5);
    expect(column[1]).toBeCloseTo(2.5 / 2, 5);
  });

  it('makes a recency factor of mean one that keeps the order of ages', () => {
    const factor = recencyFactor(popularityColumn(shop, KINDS, 365));
    expect(factor.reduce((sum, value) => sum + value, 0) / 4).toBeCloseTo(1, 5);
    expect(factor[1]).toBeGreaterThan(factor[0]);
    expect(factor[0]).toBeGreaterThan(factor[3]);
    const scaled = scaledPart('x', columnPart('ones', Float32Array.of(1, 1, 1, 1)), factor);
    expect(scores(scaled)).toEqual([...factor]);
  });

  it('is taken off as a factor that means the same in any unit, and is one in a shop without events', () => {
    const column = Float32Array.of(100, 10, 1, 0);
    const factor = rareFactor(column);
    expect(factor.reduce((sum, value) => sum + value, 0) / 4).toBeCloseTo(1, 5);
    expect([...factor]).toEqual([...factor].sort((x, y) => x - y));
    const least = (0.05 * 111) / 4;
    expect(factor[1] / factor[0]).toBeCloseTo(((100 + least) / (10 + least)) ** 0.2, 5);
    rareFactor(column.map((popularity) => 7 * popularity)).forEach((value, i) =>
      expect(value).toBeCloseTo(factor[i], 5),
    );
    expect([...rareFactor(new Float32Array(2))]).toEqual([1, 1]);
  });

  it('is regional where the region is known, and the whole shop elsewhere', () => {
    const column = popularityColumn(shop, KINDS, 60);
    const part = regionalPart('regional', regionalPopularity(shop, KINDS, 60), column);
    const [first, second] = [scores(part, 0), scores(part, 1)];
    const whole = scores(part, -1);
    // Only the whole shop's shares where the region is unknown.
    whole.forEach((score, i) => expect(score / whole[0]).toBeCloseTo(column[i] / column[0], 4));
    expect(first[1] - whole[1]).toBeCloseTo(2.5 / 2, 4);
    expect(second[1]).toBeCloseTo(whole[1], 5);
    expect(second[2]).toBeGreaterThan(whole[2]);
  });
});

describe("the shop's own half-life", () => {
  it('is tried and shown beside the usual ones, once, with the column that it makes', () => {
    const counted = countState(shop, KINDS);
    const parts = partsOf(counted, NOTHING_LEARNT);
    expect(parts.filter(({ name }) => name === 'recent-90')).toHaveLength(1);
    const own = scores(parts.find(({ name }) => name === 'recent-90')!);
    expect(own).toEqual([...popularityColumn(shop, KINDS, 90)]);
    const rows = cardSpecs(
      parts.map(({ name }) => name),
      { weights: {}, cold: null },
    );
    expect(rows.map(({ name }) => name)).toContain('recent popularity, 90 days');
    const usual = countState(shop, { ...KINDS, halfLifeDays: 180 });
    expect(usual.halfLives).toEqual([null, 30, 60, 180, 365]);
  });
});
