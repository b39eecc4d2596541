import { type Rng, randomInt } from '../src/algorithms/random.js';
import { Behaviour } from './behaviour.js';
import { onSale } from './catalogue.js';
import { type ShopEvent } from './events.js';
import { ringEvents } from './fraud.js';
import { influenceDelay } from './influence.js';
import { PLANTED } from './plan.js';
import { type Streams, streamsOf } from './samplers.js';
import { type World } from './world.js';

/**
 * Simulates the shop day by day and yields the events of each day in order of time, numbered from 1. Only later events
 * (ratings, returns, purchases moved by friends) are held, so memory does not grow with the number of events.
 */
export function* simulate(world: World, streams: Streams = streamsOf(world.seed)): Generator<ShopEvent[]> {
  const behaviour = new Behaviour(world, streams('behaviour'));
  const visits = streams('visits');
  const ring = streams('ring-events');
  const influence = streams('cascades');
  const glances = planGlances(world, streams('cold'));
  const trial = world.coupons?.purchases ?? [];
  const agenda: (ShopEvent[] | undefined)[] = [];
  let number = 0;
  for (let day = 0; day < world.calendar.days; day += 1) {
    const today = agenda[day] ?? [];
    agenda[day] = undefined;
    world.people.forEach((person, user) => {
      if (day >= person.firstDay && person.visitRate > 0 && visits() < person.visitRate)
        today.push(...behaviour.visit(user, day));
    });
    for (const { user, limit } of glances.get(day) ?? []) today.push(...behaviour.glance(user, day, limit));
    today.push(...ringEvents(world.ring, world.prices, world.calendar, day, ring));
    // The list grows while it is read: a purchase moved by a friend may move another the same day.
    for (let i = 0; i < today.length; i += 1) {
      const event = today[i];
      if (event.kind !== 'purchase' || world.people[event.user].role === 'fraudster') continue;
      for (const later of [...behaviour.aftermath(event), ...moved(world, behaviour, event, influence)]) {
        const when = world.calendar.dayOf(later.at);
        if (when === day) today.push(later);
        else if (when < world.calendar.days) (agenda[when] ??= []).push(later);
      }
    }
    today.sort((a, b) => a.at - b.at);
    for (const event of today) event.number = number += 1;
    const more = trial.filter(({ at }) => world.calendar.dayOf(at) === day);
    yield more.length > 0 ? [...today, ...more].sort((a, b) => a.at - b.at) : today;
  }
}

/** The purchases that this one causes among those who listen to the buyer; nobody is moved to buy what they already have. */
function moved(world: World, behaviour: Behaviour, purchase: ShopEvent, rng: Rng): ShopEvent[] {
  const events: ShopEvent[] = [];
  const product = world.catalogue.products[purchase.product];
  for (const { to, strength, since } of world.influence.outOf[purchase.user]) {
    if (purchase.at < since || behaviour.owns(to, purchase.product) || rng() >= strength) continue;
    const at = purchase.at + influenceDelay(rng);
    const day = world.calendar.dayOf(at);
    if (day >= world.calendar.days || !onSale(product, day)) continue;
    behaviour.own(to, purchase.product);
    const price = world.prices.at(purchase.product, day);
    events.push({
      number: -1,
      at,
      user: to,
      product: purchase.product,
      kind: 'purchase',
      quantity: 1,
      price,
      cause: purchase,
    });
  }
  return events;
}

/** Cold people come once, or not at all, for none to two events; fraudsters look around three times, to seem like others. */
function planGlances(world: World, rng: Rng): Map<number, { user: number; limit: number }[]> {
  const plan = new Map<number, { user: number; limit: number }[]>();
  const add = (user: number, limit: number): void => {
    const { firstDay } = world.people[user];
    const day = firstDay + randomInt(rng, world.calendar.days - firstDay);
    if (limit > 0) plan.set(day, [...(plan.get(day) ?? []), { user, limit }]);
  };
  world.people.forEach(({ role }, user) => {
    if (role === 'cold') add(user, randomInt(rng, PLANTED.coldMaximumEvents + 1));
    if (role === 'fraudster') for (let k = 0; k < 3; k += 1) add(user, 5);
  });
  return plan;
}
