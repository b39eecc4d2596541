import { type EventRow, at, demoShop, pair } from './demo-shop.js';

const DAY = 86_400_000;

describe('planted prices', () => {
  const { truth, items, events } = demoShop();
  const item = new Map(items.map((row) => [row.item_id, row]));
  const start = Date.parse(truth.start);
  const period = (time: number): number => Math.floor((time - start) / (truth.prices.periodDays * DAY));
  const changed = new Map(
    truth.prices.changes.map((change) => [pair(change.product, period(Date.parse(change.from))), change.level]),
  );
  const level = (row: EventRow): number => changed.get(pair(row.item_id, period(at(row)))) ?? 1;

  it('are what people paid', () => {
    const purchases = events.filter((row) => row.behavior_type === 'purchase');
    const odd = purchases.filter((row) => {
      const list = Number(item.get(row.item_id)?.price);
      return !(Math.abs(Number(row.price) - list * level(row)) < 0.0051);
    });
    expect(odd).toEqual([]);
    expect(purchases.filter((row) => level(row) !== 1).length / purchases.length).toBeGreaterThan(0.3);
  });

  /** Slope of log(purchases per view) on log(price level), weighted by purchases; what friends or the ring caused left out. */
  function elasticityOf(categories: ReadonlySet<unknown>): number {
    const moved = new Set<unknown>(truth.influence.caused.map(({ event }) => event));
    const ring = new Set<unknown>(truth.fraud.members);
    const counts = new Map<number, { views: number; buys: number }>();
    for (const row of events) {
      if (moved.has(row.event_id) || ring.has(row.user_id) || !categories.has(item.get(row.item_id)?.category_id))
        continue;
      const count = counts.get(level(row)) ?? { views: 0, buys: 0 };
      if (row.behavior_type === 'view') count.views += 1;
      if (row.behavior_type === 'purchase') count.buys += 1;
      counts.set(level(row), count);
    }
    const points = [...counts].map(([price, { views, buys }]) => ({
      x: Math.log(price),
      y: Math.log(buys / views),
      w: buys,
    }));
    const mean = (of: (p: (typeof points)[0]) => number): number =>
      points.reduce((sum, p) => sum + p.w * of(p), 0) / points.reduce((sum, p) => sum + p.w, 0);
    const [mx, my] = [mean((p) => p.x), mean((p) => p.y)];
    return mean((p) => (p.x - mx) * (p.y - my)) / mean((p) => (p.x - mx) ** 2);
  }

  const sorted = [...truth.categories].sort((a, b) => b.elasticity - a.elasticity);
  it.each([
    ['least', 0, 10],
    ['less', 10, 20],
    ['more', 20, 30],
    ['most', 30, 40],
  ])('have the planted elasticity in the %s elastic quarter of the categories', (_, from, to) => {
    const group = sorted.slice(from, to);
    const planted = group.reduce((sum, { elasticity }) => sum + elasticity, 0) / group.length;
    const found = elasticityOf(new Set(group.map(({ id }) => id)));
    expect(Math.abs(found - planted)).toBeLessThan(0.35);
  });
});
