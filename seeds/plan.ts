/** How large a shop is, and how strong the planted effects are. Every count of the README comes from here. */
export interface ShopPlan {
  readonly people: number;
  readonly products: number;
  readonly friendships: number;
  readonly follows: number;
  readonly communities: number;
  readonly fraudsters: number;
  /** Products that the ring pushes. */
  readonly pushedProducts: number;
  /** Mean number of visits of a person over the whole time. A visit makes about five events. */
  readonly visitsPerPerson: number;
}

/** Values that do not depend on the size. Shares are of people, friendships or products; times in days. */
export const PLANTED = {
  days: 548,
  /** Probability that a friendship is drawn inside one community; the rest is drawn from everybody. */
  homophily: 0.72,
  coldShare: 0.05,
  coldDays: 21,
  coldMaximumEvents: 2,
  newProductShare: 0.04,
  newProductDays: 28,
  nobodyShare: 0.08,
  /** To so many of the people the shop may write. */
  contactShare: 0.7,
  /** Probability that a friend's purchase causes one: the three levels, and how often each is planted. */
  strengths: [0.1, 0.25, 0.5],
  strengthShares: [0.35, 0.4, 0.25],
  /** How many friends a person listens to: the chance of 0, 1, 2 and 3. */
  listensTo: [0.3, 0.25, 0.25, 0.2],
  delayMeanDays: 4,
  delayMinimumHours: 1,
  /** Chance that a view of something to one's taste at list price ends in a purchase. */
  conversion: 0.17,
} as const;

export type ShopSize = 'tiny' | 'demo' | 'load';

/** The three sizes: a test's, the one `npm start` loads, and the one that strains a machine. */
export const PLANS: Readonly<Record<ShopSize, ShopPlan>> = {
  tiny: {
    people: 60,
    products: 80,
    friendships: 180,
    follows: 60,
    communities: 4,
    fraudsters: 5,
    pushedProducts: 2,
    visitsPerPerson: 7,
  },
  demo: {
    people: 2_000,
    products: 900,
    friendships: 9_000,
    follows: 4_000,
    communities: 12,
    fraudsters: 12,
    pushedProducts: 4,
    visitsPerPerson: 14,
  },
  load: {
    people: 100_000,
    products: 50_000,
    friendships: 1_000_000,
    follows: 300_000,
    communities: 40,
    fraudsters: 40,
    pushedProducts: 8,
    visitsPerPerson: 10,
  },
};

/**
 * Refuses a plan that cannot be drawn.
 *
 * @throws RangeError that names the count and its bound
 */
export function checkPlan(plan: ShopPlan): ShopPlan {
  const pairs = (plan.people * (plan.people - 1)) / 2;
  const bounds: readonly (readonly [key: keyof ShopPlan, least: number, most: number])[] = [
    ['people', 20, 10_000_000],
    ['products', 40, 10_000_000],
    ['communities', 1, plan.people / 5],
    ['fraudsters', 0, plan.people / 10],
    ['pushedProducts', 0, plan.products / 10],
    // Sparse by far, so that drawing pairs until there are enough of them ends soon.
    ['friendships', plan.people / 2, pairs / 4],
    ['follows', 0, pairs / 4],
    ['visitsPerPerson', 0, 200],
  ];
  for (const [key, least, most] of bounds) {
    if (plan[key] >= least && plan[key] <= most) continue;
    throw new RangeError(
      `a shop cannot be made with ${key} = ${plan[key]}: it must lie in ${least}..${Math.floor(most)}`,
    );
  }
  return plan;
}

/** Whether the demo shop of a size tries coupons: of a hundred people nothing would be learnt. */
export const TRIES_COUPONS: Readonly<Record<ShopSize, boolean>> = { tiny: false, demo: true, load: true };

/** What a shop is made from besides its size. Equal seed and end give equal bytes. */
export interface ShopOptions {
  /** Any 32-bit integer. */
  readonly seed?: number;
  /** The first moment after the data, midnight UTC; the data cover the 18 months (548 days) before it. */
  readonly end?: Date;
  /** Whether friends move anybody; true by default. Without it a shop has the same people and tastes and no word of mouth at all. */
  readonly influence?: boolean;
  /** Whether the shop tried coupons on some of its people (`coupons.ts`); false by default: then nobody buys what that brought. */
  readonly coupons?: boolean;
}

/** Fixed, so that the demo shop does not change from day to day. */
export const DEFAULT_SEED = 1;
export const DEFAULT_END = new Date('2026-11-01T00:00:00.000Z');
