import { type Rng, randomInt, shuffle } from '../src/algorithms/random.js';
import { HOUR, MINUTE, type Calendar } from './calendar.js';
import { type Catalogue } from './catalogue.js';
import { type ShopEvent } from './events.js';
import { type Person, burstDays } from './people.js';
import { type ShopPlan } from './plan.js';
import { type Prices } from './prices.js';
import { between } from './samplers.js';

/** Accounts that know one another and push the same few products with purchases and five stars in short bursts. */
export interface FraudRing {
  readonly members: readonly number[];
  readonly products: readonly number[];
  /** When each burst begins, milliseconds UTC; each lasts three hours. */
  readonly bursts: readonly number[];
}

export const BURST_HOURS = 3;

/** Chooses the ring's products among those long on sale, and the bursts' hours. */
export function formRing(
  plan: ShopPlan,
  people: readonly Person[],
  catalogue: Catalogue,
  calendar: Calendar,
  rng: Rng,
): FraudRing {
  const members = people.flatMap((person, index) => (person.role === 'fraudster' ? [index] : []));
  const eligible = catalogue.products.flatMap(({ firstDay, lastDay }, index) =>
    firstDay <= calendar.days - 120 && lastDay >= calendar.days ? [index] : [],
  );
  const products = shuffle(Int32Array.from(eligible), rng).slice(0, plan.pushedProducts);
  const bursts = burstDays(calendar).map((day) => calendar.startOf(day) + randomInt(rng, 18) * HOUR);
  return { members, products: [...products], bursts };
}

/** What the ring does on a day: in a burst every member buys most of the products and gives five stars minutes later. */
export function ringEvents(ring: FraudRing, prices: Prices, calendar: Calendar, day: number, rng: Rng): ShopEvent[] {
  const burst = ring.bursts.find((at) => calendar.dayOf(at) === day);
  if (burst === undefined) return [];
  const events: ShopEvent[] = [];
  for (const user of ring.members) {
    for (const product of ring.products) {
      if (rng() < 0.2) continue;
      const at = burst + Math.floor(between(rng, 0, (BURST_HOURS - 0.5) * 3600)) * 1000;
      const price = prices.at(product, day);
      events.push({ number: -1, at, user, product, kind: 'purchase', quantity: 1, price });
      events.push({
        number: -1,
        at: at + Math.ceil(between(rng, 1, 20)) * MINUTE,
        user,
        product,
        kind: 'rate',
        value: 5,
      });
    }
  }
  return events;
}
