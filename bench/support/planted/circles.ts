import {
  type Asked,
  type CircleRequest,
  learnJoining,
  likelyCircle,
} from '../../../src/algorithms/groups/likely-circle.js';
import { randomInt, randomNormal, type Rng, seededRng } from '../../../src/algorithms/random.js';

/** What is planted: nobody who chooses circles sees it. */
const TRUTH = { intercept: -0.8, interest: 1 } as const;
const [PEOPLE, COMMUNITY, SIZE, LEARNT, OPENED] = [1_000, 25, 4, 2_000, 1_000];

type Truth = (interest: number, ties: number) => number;

export interface CircleFigures {
  readonly name: string;
  /** Groups in which everybody who was asked joined, of those opened, 0 to 1. */
  readonly completed: number;
  /** What the method said it would be, on average; null where it says nothing. */
  readonly promised: number | null;
}

/**
 * People in communities of 25 with ties of different strength, and interests drawn for each group that is opened. Who is asked joins
 * by interest and by the ties to the others. What both do is learnt from 2,000 circles drawn by chance; then 1,000 groups are opened,
 * and each way of choosing asks three friends, or friends of friends, of the opener. One set of draws decides for all ways.
 *
 * @param pull how much a tie of strength 1 to all others adds to the log-odds of joining
 */
export function plantedCircles(seed: number, pull: number): CircleFigures[] {
  const rng = seededRng(seed);
  const truth = (interest: number, ties: number): number =>
    1 / (1 + Math.exp(-(TRUTH.intercept + TRUTH.interest * interest + pull * ties)));
  const ties = drawTies(rng);
  const tie = (a: number, b: number): number => ties[a].get(b) ?? 0;
  const past = Array.from({ length: LEARNT }, () => pastCircle(ties, tie, truth, rng)).flat();
  const joining = learnJoining(past);
  const [topK, circle] = [0, 1].map(() => ({ completed: 0, promised: 0 }));
  for (let group = 0; group < OPENED; group += 1) {
    const opener = randomInt(rng, PEOPLE);
    const interests = Float64Array.from({ length: PEOPLE }, () => randomNormal(rng));
    const draws = Float64Array.from({ length: PEOPLE }, () => rng());
    const interest = (person: number): number => interests[person];
    const candidates = around(opener, ties);
    const request: CircleRequest = { opener, candidates, size: SIZE, interest, tie, joining };
    const found = likelyCircle(request);
    if (!found) continue;
    const alone = candidates.toSorted((a, b) => interests[b] - interests[a]).slice(0, SIZE - 1);
    topK.completed += Number(allJoin([opener, ...alone], interest, tie, truth, draws));
    circle.completed += Number(allJoin(found.members, interest, tie, truth, draws));
    circle.promised += found.chance;
  }
  return [
    { name: 'most likely people one by one', completed: topK.completed / OPENED, promised: null },
    { name: 'likely circle', completed: circle.completed / OPENED, promised: circle.promised / OPENED },
  ];
}

function drawTies(rng: Rng): Map<number, number>[] {
  const ties = Array.from({ length: PEOPLE }, () => new Map<number, number>());
  for (let n = 0; n < PEOPLE * 4; n += 1) {
    const a = randomInt(rng, PEOPLE);
    const b = rng() < 0.8 ? a - (a % COMMUNITY) + randomInt(rng, COMMUNITY) : randomInt(rng, PEOPLE);
    if (a === b) continue;
    const strength = 0.1 + 0.9 * rng();
    ties[a].set(b, strength);
    ties[b].set(a, strength);
  }
  return ties;
}

/** Friends, and friends of friends. */
function around(person: number, ties: readonly ReadonlyMap<number, number>[]): number[] {
  const found = new Set([...ties[person].keys()].flatMap((friend) => [friend, ...ties[friend].keys()]));
  found.delete(person);
  return [...found].sort((a, b) => a - b);
}

function pastCircle(
  ties: readonly ReadonlyMap<number, number>[],
  tie: CircleRequest['tie'],
  truth: Truth,
  rng: Rng,
): Asked[] {
  const opener = randomInt(rng, PEOPLE);
  const near = around(opener, ties);
  const members = new Set([opener]);
  while (members.size < SIZE && near.length >= SIZE) members.add(near[randomInt(rng, near.length)]);
  return [...members].slice(1).map((person) => {
    const interest = randomNormal(rng);
    const mean = meanTie(person, [...members], tie);
    return { interest, ties: mean, joined: rng() < truth(interest, mean) };
  });
}

function allJoin(
  members: readonly number[],
  interest: CircleRequest['interest'],
  tie: CircleRequest['tie'],
  truth: Truth,
  draws: Float64Array,
): boolean {
  return members.slice(1).every((person) => draws[person] < truth(interest(person), meanTie(person, members, tie)));
}

function meanTie(person: number, members: readonly number[], tie: CircleRequest['tie']): number {
  const others = members.filter((other) => other !== person);
  return others.reduce((sum, other) => sum + tie(person, other), 0) / others.length;
}
