import fc from 'fast-check';
import { type Shop, generateShop } from '../../seeds/index.js';
import { at, demoShop, pair } from './demo-shop.js';

/** Every promise that the rows of any shop keep; a list of what is broken, so that a failure names the rows. */
function broken(shop: Shop): string[] {
  const faults: string[] = [];
  const joined = new Map(shop.users.map((row) => [row.user_id, Date.parse(String(row.joined_at))]));
  const released = new Map(shop.items.map((row) => [row.item_id, Date.parse(String(row.released_at))]));
  const end = Date.parse(shop.truth.end);
  const check = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  let last = 0;
  const ids = new Set<unknown>();
  const bought = new Set<string>();
  for (const row of shop.events) {
    const id = String(row.event_id);
    const time = at(row);
    check(!ids.has(id) && ids.add(id).size > 0, `${id} twice`);
    check(time >= last && time < end, `${id} out of time`);
    check(time > (joined.get(row.user_id) ?? Infinity), `${id} before its person joined`);
    check(time > (released.get(row.item_id) ?? Infinity), `${id} before its product came`);
    if (row.behavior_type === 'purchase') bought.add(pair(row.user_id, row.item_id));
    if (row.behavior_type === 'return')
      check(bought.has(pair(row.user_id, row.item_id)), `${id} returns what was not bought`);
    if (row.behavior_type === 'purchase')
      check(Number(row.quantity) >= 1 && Number(row.price) > 0, `${id} sells nothing`);
    check((row.behavior_type === 'rate') === (row.value !== undefined), `${id} has stars without rating`);
    if (row.behavior_type === 'rate') check(Number(row.value) >= 1 && Number(row.value) <= 5, `${id} has odd stars`);
    check((row.behavior_type === 'comment') === (row.text !== undefined), `${id} has text without comment`);
    check((row.behavior_type === 'share') === (row.channel !== undefined), `${id} has a channel without sharing`);
    last = time;
  }
  const tie = (from: unknown, to: unknown, since: unknown): void => {
    const began = Date.parse(String(since));
    check(from !== to && !ids.has(pair(from, to)), `${pair(from, to)} is no new tie`);
    check(
      began >= Math.max(joined.get(from as string) ?? Infinity, joined.get(to as string) ?? Infinity) && began < end,
      `${pair(from, to)} ill-timed`,
    );
    ids.add(pair(from, to));
  };
  for (const row of shop.friendships) {
    check(String(row.user_id) < String(row.friend_id), 'the larger id first');
    tie(row.user_id, row.friend_id, row.since);
  }
  ids.clear();
  for (const row of shop.follows) tie(row.follower_id, row.followed_id, row.since);
  return faults;
}

describe('the rows of the demo shop', () => {
  it('are sound in the demo size: no dangling ids, nothing before its time', () => {
    expect(broken(demoShop())).toEqual([]);
  });

  it('are sound for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(broken(generateShop('tiny', { seed }))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('are as many as promised, and the truth counts them', () => {
    const shop = demoShop();
    const { counts } = shop.truth;
    expect(counts).toMatchObject({ people: 2000, products: 900, friendships: 9000, follows: 4000 });
    expect([shop.users.length, shop.items.length, shop.friendships.length, shop.follows.length]).toEqual([
      2000, 900, 9000, 4000,
    ]);
    expect(counts.events).toBe(shop.events.length);
    expect(counts.events).toBeGreaterThan(120_000);
    expect(counts.events).toBeLessThan(160_000);
    expect(Object.keys(counts.eventsByKind)).toHaveLength(10);
    const tiny = generateShop('tiny').truth.counts;
    expect(tiny).toMatchObject({ people: 60, products: 80 });
    expect(tiny.events).toBeGreaterThan(1500);
    expect(tiny.events).toBeLessThan(2500);
  });

  it('read like a shop: forty categories in eight departments, titles that differ, a heavy tail of activity', () => {
    const shop = demoShop();
    expect(new Set(shop.items.map((row) => row.category_id)).size).toBe(40);
    expect(new Set(shop.items.map((row) => row.parent_category_id)).size).toBe(8);
    expect(shop.items.map((row) => row.parent_category_name)).toContain('Beauty and care');
    expect(new Set(shop.items.map((row) => pair(row.category_id, row.title))).size).toBe(900);
    for (const row of shop.items) expect(String(row.title)).toMatch(/^\S.*, \S.*$/);
    const nobody = shop.users.filter((row) => row.share_activity === 'NOBODY').length / shop.users.length;
    expect(nobody).toBeGreaterThan(0.06);
    expect(nobody).toBeLessThan(0.1);
    const contact = shop.users.filter((row) => row.may_contact).map((row) => row.user_id);
    expect(contact).toEqual(shop.truth.contact.people);
    expect(Math.abs(contact.length / shop.users.length - shop.truth.contact.drawn)).toBeLessThan(0.03);
    const perPerson = new Map<unknown, number>();
    for (const row of shop.events) perPerson.set(row.user_id, (perPerson.get(row.user_id) ?? 0) + 1);
    const busiest = [...perPerson.values()].sort((a, b) => b - a);
    const top = busiest.slice(0, 200).reduce((sum, n) => sum + n, 0);
    expect(top / shop.events.length).toBeGreaterThan(0.3);
  });
});
