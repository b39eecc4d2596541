import { type Rng, randomInt } from '../src/algorithms/random.js';
import { type Calendar } from './calendar.js';
import { type Person } from './people.js';
import { PLANTED, type ShopPlan } from './plan.js';
import { cumulative, pickWeighted } from './samplers.js';

/** Pairs of people with the moment each began, one entry each in the three arrays. */
export interface Ties {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Milliseconds UTC, after both joined. */
  readonly since: Float64Array;
}

export const NO_TIES: Ties = { from: new Int32Array(0), to: new Int32Array(0), since: new Float64Array(0) };

/** Chance that a friend is met through a friend, when there is one. */
const TRIADIC_CLOSURE = 0.25;
const COLD_FRIENDS = [3, 6] as const;

/** Collects pairs without doubles. */
class TieList {
  private readonly seen = new Set<number>();
  private readonly pairs: number[] = [];
  readonly friends: number[][];

  constructor(private readonly people: readonly Person[]) {
    this.friends = people.map(() => []);
  }

  get size(): number {
    return this.pairs.length / 2;
  }

  add(a: number, b: number, directed: boolean): boolean {
    if (a === b) return false;
    const [from, to] = directed || a < b ? [a, b] : [b, a];
    const key = from * this.people.length + to;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    this.pairs.push(from, to);
    this.friends[a].push(b);
    if (!directed) this.friends[b].push(a);
    return true;
  }

  /** Ties begin mostly soon after the later of the two joined. */
  finish(calendar: Calendar, rng: Rng): Ties {
    const n = this.size;
    const ties = { from: new Int32Array(n), to: new Int32Array(n), since: new Float64Array(n) };
    for (let i = 0; i < n; i += 1) {
      const from = (ties.from[i] = this.pairs[2 * i]);
      const to = (ties.to[i] = this.pairs[2 * i + 1]);
      const earliest = Math.max(this.people[from].joinedAt, this.people[to].joinedAt);
      ties.since[i] = earliest + Math.floor(((calendar.end - earliest) * rng() ** 3) / 1000) * 1000;
    }
    return ties;
  }
}

/** Draws people by sociability, from everybody or from one community. */
class Circle {
  private readonly members: number[][] = [];
  private readonly sums: Float64Array[] = [];
  private readonly everybody: Float64Array;

  constructor(people: readonly Person[], communities: number) {
    for (let c = 0; c < communities; c += 1) this.members.push([]);
    people.forEach((person, index) => this.members[person.community].push(index));
    for (const members of this.members) this.sums.push(cumulative(members.map((index) => people[index].sociability)));
    this.everybody = cumulative(people.map((person) => person.sociability));
  }

  anybody(rng: Rng): number {
    return pickWeighted(rng, this.everybody);
  }

  member(rng: Rng, community: number): number {
    return this.members[community][pickWeighted(rng, this.sums[community])];
  }

  /** With the homophily's probability somebody of the same community, else anybody. */
  kindred(rng: Rng, community: number): number {
    return rng() < PLANTED.homophily ? this.member(rng, community) : this.anybody(rng);
  }
}

/** Undirected friendships: a ring of fraudsters that know one another, cold people with a few friends, the rest by sociability. */
export function makeFriendships(plan: ShopPlan, people: readonly Person[], calendar: Calendar, rng: Rng): Ties {
  const list = new TieList(people);
  const circle = new Circle(people, plan.communities);
  knitRing(list, people, false, rng);
  people.forEach((person, index) => {
    if (person.role === 'fraudster') for (let k = 0; k < 2; k += 1) list.add(index, circle.anybody(rng), false);
    if (person.role !== 'cold') return;
    const wanted = COLD_FRIENDS[0] + randomInt(rng, COLD_FRIENDS[1] - COLD_FRIENDS[0] + 1);
    while (list.friends[index].length < wanted) list.add(index, circle.kindred(rng, person.community), false);
  });
  while (list.size < plan.friendships) {
    const a = circle.anybody(rng);
    const friends = list.friends[a];
    if (friends.length > 0 && rng() < TRIADIC_CLOSURE) {
      const beyond = list.friends[friends[randomInt(rng, friends.length)]];
      const b = beyond[randomInt(rng, beyond.length)];
      if (people[b].role === 'regular') list.add(a, b, false);
    } else list.add(a, circle.kindred(rng, people[a].community), false);
  }
  return list.finish(calendar, rng);
}

/** Directed follows, towards sociable people; the ring follows itself. */
export function makeFollows(plan: ShopPlan, people: readonly Person[], calendar: Calendar, rng: Rng): Ties {
  const list = new TieList(people);
  const circle = new Circle(people, plan.communities);
  knitRing(list, people, true, rng);
  while (list.size < plan.follows) {
    const follower = randomInt(rng, people.length);
    if (people[follower].role !== 'regular') continue;
    list.add(follower, circle.kindred(rng, people[follower].community), true);
  }
  return list.finish(calendar, rng);
}

function knitRing(list: TieList, people: readonly Person[], directed: boolean, rng: Rng): void {
  const ring = people.flatMap((person, index) => (person.role === 'fraudster' ? [index] : []));
  for (const a of ring) for (const b of ring) if ((directed || a < b) && rng() < 0.85) list.add(a, b, directed);
}
