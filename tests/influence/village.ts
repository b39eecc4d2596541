import { type TestEvent, type TestShop } from '../models/shop.js';
import { day } from './shop.js';

/**
 * hub is a friend of ann, bea and cleo; dan follows hub; eve is a friend of ann only; zoe has no ties. hub shares the lamp on day 1; ann and
 * dan buy it after that, bea before, eve after ann. cleo likes the rug, and buys the lamp two months later.
 */
export function village(): TestShop {
  const friends = ['ann', 'bea', 'cleo'].map((other) => ({ from: other, to: 'hub', since: null }));
  let count = 0;
  const event = (user: string, type: string, product: string, on: number): TestEvent => ({
    id: `event-${(count += 1)}`,
    ...{ user, type, product, at: day(on), value: type === 'RATED' ? 5 : null, reason: null },
  });
  return {
    people: ['ann', 'bea', 'cleo', 'dan', 'eve', 'hub', 'zoe'].map((id) => ({
      id,
      region: ['ann', 'hub'].includes(id) ? 'north' : 'south',
    })),
    products: [
      { id: 'lamp', categories: ['light'] },
      { id: 'rug', categories: ['floor'] },
    ],
    friends: [...friends, { from: 'ann', to: 'eve', since: null }],
    follows: [{ from: 'dan', to: 'hub', since: null }],
    events: [
      event('bea', 'PURCHASED', 'lamp', 0),
      event('hub', 'SHARED', 'lamp', 1),
      event('hub', 'PURCHASED', 'lamp', 2),
      event('ann', 'PURCHASED', 'lamp', 3),
      event('ann', 'LIKED', 'lamp', 4),
      event('dan', 'PURCHASED', 'lamp', 5),
      event('eve', 'PURCHASED', 'lamp', 6),
      event('cleo', 'LIKED', 'rug', 7),
      event('cleo', 'PURCHASED', 'lamp', 60),
    ],
  };
}
