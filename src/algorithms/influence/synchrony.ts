import { type Steps } from '../graph/steps.js';

/** Good ratings, in compressed rows: those of person `n` are `starts[n] .. starts[n + 1]`. */
export interface Praise {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** In seconds. */
  readonly times: Float64Array;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Two people act together where both praise a product within this time, for at least so many products. */
const TOGETHER = 3 * HOUR;
const PRODUCTS = 2;
/** So many partners may be friends who live together. */
const FRIENDS = 2;
/** More people than this who praise one product within the time are a crowd that a sale or a letter called, and no ring. */
const CROWD = 100;
/** Standard deviations of a Poisson count that are taken as chance on top of its mean. */
const DEVIATIONS = 3;
/** By these times ratings are moved to count who would act together by chance: whole days, so that habits of the hour stay. */
const SHIFTS = [-12, -7, -5, -3, 3, 5, 7, 12].map((days) => days * DAY);

/**
 * How far each person acts in step with others, 0 to 1: `1 - (1 + expected + 3 sqrt(expected)) / (partners - 1)`, not below 0, and 0 with one or two partners. Partners are the people who praised at
 * least two of the same products within three hours of the person. Expected are the partners that the person would have if the ratings of
 * all others had come some days earlier or later, the largest number of eight moves, because nobody is to be taken for a fraud by chance: a shop whose ratings have only a date, or whose people rate in long sittings,
 * expects many.
 */
export function* synchronySteps(praise: Praise, products: number): Steps<Float64Array> {
  const people = praise.starts.length - 1;
  const ofProduct = byProduct(praise, products);
  const partners = yield* partnersSteps(people, ofProduct, 0);
  const moved: Int32Array[] = [];
  if (partners.some((count) => count > FRIENDS)) {
    for (const shift of SHIFTS) moved.push(yield* partnersSteps(people, ofProduct, shift));
  }
  return Float64Array.from(partners, (count, person) => {
    if (count <= FRIENDS) return 0;
    const expected = Math.max(...moved.map((of) => of[person]));
    return Math.max(0, 1 - (1 + expected + DEVIATIONS * Math.sqrt(expected)) / (count - 1));
  });
}

interface Rating {
  readonly person: number;
  readonly at: number;
}

function byProduct({ starts, products, times }: Praise, count: number): Rating[][] {
  const of: Rating[][] = Array.from({ length: count }, () => []);
  for (let person = 0; person + 1 < starts.length; person += 1) {
    for (let n = starts[person]; n < starts[person + 1]; n += 1) of[products[n]].push({ person, at: times[n] });
  }
  for (const ratings of of) ratings.sort((a, b) => a.at - b.at);
  return of;
}

/** The number of partners of each person, where the ratings of all others are `shift` seconds later. */
function* partnersSteps(people: number, ofProduct: readonly Rating[][], shift: number): Steps<Int32Array> {
  /** Number of products praised together, by pair. */
  const pairs = new Map<number, number>();
  for (const ratings of ofProduct) {
    const met = new Set<number>();
    let [from, to] = [0, 0];
    for (const { person, at } of ratings) {
      while (from < ratings.length && ratings[from].at + shift < at - TOGETHER) from += 1;
      while (to < ratings.length && ratings[to].at + shift <= at + TOGETHER) to += 1;
      if (to - from > CROWD) continue;
      for (let n = from; n < to; n += 1) if (ratings[n].person !== person) met.add(person * people + ratings[n].person);
    }
    for (const pair of met) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    yield 0;
  }
  const partners = new Int32Array(people);
  for (const [pair, together] of pairs) if (together >= PRODUCTS) partners[Math.floor(pair / people)] += 1;
  return partners;
}
