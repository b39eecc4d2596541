import { circleChance, learnJoining, likelyCircle } from '../../src/algorithms/groups/likely-circle.js';
import { groupRecommender } from '../../src/algorithms/groups/group-recommender.js';
import { type GroupRatings } from '../../src/algorithms/groups/group-ratings.js';
import { GROUP_SIGNALS, GroupSignals } from '../../src/algorithms/groups/group-signals.js';
import { filtered, itemFilter } from '../../src/algorithms/groups/item-filter.js';
import { rankWeights, scoreBy } from '../../src/algorithms/groups/rank-weights.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';

/** Forty groups of three people in two tastes: items below ten and from ten on. Each group took three of its taste, each person four. */
function planted(): GroupRatings {
  const rng = seededRng(4);
  const some = (taste: number, count: number): number[] => {
    const items = new Set<number>();
    while (items.size < count) items.add(10 * taste + randomInt(rng, 10));
    return [...items];
  };
  return {
    items: 20,
    members: Array.from({ length: 40 }, (_, g) => [3 * g, 3 * g + 1, 3 * ((g + 2) % 40)]),
    groups: Array.from({ length: 40 }, (_, g) => some(g % 2, 3)),
    people: Array.from({ length: 120 }, (_, p) => some(Math.floor(p / 3) % 2, 4)),
  };
}

it('finds items near that are taken together, alike from both sides', () => {
  const near = itemFilter(4, [
    {
      rows: [
        [0, 1],
        [0, 1, 2],
      ],
      weight: 1,
    },
  ]);
  const to = (item: number): Float32Array => filtered(near, new Map([[item, 1]]));
  expect(to(0)[1]).toBeCloseTo((1 / 2 + 1 / 3) / 2, 6);
  expect(to(1)[0]).toBe(to(0)[1]);
  expect(to(0)[2]).toBeCloseTo(1 / 3 / Math.sqrt(2), 6);
  expect(to(0)[3]).toBe(0);
  expect(filtered(near, new Map([[0, 2]]))[2]).toBeCloseTo(2 * to(0)[2], 6);
});

it('learns weights that put the right one first', () => {
  const rng = seededRng(1);
  const lists = Array.from({ length: 50 }, () => [
    [0.9, rng()],
    [0.2, rng()],
    [0.1, rng()],
  ]);
  const weights = rankWeights(lists);
  for (const [right, ...others] of lists) {
    for (const other of others) expect(scoreBy(weights, right)).toBeGreaterThan(scoreBy(weights, other));
  }
  expect(() => rankWeights([])).toThrow(RangeError);
});

it('recommends a group what is of its taste, and signals lie between 0 and 1', () => {
  const ratings = planted();
  const { score } = groupRecommender(ratings, { rng: seededRng(1), cuts: 1, others: 10 });
  const signals = new GroupSignals(ratings);
  for (let group = 0; group < 40; group += 1) {
    const scores = score(group);
    const mean = (from: number): number => scores.subarray(from, from + 10).reduce((sum, one) => sum + one, 0);
    expect(mean(10 * (group % 2))).toBeGreaterThan(mean(10 * (1 - (group % 2))));
    const of = signals.of(group);
    expect(of).toHaveLength(GROUP_SIGNALS.length);
    expect(of.every((values) => values.every((value) => value >= 0 && value <= 1))).toBe(true);
  }
  expect(() => groupRecommender({ ...ratings, groups: ratings.groups.map(() => []) }, { rng: seededRng(1) })).toThrow(
    RangeError,
  );
});

it('finds the circle with the largest chance that all join, as trying every one does', () => {
  const rng = seededRng(9);
  const joining = { intercept: -1, interest: 1, ties: 3 };
  for (let round = 0; round < 20; round += 1) {
    const [interests, strengths] = [8, 64].map((count) => Array.from({ length: count }, () => rng()));
    const request = {
      ...{ opener: 0, candidates: [1, 2, 3, 4, 5, 6, 7], size: 3, joining },
      interest: (person: number) => interests[person],
      tie: (a: number, b: number) => (strengths[8 * Math.min(a, b) + Math.max(a, b)] < 0.6 ? 0 : 1),
    };
    const all = request.candidates.flatMap((a) => request.candidates.filter((b) => b > a).map((b) => [0, a, b]));
    const most = Math.max(...all.map((members) => circleChance(members, request)));
    const found = likelyCircle(request)!;
    expect(found.chance).toBeGreaterThan(0.9 * most);
    expect(circleChance(found.members, request)).toBe(found.chance);
  }
  const few = { opener: 0, candidates: [1], size: 3, joining, interest: () => 0, tie: () => 0 };
  expect(likelyCircle(few)).toBeUndefined();
});

it('learns how interest and ties make people join', () => {
  const rng = seededRng(2);
  const asked = Array.from({ length: 4_000 }, () => {
    const [interest, ties] = [2 * rng() - 1, rng()];
    return { interest, ties, joined: rng() < 1 / (1 + Math.exp(-(-1 + interest + 2 * ties))) };
  });
  const { intercept, interest, ties } = learnJoining(asked);
  for (const [found, planted] of [
    [intercept, -1],
    [interest, 1],
    [ties, 2],
  ])
    expect(Math.abs(found - planted)).toBeLessThan(0.3);
});
