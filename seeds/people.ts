import { type Rng, randomInt, randomNormal, shuffle } from '../src/algorithms/random.js';
import { HOUR, type Calendar } from './calendar.js';
import { type Community } from './communities.js';
import { REGIONS, personName } from './names.js';
import { PLANTED, type ShopPlan } from './plan.js';
import { between } from './samplers.js';

export type Role = 'regular' | 'cold' | 'fraudster';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Index of the community; fraudsters have one too, so that they do not stand out by their views. */
  readonly community: number;
  readonly region: string;
  readonly joinedAt: number;
  /** First day with a possible event: the day after the person joined, or day 0. */
  readonly firstDay: number;
  readonly shareActivity: 'FRIENDS' | 'NOBODY';
  /** Whether the shop may write to the person: drawn apart from everything else, so it says nothing of what the person does. */
  readonly mayContact: boolean;
  /** Chance of a visit on a day. */
  readonly visitRate: number;
  /** Weight with which the person is drawn as a friend, beside those of others. */
  readonly sociability: number;
  /** Two categories of the person's own taste, besides those of the community. */
  readonly favourites: readonly [number, number];
}

/** Fraudsters signed up within two days, ten weeks before the end. */
const RING_DAYS_BEFORE_END = 70;

/**
 * Draws people. Activity and sociability are log-normal: few people do much and many do little.
 * @param contact a stream of its own, for `mayContact`
 */
export function makePeople(
  plan: ShopPlan,
  communities: readonly Community[],
  categories: number,
  calendar: Calendar,
  rng: Rng,
  contact: Rng,
): Person[] {
  const width = String(plan.people).length;
  const roles = drawRoles(plan, rng);
  const drafts = roles.map((role, index): Person => {
    const community = randomInt(rng, communities.length);
    const home = rng() < 0.5 ? communities[community].homeRegion : randomInt(rng, REGIONS.length);
    const joinDay = drawJoinDay(role, calendar, rng);
    return {
      id: `u${String(index + 1).padStart(width, '0')}`,
      name: personName(rng),
      role,
      community,
      region: REGIONS[home],
      joinedAt: calendar.startOf(joinDay) + Math.floor(between(rng, 6 * HOUR, 23 * HOUR) / 1000) * 1000,
      firstDay: Math.max(0, joinDay + 1),
      shareActivity: rng() < PLANTED.nobodyShare ? 'NOBODY' : 'FRIENDS',
      mayContact: contact() < PLANTED.contactShare,
      visitRate: role === 'regular' ? Math.exp(randomNormal(rng)) : 0,
      sociability: role === 'regular' ? Math.min(12, Math.exp(0.9 * randomNormal(rng))) : 0,
      favourites: [randomInt(rng, categories), randomInt(rng, categories)],
    };
  });
  const wanted = drafts.reduce((sum, person) => sum + person.visitRate * (calendar.days - person.firstDay), 0);
  const scale = (plan.visitsPerPerson * plan.people) / wanted;
  return drafts.map((person) => ({ ...person, visitRate: Math.min(0.9, person.visitRate * scale) }));
}

const ROLES: readonly Role[] = ['regular', 'cold', 'fraudster'];

function drawRoles(plan: ShopPlan, rng: Rng): Role[] {
  const codes = new Uint8Array(plan.people);
  const cold = Math.round(plan.people * PLANTED.coldShare);
  codes.fill(1, 0, cold);
  codes.fill(2, cold, cold + plan.fraudsters);
  return Array.from(shuffle(codes, rng), (code) => ROLES[code]);
}

/** Half of the regulars joined before the data begin, nobody but the cold in the last six weeks. */
function drawJoinDay(role: Role, calendar: Calendar, rng: Rng): number {
  const place = rng();
  const where = rng();
  if (role === 'cold') return calendar.days - PLANTED.coldDays + Math.floor(where * (PLANTED.coldDays - 3));
  if (role === 'fraudster') return calendar.days - RING_DAYS_BEFORE_END + Math.floor(where * 2);
  return Math.floor(place < 0.5 ? -1 - where * 540 : where * (calendar.days - 42));
}

/** The days on which the ring pushes its products, counted from day 0. */
export function burstDays(calendar: Calendar): number[] {
  const start = calendar.days - RING_DAYS_BEFORE_END;
  return [start + 9, start + 10, start + 31, start + 52];
}
