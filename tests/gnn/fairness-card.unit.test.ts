/** The part of a card about who is served how well, what is shown, and what floors cost. */
import { cardFairness, namedGroups } from '../../gnn/card/fairness.js';
import { type KeptPerson } from '../../gnn/evaluate/each-person.js';
import { keeper, type BestOfGroups } from '../../gnn/evaluate/keep.js';
import { popularItems } from '../../gnn/models/popular-items.js';
import { type Dataset } from '../../gnn/data/dataset.js';
import { csrFromEdges } from '../../gnn/tensors/csr.js';

const ITEMS = 40;
const PEOPLE = 40;
/** Of each person the number of events before the test: half are new. */
const EVENTS = (user: number): number => (user % 2 === 0 ? 12 : 2);

function past(): Dataset {
  const indptr = Int32Array.from({ length: PEOPLE + 1 }, (_, u) =>
    Array.from({ length: u }, (__, n) => EVENTS(n)).reduce((sum, count) => sum + count, 0),
  );
  const events = indptr[PEOPLE];
  return {
    ...{ users: PEOPLE, items: ITEMS, categories: 0, regions: 2, cutoff: 10 },
    itemCategory: new Int32Array(ITEMS).fill(-1),
    userRegion: Int32Array.from({ length: PEOPLE }, (_, u) => (u < 20 ? 0 : 1)),
    social: csrFromEdges(PEOPLE, [], []),
    events: {
      indptr,
      item: Int32Array.from({ length: events }, (_, e) => e % ITEMS),
      kind: new Uint8Array(events),
      value: new Float32Array(events).fill(1),
      time: new Float64Array(events),
    },
  };
}

/** Popular items are 0 to 7. Everybody is offered ten popular and ten niche ones, and wants the best of the popular ones. */
const popular = Uint8Array.from({ length: ITEMS }, (_, item) => (item < 8 ? 1 : 0));
const people: KeptPerson<BestOfGroups>[] = Array.from({ length: PEOPLE }, (_, user) => ({
  ...{ user, window: 0, relevant: Int32Array.of(user < 20 ? 0 : 30) },
  kept: {
    items: Int32Array.from([...Array.from({ length: 10 }, (__, n) => 30 - n), 0, 1, 2, 3, 4, 5, 6, 7]),
    scores: Float32Array.from([...Array.from({ length: 10 }, (__, n) => 0.5 - n / 100), 9, 8, 7, 6, 5, 4, 3, 2]),
  },
}));

describe('fairness on a card', () => {
  const fairness = cardFairness(people, past(), popular)!;

  it('counts what is shown of popular and niche products', () => {
    const [niche, of] = fairness.products;
    expect([niche.group, of.group, niche.items, of.items]).toEqual(['NICHE', 'POPULAR', 32, 8]);
    // Eight places of ten are of popular products, the first ones.
    expect(of.places).toBeCloseTo(0.8, 12);
    expect(of.attention).toBeGreaterThan(0.8);
    expect(of.coverage).toBe(1);
    expect(niche.coverage).toBeCloseTo(2 / 32, 12);
  });

  it('tells how well groups of people are served, and the gap between them', () => {
    const named = namedGroups(fairness, ['North', 'South']).groups;
    const of = (group: string) => named.find((one) => one.group === group)!;
    expect(of('North')).toMatchObject({ by: 'REGION', people: 20, 'ndcg@10': 1 });
    expect(of('South')['ndcg@10']).toBeLessThan(0.5);
    expect(of('below 10 events').people).toBe(20);
    const region = fairness.gaps.find(({ by }) => by === 'REGION')!;
    expect(region.gap).toBeCloseTo(1 - of('South')['ndcg@10'], 12);
  });

  it('says what each floor costs, and that more attention for niche products costs those who want popular ones', () => {
    expect(fairness.floors.map(({ floor }) => floor)).toEqual([0.05, 0.1, 0.2, 0.3, 0.4]);
    for (const { floor, attention, reached } of fairness.floors) {
      expect(reached).toBe(true);
      expect(attention).toBeGreaterThanOrEqual(floor);
    }
    // The lists already give so much.
    expect(fairness.floors[0]).toMatchObject({ bonus: 0, lost: 0 });
    const bonuses = fairness.floors.map(({ bonus }) => bonus);
    expect(bonuses).toEqual(bonuses.toSorted((a, b) => a - b));
    expect(cardFairness(people.slice(0, 9), past(), popular)).toBeNull();
  });

  it('keeps the best of each group that may be shown', () => {
    const groupOf = Uint8Array.of(0, 1, 0, 1, 0);
    const row = { name: 'served', weights: { a: 1 } };
    const reduce = keeper({ of: 'groups', row, groupOf, groups: 2, depth: 2 }, ['a'], 5);
    const view = { items: Int32Array.of() } as never;
    const kept = reduce({
      ...{ user: 0, window: 0, view, relevant: Int32Array.of() },
      vectors: [Float32Array.of(0.5, 0.25, 0.75, 0, 1)],
      blocked: Uint8Array.of(0, 0, 0, 0, 1),
    });
    expect([...kept.items]).toEqual([2, 0, 1]);
    expect([...kept.scores]).toEqual([0.75, 0.5, 0.25]);
  });

  it('calls a fifth of the products with events popular', () => {
    const counted = { halfLives: [null, 30], popularity: [Float32Array.of(0, 5, 1, 2, 3, 4), new Float32Array(6)] };
    expect([...popularItems({ items: 6, ...counted } as never)]).toEqual([0, 1, 0, 0, 0, 0]);
  });
});
