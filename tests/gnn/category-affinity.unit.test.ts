import {
  categoryAffinity,
  categoryAffinityPart,
  categoryShares,
} from '../../gnn/models/baselines/category-affinity.js';
import { type PersonView } from '../../gnn/models/part.js';
import { DAY } from './shop.js';

const itemCategory = Int32Array.of(0, 0, 1, 1, -1);
const column = Float32Array.of(4, 2, 1, 1, 3);

const toucher = (items: number[], times: number[]): PersonView => ({
  row: -1,
  items: new Int32Array(0),
  weights: new Float32Array(0),
  times: new Float64Array(0),
  touchedItems: Int32Array.from(items),
  touchedTimes: Float64Array.from(times),
  friends: [],
  region: -1,
});

const scores = (person: PersonView, at: number): Float32Array => {
  const out = new Float32Array(5);
  categoryAffinityPart('category-180', column, column, itemCategory, 2).score(person, at, out);
  return out;
};

describe('category affinity', () => {
  it('follows the formula, worked by hand', () => {
    // p = (6/8, 2/8); two things touched in category 1 now: a_1 = (2 + 5/4) / 7 / (1/4), a_0 = (5 * 3/4) / 7 / (3/4).
    const affinity = categoryAffinity(
      toucher([2, 3], [0, 0]),
      0,
      categoryShares(column, itemCategory, 2),
      itemCategory,
    );
    expect(affinity[1]).toBeCloseTo(((2 + 1.25) / 7) * 4, 6);
    expect(affinity[0]).toBeCloseTo(5 / 7, 6);
    const out = scores(toucher([2, 3], [0, 0]), 0);
    expect(out[2]).toBeCloseTo(Math.sqrt(affinity[1]), 5);
    expect(out[0]).toBeCloseTo(4 * Math.sqrt(affinity[0]), 5);
    expect(out[4]).toBeCloseTo(3, 5);
  });

  it('is plain popularity for who has no history', () => {
    scores(toucher([], []), 0).forEach((score, i) => expect(score).toBeCloseTo(column[i], 5));
  });

  it('fades: after two years a touch counts half, after many nothing', () => {
    const ratio = (days: number): number => {
      const out = scores(toucher([2], [0]), days * DAY);
      return out[2] / out[0];
    };
    expect(ratio(0)).toBeGreaterThan(ratio(730));
    expect(ratio(730)).toBeGreaterThan(ratio(7300));
    expect(ratio(73_000)).toBeCloseTo(1 / 4, 3);
    // One half touch: a_1 = (.5 + 1.25) / 5.5 / .25, a_0 = 3.75 / 5.5 / .75; their roots' ratio over 4.
    expect(ratio(730)).toBeCloseTo(Math.sqrt((1.75 * 4) / 5) / 4, 4);
  });
});
