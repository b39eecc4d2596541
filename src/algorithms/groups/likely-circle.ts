import { fitLogistic, type LogisticModel } from '../linear/logistic-regression.js';

const { exp } = Math;

/** Somebody who was asked to join a circle, and whether the person did. */
export interface Asked {
  /** How likely the person is to buy alone, as log-odds. */
  readonly interest: number;
  /** Mean strength of ties to the others of the circle, 0 to 1; no tie counts 0. */
  readonly ties: number;
  readonly joined: boolean;
}

/** How likely somebody is to join: the logistic of `intercept + interest * x + ties * y`. */
export interface Joining {
  readonly intercept: number;
  readonly interest: number;
  readonly ties: number;
}

/** Learns how interest and ties make people join. @throws UnusableTable where nobody was asked */
export function learnJoining(asked: readonly Asked[]): Joining {
  const values = Float64Array.from(asked.flatMap(({ interest, ties }) => [interest, ties]));
  const labels = asked.map(({ joined }) => Number(joined));
  const { intercept, weights }: LogisticModel = fitLogistic({ values, width: 2, rows: asked.length }, labels);
  return { intercept, interest: weights[0], ties: weights[1] };
}

/** Whom to ask. */
export interface CircleRequest {
  /** Who opens the group, and is in it. */
  readonly opener: number;
  /** Who may be asked, without the opener. */
  readonly candidates: readonly number[];
  /** People in the circle, the opener among them; 2 or more. */
  readonly size: number;
  /** Log-odds that a person buys alone. */
  readonly interest: (person: number) => number;
  /** Strength of the tie of two people, 0 to 1; 0 where there is none. */
  readonly tie: (a: number, b: number) => number;
  readonly joining: Joining;
}

export interface Circle {
  /** The opener first. */
  readonly members: readonly number[];
  /** Chance that all who are asked join, 0 to 1. */
  readonly chance: number;
}

/**
 * The circle most likely to buy together: the one with the largest chance that everybody who is asked joins, where each joins the more readily the stronger the ties
 * to the others are. Not the most likely people one by one: those seldom know each other. Grown greedily from the opener, then people are exchanged as long as
 * the chance grows. O(rounds * size^2 * candidates).
 *
 * @returns undefined where there are too few candidates
 * @throws RangeError for a size below 2
 */
export function likelyCircle(request: CircleRequest): Circle | undefined {
  const { opener, candidates, size } = request;
  if (!(size >= 2)) throw new RangeError(`size must be 2 or more, got ${size}`);
  if (candidates.length < size - 1) return undefined;
  let members: number[] = [opener];
  while (members.length < size) {
    const grown = bestOf(
      candidates.filter((one) => !members.includes(one)).map((one) => [...members, one]),
      request,
    );
    members = grown.members;
  }
  let best = { members, chance: circleChance(members, request) };
  for (let round = 0; round < size * 2; round += 1) {
    const outside = candidates.filter((one) => !best.members.includes(one));
    const swaps = best.members.slice(1).flatMap((_, n) => outside.map((one) => best.members.with(n + 1, one)));
    if (swaps.length === 0) break;
    const other = bestOf(swaps, request);
    if (!(other.chance > best.chance)) break;
    best = other;
  }
  return best;
}

/** The chance that all but the opener, who stands first, join. */
export function circleChance(
  members: readonly number[],
  { interest, tie, joining }: Pick<CircleRequest, 'interest' | 'tie' | 'joining'>,
): number {
  let chance = 1;
  for (let n = 1; n < members.length; n += 1) {
    let ties = 0;
    for (let m = 0; m < members.length; m += 1) if (m !== n) ties += tie(members[n], members[m]);
    const mean = ties / (members.length - 1);
    chance /= 1 + exp(-(joining.intercept + joining.interest * interest(members[n]) + joining.ties * mean));
  }
  return chance;
}

function bestOf(circles: readonly number[][], request: CircleRequest): { members: number[]; chance: number } {
  let best = { members: circles[0], chance: -1 };
  for (const members of circles) {
    const chance = circleChance(members, request);
    if (chance > best.chance) best = { members, chance };
  }
  return best;
}
