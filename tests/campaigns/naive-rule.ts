/** Reads a rule the plain way, person by person: what the one query is compared with. */
import fc from 'fast-check';
import { type EventKind } from '../../src/features/activity/index.js';
import { type SegmentRule } from '../../src/features/campaigns/segments/rule/rule.js';

export interface Act {
  readonly kind: EventKind;
  readonly product: number;
  readonly daysAgo: number;
}

export interface Known {
  readonly id: string;
  readonly region: string | null;
  readonly mayContact: boolean;
  readonly shares: boolean;
  readonly acts: readonly Act[];
  readonly friends: readonly number[];
}

/** Products 0 to 5: of category `tea` or `pots`, both within `kitchen`; of two brands; every third has the tag `new`. */
export const categoryOf = (product: number): string => (product < 3 ? 'tea' : 'pots');
export const brandOf = (product: number): string => `b${product % 2}`;
export const isNew = (product: number): boolean => product % 3 === 0;
export const PRICE = 10;

export function holds(rule: SegmentRule, of: Known, everybody: readonly Known[]): boolean {
  const { all, any, not, number, amount, word, is, acts } = rule;
  if (all) return all.every((part) => holds(part, of, everybody));
  if (any) return any.some((part) => holds(part, of, everybody));
  if (not) return !holds(not, of, everybody);
  const bought = of.acts.filter(({ kind }) => kind === 'PURCHASE');
  const within = (value: number | null, { atLeast, atMost }: { atLeast?: number | null; atMost?: number | null }) =>
    value !== null && value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
  if (number) {
    const values: Partial<Record<typeof number.of, number | null>> = {
      ORDERS: new Set(bought.map(({ daysAgo }) => daysAgo)).size,
      DAYS_SINCE_PURCHASE: bought.length > 0 ? Math.min(...bought.map(({ daysAgo }) => daysAgo)) : null,
      FRIENDS: of.friends.length,
      CHURN_RISK: null,
    };
    return within(values[number.of]!, number);
  }
  if (amount) return amount.currency === 'EUR' && within(bought.length > 0 ? bought.length * PRICE : null, amount);
  if (word) return word.of === 'REGION' && of.region !== null && word.in.includes(of.region);
  if (is) return is === 'MAY_CONTACT' ? of.mayContact : of.shares;
  const { kinds, categoryIds, brands, tags, withinDays, who, atLeastShare } = acts!;
  const ofKinds = (person: Known): Act[] =>
    person.acts.filter(({ kind, daysAgo }) => kinds.includes(kind) && daysAgo <= (withinDays ?? Infinity));
  const fitting = (person: Known): number =>
    ofKinds(person).filter(
      ({ product }) =>
        (!categoryIds || categoryIds.includes('kitchen') || categoryIds.includes(categoryOf(product))) &&
        (!brands || brands.includes(brandOf(product))) &&
        (!tags || isNew(product)),
    ).length;
  if (who === 'FRIENDS') {
    const friends = of.friends.map((n) => everybody[n]).filter((friend) => friend.shares && fitting(friend) > 0);
    return within(friends.length, acts!);
  }
  const whole = ofKinds(of).length;
  return within(fitting(of), acts!) && (atLeastShare == null || (whole > 0 && fitting(of) >= atLeastShare * whole));
}

const bounds = (most: number) =>
  fc.oneof(
    fc.record({ atLeast: fc.integer({ min: 0, max: most }) }),
    fc.record({ atMost: fc.integer({ min: 0, max: most }) }),
  );
const some = (...texts: string[]) => fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1 });
const kinds = fc.uniqueArray(fc.constantFrom<EventKind>('PURCHASE', 'LIKE', 'VIEW'), { minLength: 1 });

const leaf: fc.Arbitrary<SegmentRule> = fc.oneof(
  fc
    .tuple(fc.constantFrom('ORDERS' as const, 'DAYS_SINCE_PURCHASE' as const, 'FRIENDS' as const), bounds(4))
    .map(([of, between]) => ({ number: { of, ...between } })),
  fc.constant({ number: { of: 'CHURN_RISK' as const, atLeast: 0 } }),
  fc
    .tuple(fc.constantFrom('EUR', 'USD'), bounds(40))
    .map(([currency, between]) => ({ amount: { of: 'SPENT' as const, currency, ...between } })),
  some('North', 'South', "No' OR true //").map((words) => ({ word: { of: 'REGION' as const, in: words } })),
  fc.constantFrom({ is: 'MAY_CONTACT' as const }, { is: 'SHARES_ACTIVITY' as const }),
  fc
    .tuple(
      kinds,
      bounds(3),
      fc.record({ categoryIds: some('tea', 'pots', 'kitchen'), tags: some('new') }, { requiredKeys: [] }),
    )
    .map(([of, between, narrow]) => ({ acts: { kinds: of, withinDays: 30, ...between, ...narrow } })),
  fc.tuple(kinds, some('b0', 'b1')).map(([of, brands]) => ({ acts: { kinds: of, brands, atLeastShare: 0.5 } })),
  fc.tuple(kinds, some('tea', 'pots'), bounds(2)).map(([of, categoryIds, between]) => ({
    acts: { kinds: of, categoryIds, who: 'FRIENDS' as const, ...between },
  })),
);

export const { rule: anyRule } = fc.letrec<{ rule: SegmentRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('rule').map((not) => ({ not })),
  ),
}));
