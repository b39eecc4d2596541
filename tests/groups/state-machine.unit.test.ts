/** Group purchases as a state machine: whatever is done in whatever order, pieces are neither lost nor sold twice. */
import fc from 'fast-check';
import { Failure } from '../../src/platform/errors.js';
import {
  changeBy,
  type GroupAct,
  type GroupNow,
  type GroupState,
  tierFor,
} from '../../src/features/groups/purchases/group-purchase.js';

const TIERS = [
  { people: 2, unitPrice: 9 },
  { people: 4, unitPrice: 7 },
];
const PEOPLE = ['opener', 'ben', 'cleo', 'dan', 'eva', 'finn'];
const DEADLINE = 100;
type Act = Exclude<GroupAct, 'OPEN'>;

interface Shop {
  stock: number;
  reserved: number;
  sold: number;
}

/** A group as a list of its members: what the service keeps in the graph. */
interface Group {
  state: GroupState;
  members: Set<string>;
}

const step = fc.record({
  act: fc.constantFrom<Act>('JOIN', 'LEAVE', 'CONFIRM', 'EXPIRE', 'COMPLETE', 'REFUND'),
  person: fc.constantFrom(...PEOPLE),
  group: fc.nat({ max: 1 }),
  now: fc.nat({ max: 2 * DEADLINE }),
});

it('keeps as many pieces as people are in groups, sells none twice, and ends in an end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.array(step, { maxLength: 60 }), (stock, steps) => {
      const shop: Shop = { stock, reserved: 2, sold: 0 };
      const groups: Group[] = [0, 1].map((n) => ({ state: 'OPEN', members: new Set([`opener${n}`]) }));
      let time = 0;
      for (const { act, person, group: n, now } of steps) {
        time = Math.max(time, now);
        const group = groups[n];
        const before = group.state;
        const view: GroupNow = {
          ...{ state: before, deadline: DEADLINE, tiers: TIERS, mostPeople: 4, people: group.members.size },
          ...{ stock: shop.stock, reserved: shop.reserved },
          member: group.members.has(person),
          elsewhere: groups[1 - n].state === 'OPEN' && groups[1 - n].members.has(person),
        };
        let change;
        try {
          change = changeBy(act, view, time);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          continue;
        }
        if (!change) continue;
        if (act === 'JOIN') group.members.add(person);
        if (act === 'LEAVE') group.members.delete(person);
        group.state = change.to;
        shop.reserved += change.reserved;
        shop.stock += change.stock;
        shop.sold -= change.stock;
        expect(group.members.size).toBe(view.people + change.people);
        const kept = groups.filter(({ state }) => state === 'OPEN' || state === 'CONFIRMED');
        expect(shop.reserved).toBe(kept.reduce((sum, { members }) => sum + members.size, 0));
        expect(shop.stock).toBeGreaterThanOrEqual(shop.reserved);
        expect(shop.stock + shop.sold).toBe(stock);
        if (group.state === 'CONFIRMED') expect(tierFor(TIERS, group.members.size)).toBeDefined();
        expect(before === 'EXPIRED' || before === 'REFUNDED').toBe(false);
      }
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

const open: GroupNow = {
  ...{ state: 'OPEN', deadline: DEADLINE, tiers: TIERS, mostPeople: 4, people: 1, stock: 5, reserved: 1 },
  ...{ member: false, elsewhere: false },
};
const code = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as Failure).code;
  }
};

it('names what hinders', () => {
  expect(code(() => changeBy('JOIN', { ...open, reserved: 5 }, 0))).toBe('SOLD_OUT');
  expect(code(() => changeBy('JOIN', { ...open, people: 4 }, 0))).toBe('GROUP_FULL');
  expect(code(() => changeBy('JOIN', { ...open, elsewhere: true }, 0))).toBe('IN_ANOTHER_GROUP');
  expect(code(() => changeBy('JOIN', open, DEADLINE))).toBe('GROUP_CLOSED');
  expect(code(() => changeBy('CONFIRM', open, 0))).toBe('GROUP_TOO_SMALL');
  expect(code(() => changeBy('COMPLETE', open, 0))).toBe('GROUP_CLOSED');
  expect(code(() => changeBy('REFUND', { ...open, state: 'EXPIRED' }, 0))).toBe('GROUP_CLOSED');
  // The shop sent a smaller stock since.
  expect(code(() => changeBy('CONFIRM', { ...open, people: 3, reserved: 3, stock: 2 }, 0))).toBe('SOLD_OUT');
  expect(code(() => changeBy('COMPLETE', { ...open, state: 'CONFIRMED', people: 3, stock: 2 }, 0))).toBe('SOLD_OUT');
  expect(changeBy('EXPIRE', { ...open, people: 3, reserved: 3, stock: 2 }, DEADLINE)?.to).toBe('EXPIRED');
  expect(changeBy('EXPIRE', { ...open, people: 3, reserved: 3 }, DEADLINE)?.to).toBe('CONFIRMED');
  // A shop that does not say what it has does not run out.
  expect(changeBy('JOIN', { ...open, people: 3, reserved: 900, stock: null }, 0)?.to).toBe('CONFIRMED');
});
