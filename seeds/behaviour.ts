import { type Rng, randomInt, randomNormal } from '../src/algorithms/random.js';
import { DAY, HOUR, MINUTE } from './calendar.js';
import { onSale } from './catalogue.js';
import { type ShopEvent } from './events.js';
import { type Person } from './people.js';
import { PLANTED } from './plan.js';
import { remark } from './remarks.js';
import { between, cumulative, exponential, pick, pickWeighted } from './samplers.js';
import { type World } from './world.js';

/** Visits by hour of the day: a dip at night, a peak in the evening. Nobody starts in the last hour, so a visit stays in its day. */
const HOURS = cumulative([2, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 8, 9, 8, 7, 7, 8, 9, 11, 14, 15, 12, 7, 0]);
const CHANNELS = ['message', 'email', 'link', 'story'] as const;

/** What directs a view: the taste of the person's community, the person's own taste, or chance. */
const FROM_COMMUNITY = 0.74;
const FROM_HERSELF = 0.18;

/** How people use the shop: visits, the funnel from view to purchase, and what follows a purchase. */
export class Behaviour {
  /** People x products already bought (or about to be, moved by a friend). */
  private readonly owned = new Set<number>();

  constructor(
    private readonly world: World,
    private readonly rng: Rng,
  ) {}

  owns(user: number, product: number): boolean {
    return this.owned.has(user * this.world.catalogue.products.length + product);
  }

  own(user: number, product: number): void {
    this.owned.add(user * this.world.catalogue.products.length + product);
  }

  /** One visit on a day: a few views in a row, each perhaps with a reaction, a cart or a purchase. */
  visit(user: number, day: number): ShopEvent[] {
    const { rng } = this;
    const events: ShopEvent[] = [];
    const seconds = pickWeighted(rng, HOURS) * 3600 + randomInt(rng, 3600);
    let at = this.world.calendar.startOf(day) + seconds * 1000;
    const views = 1 + Math.min(11, Math.floor(exponential(rng, 2.6)));
    for (let k = 0; k < views; k += 1) {
      const choice = this.choose(this.world.people[user], day);
      if (choice) this.look(events, user, choice.product, choice.curious, day, at);
      at += (20 + randomInt(rng, 150)) * 1000;
    }
    return events;
  }

  /** A visit of at most `limit` events and without a purchase: views, and perhaps likes. */
  glance(user: number, day: number, limit: number): ShopEvent[] {
    return this.visit(user, day)
      .filter(({ kind }) => kind === 'view' || kind === 'like')
      .slice(0, limit);
  }

  private look(events: ShopEvent[], user: number, product: number, curious: boolean, day: number, at: number): void {
    const { rng, world } = this;
    const add = (kind: ShopEvent['kind'], seconds: number, more: Partial<ShopEvent> = {}): void => {
      events.push({ number: -1, at: at + seconds * 1000, user, product, kind, ...more });
    };
    add('view', 0);
    const mood = rng();
    if (curious && mood < 0.14) return add(mood < 0.07 ? 'dislike' : 'not_interested', 6);
    if (!curious && mood < 0.13) add('like', 8);
    else if (mood > 0.985) add('comment', 18, { text: remark(rng, this.stars(user, product)) });
    else if (mood > 0.965) add('share', 12, { channel: pick(rng, CHANNELS) });
    const consumable = world.catalogue.categories[world.catalogue.products[product].category].consumable;
    // One draw against conversion x price effect, nothing in between, so the elasticity can be read off purchases per view.
    const buys = rng() < PLANTED.conversion * (curious ? 0.5 : 1) * world.prices.effect(product, day);
    if (buys && (consumable || !this.owns(user, product))) {
      if (rng() < 0.7) add('add_to_cart', 10);
      const quantity = consumable ? 1 + randomInt(rng, 3) : 1;
      add('purchase', 14, { quantity, price: world.prices.at(product, day) });
      this.own(user, product);
    } else if (rng() < 0.05) add('add_to_cart', 10);
  }

  /** What follows a purchase later: a rating, a return, a comment, a share with friends. */
  aftermath(purchase: ShopEvent): ShopEvent[] {
    const { rng, world } = this;
    const { user, product, at } = purchase;
    const events: ShopEvent[] = [];
    const add = (kind: ShopEvent['kind'], wait: number, more: Partial<ShopEvent> = {}): void => {
      events.push({ number: -1, at: at + Math.floor(wait / 1000) * 1000, user, product, kind, ...more });
    };
    const stars = this.stars(user, product);
    const { returns } = world.catalogue.categories[world.catalogue.products[product].category].department;
    if (rng() < 0.1) add('share', between(rng, 2, 20) * MINUTE, { channel: pick(rng, CHANNELS) });
    if (rng() < 0.32) add('rate', between(rng, 2 * DAY, 15 * DAY), { value: stars });
    if (rng() < 0.06) add('comment', between(rng, 2 * DAY, 15 * DAY), { text: remark(rng, stars) });
    if (rng() < returns * (stars <= 2 ? 3 : 1))
      add('return', between(rng, 3 * DAY, 14 * DAY) + HOUR, { quantity: purchase.quantity });
    return events;
  }

  private stars(user: number, product: number): number {
    const { quality, style } = this.world.catalogue.products[product];
    const { styles } = this.world.communities[this.world.people[user].community];
    const fit = styles.includes(style) ? 0.3 : -0.1;
    return Math.min(5, Math.max(1, Math.round(quality + fit + 0.8 * randomNormal(this.rng))));
  }

  /** Draws a product to view. A category out of season is rejected with the probability that the season gives. */
  private choose(person: Person, day: number): { product: number; curious: boolean } | undefined {
    const { rng, world } = this;
    const { categories, offsets, products } = world.catalogue;
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const place = rng();
      const curious = place >= FROM_COMMUNITY + FROM_HERSELF;
      const community = world.communities[curious ? randomInt(rng, world.communities.length) : person.community];
      let category = pickWeighted(rng, community.tasteSums);
      if (curious) category = randomInt(rng, categories.length);
      else if (place >= FROM_COMMUNITY) category = person.favourites[randomInt(rng, 2)];
      const season = world.seasons[day * categories.length + category];
      if (rng() * (1 + categories[category].amplitude) > season) continue;
      const product = pickWeighted(rng, community.productSums, offsets[category], offsets[category + 1]);
      if (onSale(products[product], day)) return { product, curious };
    }
    return undefined;
  }
}
