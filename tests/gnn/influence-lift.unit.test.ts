import { preferences } from '../../gnn/data/preferences.js';
import { heardOf } from '../../gnn/data/hearing.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { heardShares } from '../../gnn/models/heard-shares.js';
import { friendShares } from '../../gnn/models/baselines/friends.js';
import { type PersonView } from '../../gnn/models/part.js';
import { influenceLift } from '../../gnn/ties/influence-lift.js';
import { datasetOf, KINDS, plantedShop, type Row } from './shop.js';

const lifts = (shop: Dataset): Float32Array => influenceLift(shop, preferences(shop, KINDS));
const buy = (user: number, item: number, day: number): Row => ({ user, item, kind: 4, value: 1, day });

/** Each knows the next, so that there is somebody to compare with. */
const idleTies = (from: number, to: number): [number, number][] =>
  Array.from({ length: to - from }, (_, n): [number, number] => [from + n, from + n + 1]);

/** The definition word for word: every pair of friends, every pair of their things. */
function byDefinition(shop: Dataset): number[] {
  const { indptr, indices, times } = preferences(shop, KINDS);
  const things = (u: number) =>
    Array.from({ length: indptr[u + 1] - indptr[u] }, (_, n) => ({
      item: indices[indptr[u] + n],
      time: times[indptr[u] + n],
    }));
  const all = Array.from({ length: shop.users }, (_, u) => things(u));
  const sums = all.map((own, v) => {
    let [taken, expected] = [0, 0];
    all.forEach((theirs, u) => {
      const { indptr: from, indices: friends } = shop.social;
      if (!friends.subarray(from[u], from[u + 1]).includes(v)) return;
      for (const { item, time } of own) {
        const others = all.flatMap((list, w) => (w === v ? [] : list.filter((thing) => thing.time >= time)));
        const chance = others.length === 0 ? 0 : others.filter((thing) => thing.item === item).length / others.length;
        expected += theirs.filter((thing) => thing.time >= time).length * chance;
        taken += theirs.filter((thing) => thing.item === item && thing.time >= time).length;
      }
    });
    return { taken, expected };
  });
  const mean = sums.reduce((sum, one) => sum + one.taken, 0) / sums.reduce((sum, one) => sum + one.expected, 0);
  return sums.map(({ taken, expected }) => (taken + 10) / (mean * expected + 10));
}

describe('influence as lift', () => {
  it('is what its definition says, with times and without', () => {
    const shop = plantedShop(40, 24, 12, 3);
    const timeless = { ...shop, events: { ...shop.events, time: shop.events.time.map(() => 86_400) } };
    for (const one of [shop, timeless]) {
      const expected = byDefinition(one);
      lifts(one).forEach((lift, v) => expect(lift).toBeCloseTo(expected[v], 5));
    }
  });

  it('is of who was first, not of who came after', () => {
    // Person 0 has things before their friends have them, person 1 after; thirty others know each other and buy alone.
    const rows = Array.from({ length: 10 }, (_, n) => [
      buy(0, n, 10),
      ...[2, 3, 4].map((user) => buy(user, n, 20)),
      ...[5, 6, 7].map((user) => buy(user, n, 30)),
      buy(1, n, 40),
    ]).flat();
    const others = Array.from({ length: 300 }, (_, n) => buy(8 + (n % 30), 10 + ((n * 7) % 50), 10 + (n % 40)));
    const heard = [2, 3, 4, 5, 6, 7].map((u): [number, number] => [u < 5 ? 0 : 1, u]);
    const lift = lifts(
      datasetOf(38, 60, [...rows, ...others], { cutoffDay: 60, ties: [...heard, ...idleTies(8, 37)] }),
    );
    expect(lift[0]).toBeGreaterThan(1);
    expect(lift[1]).toBe(1);
  });

  it('does not count for who may not be told', () => {
    const rows = Array.from({ length: 8 }, (_, n) => [buy(0, n, 10), buy(1, n, 20)]).flat();
    const others = Array.from({ length: 200 }, (_, n) =>
      buy(2 + (n % 20), (n * 7 + Math.floor(n / 20)) % 20, 10 + (n % 40)),
    );
    const shop = datasetOf(22, 20, [...rows, ...others], { cutoffDay: 60, ties: [[0, 1], ...idleTies(2, 21)] });
    const told = idleTies(2, 21);
    const heard = (...pairs: [number, number][]): Dataset => ({
      ...shop,
      heard: heardOf(
        shop.social,
        pairs.map(([listener]) => listener),
        pairs.map(([, teller]) => teller),
      ),
    });
    expect(lifts(heard(...told, [1, 0]))[0]).toBeGreaterThan(1);
    expect(lifts(heard(...told, [0, 1]))[0]).toBe(1);
  });

  it('multiplies what a friend says, and takes a friend who joined since for the mean one', () => {
    const friend = { items: Int32Array.of(1), weights: Float32Array.of(1), degree: 4, strength: 1 };
    const person = { row: 0, friends: [1, 2, -1].map((row) => ({ ...friend, row })) } as unknown as PersonView;
    const lift = Float32Array.of(1, 3, 0.5);
    const [plain] = friendShares(person);
    const heard = (useful: boolean): number[] => [...heardShares(null, { lift, useful })(person)];
    expect(heard(true)).toEqual([3 * plain, 0.5 * plain, plain]);
    expect(heard(false)).toEqual([plain, plain, plain]);
  });
});
