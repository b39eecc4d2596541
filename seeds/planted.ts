import { STYLES } from './catalogue.js';
import { HOUR } from './calendar.js';
import { COUPONS, type CouponKind, type CouponTrial } from './coupons.js';
import { type ShopEvent } from './events.js';
import { BURST_HOURS } from './fraud.js';
import { REGIONS } from './names.js';
import { PLANTED } from './plan.js';
import { PRICE_PERIOD_DAYS } from './prices.js';
import { type CausedTruth, type CommunityTruth, type CouponTruth, type Truth, type TruthCounts } from './truth.js';
import { eventId } from './rows.js';
import { type World } from './world.js';

const iso = (at: number): string => new Date(at).toISOString();

/** Counts events and notes causes while they stream by. */
export class Tally {
  readonly byKind: Record<string, number> = {};
  readonly caused: CausedTruth[] = [];
  events = 0;

  add(event: ShopEvent): void {
    this.events += 1;
    this.byKind[event.kind] = (this.byKind[event.kind] ?? 0) + 1;
    if (event.cause) this.caused.push({ event: eventId(event), cause: eventId(event.cause) });
  }
}

/** The truth about a world once its events were counted. The long lists are made when asked for, so a writer can stream them. */
export function truthOf(world: World, tally: Tally): Truth {
  const { catalogue, people, influence, ring } = world;
  const personIds = (role: string): string[] => people.filter((person) => person.role === role).map(({ id }) => id);
  return {
    seed: world.seed,
    start: iso(world.calendar.start),
    end: iso(world.calendar.end),
    counts: countsOf(world, tally),
    homophily: { drawnInside: PLANTED.homophily },
    communities: communityTruths(world),
    categories: catalogue.categories.map(({ id, peakMonth, amplitude, elasticity }) => ({
      id,
      peakMonth,
      amplitude,
      elasticity,
    })),
    influence: {
      delay: { distribution: 'exponential', meanDays: PLANTED.delayMeanDays, minimumHours: PLANTED.delayMinimumHours },
      edges: influence.edges.map(({ from, to, strength, since }) => ({
        from: people[from].id,
        to: people[to].id,
        strength,
        since: iso(since),
      })),
      caused: tally.caused,
    },
    prices: {
      periodDays: PRICE_PERIOD_DAYS,
      changes: Array.from(world.prices.changes(), ({ product, fromDay, level }) => ({
        product: catalogue.products[product].id,
        from: iso(world.calendar.startOf(fromDay)),
        level,
      })),
    },
    contact: {
      drawn: PLANTED.contactShare,
      people: people.filter(({ mayContact }) => mayContact).map(({ id }) => id),
    },
    coldUsers: personIds('cold'),
    newProducts: catalogue.products.filter(({ isNew }) => isNew).map(({ id }) => id),
    fraud: {
      members: personIds('fraudster'),
      products: ring.products.map((product) => catalogue.products[product].id),
      bursts: ring.bursts.map((at) => ({ from: iso(at), to: iso(at + BURST_HOURS * HOUR) })),
    },
    ...(world.coupons && { coupons: couponTruth(world, world.coupons) }),
  };
}

function countsOf(world: World, tally: Tally): TruthCounts {
  return {
    people: world.people.length,
    products: world.catalogue.products.length,
    friendships: world.friendships.from.length,
    follows: world.follows.from.length,
    events: tally.events,
    eventsByKind: tally.byKind,
    influenceEdges: world.influence.edges.length,
    causedPurchases: tally.caused.length,
  };
}

function couponTruth(
  { people }: World,
  { id, startedAt, windowDays, people: dealt, purchases }: CouponTrial,
): CouponTruth {
  const ids = (of: (person: (typeof dealt)[number]) => boolean): string[] =>
    dealt.filter(of).map(({ user }) => people[user].id);
  const kinds = Object.keys(COUPONS.bought) as CouponKind[];
  return {
    ...{ experiment: id, from: iso(startedAt), windowDays, bought: COUPONS.bought },
    people: Object.fromEntries(kinds.map((kind) => [kind, ids((person) => person.kind === kind)])),
    treated: ids(({ treated }) => treated),
    purchases: purchases.map(eventId),
  };
}

function communityTruths({ communities, people, catalogue }: World): CommunityTruth[] {
  const members: string[][] = communities.map(() => []);
  for (const person of people) if (person.role !== 'fraudster') members[person.community].push(person.id);
  return communities.map((community, index) => ({
    id: community.id,
    members: members[index],
    taste: Object.fromEntries(catalogue.categories.map(({ id }, c) => [id, Number(community.taste[c].toFixed(6))])),
    styles: community.styles.map((style) => STYLES[style]),
    homeRegion: REGIONS[community.homeRegion],
  }));
}
