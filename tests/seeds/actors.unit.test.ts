import { at, demoShop, ofKind, pair } from './demo-shop.js';

const DAY = 86_400_000;

describe('planted people and products', () => {
  const shop = demoShop();
  const { truth } = shop;
  const end = Date.parse(truth.end);
  const user = new Map(shop.users.map((row) => [row.user_id, row]));

  it('has cold people: joined in the last three weeks, none to two events, at least three friends', () => {
    const friends = new Map<unknown, number>();
    for (const row of shop.friendships)
      for (const id of [row.user_id, row.friend_id]) friends.set(id, (friends.get(id) ?? 0) + 1);
    const events = new Map<unknown, number>();
    for (const row of shop.events) events.set(row.user_id, (events.get(row.user_id) ?? 0) + 1);
    expect(truth.coldUsers).toHaveLength(100);
    const seen = new Set<number>();
    for (const id of truth.coldUsers) {
      expect(Date.parse(String(user.get(id)?.joined_at))).toBeGreaterThanOrEqual(end - 21 * DAY);
      expect(friends.get(id)).toBeGreaterThanOrEqual(3);
      seen.add(events.get(id) ?? 0);
    }
    expect([...seen].sort()).toEqual([0, 1, 2]);
    const cold = new Set<unknown>(truth.coldUsers);
    const lateRegulars = shop.users.filter(
      (row) => !cold.has(row.user_id) && Date.parse(String(row.joined_at)) > end - 21 * DAY,
    );
    expect(lateRegulars).toEqual([]);
  });

  it('has new products, four in a hundred, released in the last four weeks, and no others so young', () => {
    const young = shop.items
      .filter((row) => Date.parse(String(row.released_at)) >= end - 28 * DAY)
      .map((row) => row.item_id);
    expect(young).toEqual(truth.newProducts);
    expect(young).toHaveLength(36);
    expect(shop.items.filter((row) => row.active === false).length).toBeGreaterThan(5);
  });

  it('has a ring of fraudsters that signed up together and know one another', () => {
    const ring = new Set<unknown>(truth.fraud.members);
    expect(ring.size).toBe(12);
    const joined = truth.fraud.members.map((id) => Date.parse(String(user.get(id)?.joined_at)));
    expect(Math.max(...joined) - Math.min(...joined)).toBeLessThan(2 * DAY);
    const inside = shop.friendships.filter((row) => ring.has(row.user_id) && ring.has(row.friend_id)).length;
    expect(inside / 66).toBeGreaterThan(0.7);
    const follows = shop.follows.filter((row) => ring.has(row.follower_id) && ring.has(row.followed_id)).length;
    expect(follows / 132).toBeGreaterThan(0.7);
  });

  it('lets the ring buy and praise a few products in bursts, and otherwise only look around', () => {
    const ring = new Set<unknown>(truth.fraud.members);
    const products = new Set<unknown>(truth.fraud.products);
    const bursts = truth.fraud.bursts.map(({ from, to }) => [Date.parse(from), Date.parse(to)]);
    const theirs = shop.events.filter((row) => ring.has(row.user_id));
    expect(theirs.length).toBeGreaterThan(100);
    const looks = theirs.filter((row) => row.behavior_type === 'view' || row.behavior_type === 'like');
    expect(looks.length).toBeGreaterThan(24);
    for (const row of theirs) {
      if (looks.includes(row)) continue;
      expect(products.has(row.item_id)).toBe(true);
      expect(bursts.some(([from, to]) => at(row) >= from && at(row) < to)).toBe(true);
      expect(row.behavior_type === 'purchase' || row.value === 5).toBe(true);
    }
    const honest = ofKind(shop, 'rate').filter((row) => products.has(row.item_id) && !ring.has(row.user_id));
    const praised = theirs.filter((row) => row.behavior_type === 'rate');
    expect(praised.length).toBeGreaterThan(honest.length);
    const pairs = new Set(praised.map((row) => pair(row.user_id, row.item_id)));
    expect(pairs.size).toBeGreaterThan(40);
  });
});
