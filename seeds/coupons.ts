import { assignmentOf } from '../src/algorithms/experiments/assignment.js';
import { type Rng, randomInt } from '../src/algorithms/random.js';
import { DAY, HOUR } from './calendar.js';
import { onSale } from './catalogue.js';
import { type ShopEvent } from './events.js';
import { between } from './samplers.js';
import { type World } from './world.js';

/** What a coupon does to a person: moves to buy, nothing (buys anyway, or never), or keeps from buying. */
export type CouponKind = 'persuadable' | 'sureThing' | 'lostCause' | 'sleepingDog';

/** The experiment in which chance dealt coupons: who was in it, and what it did. */
export interface CouponTrial {
  readonly id: string;
  readonly name: string;
  readonly windowDays: number;
  readonly startedAt: number;
  readonly stoppedAt: number;
  readonly people: readonly CouponPerson[];
  /** Purchases of the experiment: those that a coupon brought, and those that it would have kept away or left alone. */
  readonly purchases: readonly ShopEvent[];
}

export interface CouponPerson {
  readonly user: number;
  readonly at: number;
  readonly kind: CouponKind;
  readonly treated: boolean;
}

/** What was planted; days before the end, and chances beside what people buy anyway. */
export const COUPONS = {
  id: 'coupon-summer',
  name: 'Coupon of ten per cent',
  daysBeforeEnd: 110,
  windowDays: 14,
  /** This share of people, those who come most often, counts as busy. */
  busy: 0.4,
  /** Chance that a person is of the kind that habits say, rather than of any kind. */
  byHabit: 0.9,
  /** Chance of one purchase more in the window, without and with a coupon. */
  bought: {
    persuadable: { without: 0, with: 0.6 },
    sureThing: { without: 0.6, with: 0.6 },
    lostCause: { without: 0, with: 0 },
    sleepingDog: { without: 0.5, with: 0 },
  },
} as const;

const KINDS: readonly CouponKind[] = ['persuadable', 'sureThing', 'lostCause', 'sleepingDog'];

/**
 * Plants an experiment with coupons among people to whom the shop may write. Its kinds go by habits that can be seen: people who are with the shop
 * for long are persuaded if they come seldom and buy anyway if they come often; newer ones never buy or are put off. It has random numbers of its
 * own and adds purchases only: everything else is as without it.
 */
export function plantCoupons(world: World, rng: Rng): CouponTrial {
  const { calendar, people } = world;
  const { id, name, daysBeforeEnd, windowDays } = COUPONS;
  const firstDay = calendar.days - daysBeforeEnd;
  const startedAt = calendar.startOf(firstDay);
  const rates = people.map(({ visitRate }) => visitRate).sort((a, b) => b - a);
  const busyFrom = rates[Math.floor(COUPONS.busy * rates.length)];
  const rule = { salt: id, weights: [1, 1], saturation: 1, holdout: 0 };
  const purchases: ShopEvent[] = [];
  const chosen = people.flatMap((person, user): CouponPerson[] => {
    if (person.role !== 'regular' || !person.mayContact || person.firstDay >= firstDay) return [];
    const [isBusy, isOld] = [person.visitRate >= busyFrom, person.firstDay === 0];
    const habit = isOld ? (isBusy ? 'sureThing' : 'persuadable') : isBusy ? 'sleepingDog' : 'lostCause';
    const kind = rng() < COUPONS.byHabit ? habit : KINDS[randomInt(rng, KINDS.length)];
    const treated = assignmentOf(rule, person.id, person.id)!.treated;
    const at = startedAt + Math.floor(between(rng, 8 * HOUR, 20 * HOUR) / 1000) * 1000;
    const chance = COUPONS.bought[kind][treated ? 'with' : 'without'];
    // Drawn of everybody, so that one who is not moved leaves the next as they are.
    const [mark, wait, place] = [rng(), between(rng, HOUR, (windowDays - 1) * DAY), rng()];
    if (mark < chance) purchases.push(purchase(world, user, at + Math.floor(wait / 1000) * 1000, place));
    return [{ user, at, kind, treated }];
  });
  purchases.sort((a, b) => a.at - b.at);
  purchases.forEach((event, n) => (event.number = n + 1));
  const stoppedAt = startedAt + (windowDays + 1) * DAY;
  return { id, name, windowDays, startedAt, stoppedAt, people: chosen, purchases };
}

/** One piece of something that is on sale then. */
function purchase({ calendar, catalogue, prices }: World, user: number, at: number, place: number): ShopEvent {
  const day = calendar.dayOf(at);
  const offered = catalogue.products.flatMap((product, n) => (onSale(product, day) ? [n] : []));
  const product = offered[Math.floor(place * offered.length)];
  const price = prices.at(product, day);
  return { number: -1, at, user, product, kind: 'purchase', quantity: 1, price, ofTrial: true };
}
