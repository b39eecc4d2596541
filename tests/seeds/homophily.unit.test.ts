import { demoShop } from './demo-shop.js';

describe('planted homophily', () => {
  it('is what the friendships show beyond chance', () => {
    const { truth, friendships } = demoShop();
    const community = new Map<unknown, string>();
    for (const { id, members } of truth.communities) for (const member of members) community.set(member, id);
    const ends = friendships
      .map((row) => [community.get(row.user_id), community.get(row.friend_id)])
      .filter(([a, b]) => a !== undefined && b !== undefined);
    const inside = ends.filter(([a, b]) => a === b).length / ends.length;
    const degree = new Map<unknown, number>();
    for (const end of ends.flat()) degree.set(end, (degree.get(end) ?? 0) + 1);
    // What ends drawn at random in proportion to degree would share (the null of modularity).
    const chance = [...degree.values()].reduce((sum, d) => sum + (d / (2 * ends.length)) ** 2, 0);
    const beyondChance = (inside - chance) / (1 - chance);
    expect(chance).toBeLessThan(0.15);
    // Friends of friends are a quarter of all and a little less alike, so the measure lies below what was planted.
    expect(beyondChance).toBeGreaterThan(truth.homophily.drawnInside - 0.12);
    expect(beyondChance).toBeLessThan(truth.homophily.drawnInside + 0.02);
  });

  it('goes with tastes: people look at what their own community likes, not another', () => {
    const { truth, events, items } = demoShop();
    const category = new Map(items.map((row) => [row.item_id, String(row.category_id)]));
    const cosine = (a: number[], b: number[]): number => {
      const dot = (x: number[], y: number[]): number => x.reduce((sum, value, i) => sum + value * y[i], 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    const ids = truth.categories.map(({ id }) => id);
    const tastes = truth.communities.map(({ taste }) => ids.map((id) => taste[id]));
    truth.communities.forEach(({ members }, own) => {
      const people = new Set<unknown>(members);
      const looked = ids.map(() => 0);
      for (const row of events) {
        if (row.behavior_type === 'view' && people.has(row.user_id))
          looked[ids.indexOf(category.get(row.item_id) ?? '')] += 1;
      }
      const likeness = tastes.map((taste) => cosine(taste, looked));
      expect(likeness.indexOf(Math.max(...likeness))).toBe(own);
      expect(likeness[own]).toBeGreaterThan(0.9);
    });
  });
});
