import { at, demoShop, ofKind, pair } from './demo-shop.js';

const DAY = 86_400_000;
const WINDOW = 40 * DAY;

describe('planted influence', () => {
  const shop = demoShop();
  const end = Date.parse(shop.truth.end);
  const purchases = ofKind(shop, 'purchase');
  const byPerson = new Map<unknown, { product: string; at: number }[]>();
  const times = new Map<string, number[]>();
  for (const row of purchases) {
    const buy = { product: String(row.item_id), at: at(row) };
    byPerson.set(row.user_id, [...(byPerson.get(row.user_id) ?? []), buy]);
    const key = pair(row.user_id, row.item_id);
    times.set(key, [...(times.get(key) ?? []), buy.at]);
  }

  /** Of the purchases of `from` that `to` had not made before: how many, and after how many `to` bought the same in 40 days. */
  function followed(from: unknown, to: unknown, since: number): { trials: number; hits: number } {
    let trials = 0;
    let hits = 0;
    for (const buy of byPerson.get(from) ?? []) {
      if (buy.at < since || buy.at > end - WINDOW) continue;
      const others = times.get(pair(to, buy.product)) ?? [];
      if (others.some((time) => time <= buy.at)) continue;
      trials += 1;
      if (others.some((time) => time <= buy.at + WINDOW)) hits += 1;
    }
    return { trials, hits };
  }

  const planted = new Map(shop.truth.influence.edges.map((edge) => [pair(edge.from, edge.to), edge.strength]));
  const ring = new Set<unknown>(shop.truth.fraud.members);
  const rates = new Map<number, { trials: number; hits: number }>();
  for (const row of shop.friendships) {
    if (ring.has(row.user_id) || ring.has(row.friend_id)) continue;
    for (const [from, to] of [
      [row.user_id, row.friend_id],
      [row.friend_id, row.user_id],
    ]) {
      const strength = planted.get(pair(from, to)) ?? 0;
      const found = followed(from, to, Date.parse(String(row.since)));
      const sum = rates.get(strength) ?? { trials: 0, hits: 0 };
      rates.set(strength, { trials: sum.trials + found.trials, hits: sum.hits + found.hits });
    }
  }
  const rate = (strength: number): number => (rates.get(strength)?.hits ?? NaN) / (rates.get(strength)?.trials ?? NaN);

  it('shows in the purchases that follow a friend, level by level, above what other friendships have', () => {
    const levels = [...rates.keys()].filter((strength) => strength > 0);
    expect(levels.sort((a, b) => a - b)).toEqual([0.1, 0.25, 0.5]);
    expect(rate(0)).toBeLessThan(0.04);
    for (const strength of levels) expect(Math.abs(rate(strength) - rate(0) - strength)).toBeLessThan(0.04);
  });

  it('makes friends tell more about a person than people of the same taste do', () => {
    const sum = { trials: 0, hits: 0 };
    for (const { members } of shop.truth.communities) {
      members.forEach((from, i) => {
        for (const step of [1, 2, 3]) {
          const to = members[(i + step) % members.length];
          const found = followed(from, to, Date.parse(shop.truth.start));
          sum.trials += found.trials;
          sum.hits += found.hits;
        }
      });
    }
    const friends = [...rates.values()].reduce((a, b) => ({ trials: a.trials + b.trials, hits: a.hits + b.hits }));
    expect(friends.hits / friends.trials).toBeGreaterThan((3 * sum.hits) / sum.trials);
  });

  it('lies on friendships only, and nobody listens to more than three', () => {
    const friends = new Set(shop.friendships.map((row) => pair(row.user_id, row.friend_id)));
    const listens = new Map<string, number>();
    for (const { from, to } of shop.truth.influence.edges) {
      expect(friends.has(from < to ? pair(from, to) : pair(to, from))).toBe(true);
      listens.set(to, (listens.get(to) ?? 0) + 1);
    }
    expect(Math.max(...listens.values())).toBe(3);
  });

  it('names for each caused purchase its cause: a planted edge, the same product, the planted delay', () => {
    const byId = new Map(purchases.map((row) => [row.event_id, row]));
    const { caused, delay } = shop.truth.influence;
    expect(caused).toHaveLength(shop.truth.counts.causedPurchases);
    expect(caused.length / purchases.length).toBeGreaterThan(0.1);
    let waited = 0;
    for (const { event, cause } of caused) {
      const [effect, source] = [byId.get(event), byId.get(cause)];
      if (!effect || !source) throw new Error(`${event} or ${cause} is no purchase`);
      expect(planted.has(pair(source.user_id, effect.user_id))).toBe(true);
      expect(effect.item_id).toBe(source.item_id);
      expect(at(effect) - at(source)).toBeGreaterThanOrEqual(delay.minimumHours * 3_600_000);
      waited += at(effect) - at(source);
    }
    expect(Math.abs(waited / caused.length / DAY - delay.meanDays)).toBeLessThan(0.4);
  });
});
