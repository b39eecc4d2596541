import { Calendar } from './calendar.js';
import { type Catalogue, makeCatalogue } from './catalogue.js';
import { type CouponTrial, plantCoupons } from './coupons.js';
import { type Community, makeCommunities } from './communities.js';
import { type FraudRing, formRing } from './fraud.js';
import { NO_TIES, type Ties, makeFollows, makeFriendships } from './friendships.js';
import { type Influence, plantInfluence } from './influence.js';
import { REGIONS } from './names.js';
import { type Person, makePeople } from './people.js';
import { DEFAULT_END, DEFAULT_SEED, PLANS, type ShopOptions, type ShopPlan, type ShopSize, checkPlan } from './plan.js';
import { Prices } from './prices.js';
import { type Streams, streamsOf } from './samplers.js';
import { seasonTable } from './seasons.js';

/** Everything that is fixed before the first event. */
export interface World {
  readonly plan: ShopPlan;
  readonly seed: number;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  /** Days x categories, see `seasonTable`. */
  readonly seasons: Float64Array;
  readonly prices: Prices;
  readonly communities: readonly Community[];
  readonly people: readonly Person[];
  readonly friendships: Ties;
  readonly follows: Ties;
  readonly influence: Influence;
  readonly ring: FraudRing;
  /** Absent where none is asked for. */
  readonly coupons?: CouponTrial;
}

/**
 * Makes the world from a seed. Memory: one table of products per community and a few numbers per person and friendship.
 *
 * @param size one of the named sizes, or a plan of one's own
 * @throws RangeError when the plan cannot be drawn or `end` is no date
 * @param streams where random numbers come from; given by tests that count them
 */
export function makeWorld(size: ShopSize | ShopPlan, options: ShopOptions = {}, streams?: Streams): World {
  const plan = checkPlan(typeof size === 'string' ? PLANS[size] : size);
  const seed = options.seed ?? DEFAULT_SEED;
  const random = streams ?? streamsOf(seed);
  const calendar = new Calendar(options.end ?? DEFAULT_END);
  const catalogue = makeCatalogue(plan, calendar, random('catalogue'));
  const communities = makeCommunities(plan.communities, catalogue, REGIONS.length, random('communities'));
  const people = makePeople(
    ...([plan, communities, catalogue.categories.length, calendar, random('people'), random('contact')] as const),
  );
  const friendships = makeFriendships(plan, people, calendar, random('friendships'));
  const world: World = {
    plan,
    seed,
    calendar,
    catalogue,
    seasons: seasonTable(catalogue.categories, calendar),
    prices: new Prices(catalogue, calendar, random('prices')),
    communities,
    people,
    friendships,
    follows: makeFollows(plan, people, calendar, random('follows')),
    influence: plantInfluence(people, options.influence === false ? NO_TIES : friendships, random('influence')),
    ring: formRing(plan, people, catalogue, calendar, random('ring')),
  };
  return options.coupons ? { ...world, coupons: plantCoupons(world, random('coupons')) } : world;
}
