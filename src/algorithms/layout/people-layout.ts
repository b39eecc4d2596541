import { type Arcs } from '../graph/arcs.js';
import { type Steps, within } from '../graph/steps.js';
import { indexOfSorted } from '../sorted-search.js';
import { forceAtlasSteps, type Positions, type WeightedTies } from './force-atlas.js';

/** What people are laid out by. */
export interface LayoutTask {
  /** Who hears whom. */
  readonly arcs: Pick<Arcs, 'starts' | 'heads'>;
  /** The community of each person, as any number. */
  readonly community: Int32Array;
  /** The most influential people of a community begin at its centre. */
  readonly influence: Float64Array;
}

/** Ties between communities pull so many times less than those within. */
const BETWEEN = 8;
/** People times iterations, and bounds of the iterations: a hundred thousand people have fifteen. */
const [BUDGET, LEAST, MOST] = [1_500_000, 12, 150];
/** Iterations for the communities, which are a hundred times fewer. */
const OF_COMMUNITIES = 300;
/** The golden angle: points that go round by it and outwards by the root of their number cover a disc evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to draw people, so that communities can be told apart: communities are laid out by the ties between them, people begin around the
 * centre of theirs, and ForceAtlas2 moves them by all ties, of which those between communities weigh eight times less. The number of iterations falls
 * with the number of people. Deterministic.
 */
export function* peopleLayoutSteps({ arcs, community, influence }: LayoutTask): Steps<Positions> {
  const ties = tiesOf(arcs, community);
  const groups = groupsOf(community, influence);
  const centres = yield* within(centreSteps(groups, ties, community), 0, 0.1);
  const start = aroundCentres(groups, centres, community.length);
  return yield* within(forceAtlasSteps(start, ties, iterationsFor(community.length)), 0.1, 1);
}

/** How often so many people are moved by their ties: 150 times at most, 12 at least. */
export function iterationsFor(people: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor(BUDGET / Math.max(1, people))));
}

/** Each pair of people of whom one hears the other, once. */
function tiesOf({ starts, heads }: LayoutTask['arcs'], community: Int32Array): WeightedTies {
  const [a, b, weights]: [number[], number[], number[]] = [[], [], []];
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let arc = starts[person]; arc < starts[person + 1]; arc += 1) {
      const other = heads[arc];
      const mutual = indexOfSorted(heads, person, starts[other], starts[other + 1]) >= 0;
      if (mutual && other < person) continue;
      a.push(person);
      b.push(other);
      weights.push(community[person] === community[other] ? 1 : 1 / BETWEEN);
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), weights: Float32Array.from(weights) };
}

/** People of each community, the most influential first; the largest community first. */
function groupsOf(community: Int32Array, influence: Float64Array): number[][] {
  const groups = new Map<number, number[]>();
  community.forEach((of, person) => {
    const others = groups.get(of);
    if (others) others.push(person);
    else groups.set(of, [person]);
  });
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
  return sorted.map((people) => people.sort((x, y) => influence[y] - influence[x] || x - y));
}

/** The centre of each community, far enough from each other for their people to have space. */
function* centreSteps(groups: readonly number[][], ties: WeightedTies, community: Int32Array): Steps<Positions> {
  const place = new Int32Array(community.length);
  groups.forEach((people, group) => people.forEach((person) => (place[person] = group)));
  const between = new Map<number, number>();
  for (let n = 0; n < ties.a.length; n += 1) {
    const [from, to] = [place[ties.a[n]], place[ties.b[n]]].sort((x, y) => x - y);
    if (from !== to) between.set(from * groups.length + to, (between.get(from * groups.length + to) ?? 0) + 1);
  }
  const pairs = [...between.keys()];
  const start = spiral(groups.length, 10);
  const tied: WeightedTies = {
    a: Int32Array.from(pairs, (pair) => Math.floor(pair / groups.length)),
    b: Int32Array.from(pairs, (pair) => pair % groups.length),
    weights: Float32Array.from(between.values(), (count) => Math.log2(1 + count)),
  };
  const iterations = Math.min(OF_COMMUNITIES, Math.floor(BUDGET / groups.length));
  const { x, y } = yield* forceAtlasSteps(start, tied, iterations);
  const scale = roomFor(groups, { x, y });
  return { x: x.map((at) => at * scale), y: y.map((at) => at * scale) };
}

/** Neighbours that are looked at for each community. */
const NEAR = 200;

/** By how much to spread centres so that nine of ten communities touch no other of those near them in size. */
function roomFor(groups: readonly number[][], { x, y }: Positions): number {
  const needed = groups.slice(0, NEAR).map((people, n) => {
    let most = 0;
    for (let other = 0; other < Math.min(NEAR, groups.length); other += 1) {
      const distance = Math.hypot(x[n] - x[other], y[n] - y[other]);
      if (distance > 0) most = Math.max(most, (radiusOf(people) + radiusOf(groups[other])) / distance);
    }
    return most;
  });
  needed.sort((a, b) => a - b);
  return needed[Math.floor(0.9 * (needed.length - 1))] || 1;
}

/** Space of one person. */
const SPACE = 6;

function radiusOf(people: readonly number[]): number {
  return SPACE * Math.sqrt(people.length);
}

function aroundCentres(groups: readonly number[][], centres: Positions, people: number): Positions {
  const [x, y] = [new Float32Array(people), new Float32Array(people)];
  groups.forEach((members, group) => {
    const around = spiral(members.length, SPACE);
    members.forEach((person, n) => {
      x[person] = centres.x[group] + around.x[n];
      y[person] = centres.y[group] + around.y[n];
    });
  });
  return { x, y };
}

/** Points that cover a disc evenly, from its centre outwards. */
function spiral(count: number, space: number): Positions {
  const at = (of: (angle: number) => number): Float32Array =>
    Float32Array.from({ length: count }, (_, n) => space * Math.sqrt(n) * of(n * GOLDEN));
  return { x: at(Math.cos), y: at(Math.sin) };
}
