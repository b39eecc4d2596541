import { type Truth, generateShop } from '../../seeds/index.js';
import { at, demoShop } from './demo-shop.js';

const DAY = 86_400_000;

describe('the planted experiment with coupons', () => {
  const shop = generateShop('demo', { coupons: true });
  const truth: NonNullable<Truth['coupons']> = shop.truth.coupons!;
  const added = new Set<unknown>(truth.purchases);
  const everybody = Object.values(truth.people).flat();
  const treated = new Set(truth.treated);

  it('adds purchases and changes nothing else', () => {
    const plain = demoShop();
    expect(shop.events.filter(({ event_id: id }) => !added.has(id))).toEqual(plain.events);
    expect(shop.events).toHaveLength(plain.events.length + added.size);
    expect([shop.users, shop.items, shop.friendships, shop.follows]).toEqual([
      ...[plain.users, plain.items, plain.friendships, plain.follows],
    ]);
    expect(plain.truth.coupons).toBeUndefined();
    const times = shop.events.map(at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('deals coupons to half of the people who may be written to, whatever they are', () => {
    const contact = new Set(shop.truth.contact.people);
    expect(everybody.every((id) => contact.has(id))).toBe(true);
    expect(new Set(everybody).size).toBe(everybody.length);
    expect(everybody.length).toBeGreaterThan(1_000);
    for (const people of Object.values(truth.people)) {
      const share = people.filter((id) => treated.has(id)).length / people.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(2.6 * Math.sqrt(0.25 / people.length));
    }
  });

  it('moves each kind as planted, beside what people buy anyway', () => {
    const from = Date.parse(truth.from);
    const buyers = new Set(
      shop.events
        .filter((row) => row.behavior_type === 'purchase' && added.has(row.event_id))
        .map((row) => {
          expect(at(row) > from && at(row) < from + (truth.windowDays + 1) * DAY).toBe(true);
          return String(row.user_id);
        }),
    );
    for (const [kind, people] of Object.entries(truth.people)) {
      for (const arm of [true, false]) {
        const group = people.filter((id) => treated.has(id) === arm);
        const share = group.filter((id) => buyers.has(id)).length / group.length;
        const planted = truth.bought[kind][arm ? 'with' : 'without'];
        expect(Math.abs(share - planted)).toBeLessThan(3 * Math.sqrt((planted * (1 - planted)) / group.length) + 1e-9);
      }
    }
  });
});
