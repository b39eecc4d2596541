import { finish, type Steps } from '../graph/steps.js';
import { randomInt, type Rng } from '../random.js';

/** What people are matched by, one row for each person. */
export interface Covariates {
  /** People x width, rows of length 1. */
  readonly taste: Float32Array;
  readonly width: number;
  /** Amount of activity, 0 or more. A person without activity is not matched. */
  readonly activity: Float64Array;
  /** -1 where unknown. */
  readonly region: Int32Array;
}

/** The matched people of each person, in compressed rows; without the person. */
export interface Matches {
  readonly starts: Uint32Array;
  readonly people: Int32Array;
}

/** Up to so many people are compared all with all. */
const LEAF = 2_000;
/** People who are processed between two yields. */
const SLICE = 20;
/** Sample from which the farthest person is taken when a leaf is split. */
const DRAWN = 50;
const DISTANCE_STEPS = 2 ** 30;
/** A factor of e in activity counts as much as this difference in cosine; a different region counts as the second. */
const ACTIVITY_DISTANCE = 0.05;
const REGION_DISTANCE = 0.02;

/**
 * The `size` people nearest to each person in taste (one minus the cosine), activity (logarithm) and region. A person without activity
 * has no matches and is nobody's match. With more than 2,000 people only those in one leaf of a random projection tree are compared
 * (Dasgupta and Freund 2008), so that the cost is linear and not quadratic.
 */
export function matchPeople(of: Covariates, size: number, rng: Rng): Matches {
  return finish(matchPeopleSteps(of, size, rng));
}

/** `matchPeople` in slices. */
export function* matchPeopleSteps(of: Covariates, size: number, rng: Rng): Steps<Matches> {
  const { activity } = of;
  const active = Int32Array.from(activity.keys()).filter((person) => activity[person] > 0);
  const near: Int32Array[] = Array.from(activity, () => EMPTY);
  let done = 0;
  for (const leaf of leavesOf(active, of, rng)) {
    for (const person of leaf) {
      near[person] = nearest(person, leaf, of, size);
      done += 1;
      if (done % SLICE === 0) yield done / active.length;
    }
  }
  const starts = new Uint32Array(activity.length + 1);
  near.forEach((row, person) => (starts[person + 1] = starts[person] + row.length));
  const people = new Int32Array(starts[activity.length]);
  near.forEach((row, person) => people.set(row, starts[person]));
  return { starts, people };
}

const EMPTY = new Int32Array(0);

function nearest(person: number, among: Int32Array, of: Covariates, size: number): Int32Array {
  // Distance and position in one number, so that numbers are sorted without a callback. Resolution of distances: 1e-9.
  const keys = Float64Array.from(among, (other, n) =>
    other === person ? Infinity : Math.round(distance(person, other, of) * DISTANCE_STEPS) * among.length + n,
  ).sort();
  return Int32Array.from(keys.subarray(0, Math.min(size, among.length - 1)), (key) => among[key % among.length]);
}

function distance(a: number, b: number, of: Covariates): number {
  const { activity, region } = of;
  const apart = region[a] === region[b] && region[a] >= 0 ? 0 : REGION_DISTANCE;
  return 1 - cosine(of, a, b) + ACTIVITY_DISTANCE * Math.abs(Math.log(activity[a] / activity[b])) + apart;
}

function cosine({ taste, width }: Covariates, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += taste[a * width + c] * taste[b * width + c];
  return sum;
}

/** Splits people recursively by the projection on the difference of two people: a random one, and the farthest from it in a sample. */
function leavesOf(people: Int32Array, of: Covariates, rng: Rng): Int32Array[] {
  if (people.length <= LEAF) return [people];
  const drawn = Array.from({ length: DRAWN }, () => people[randomInt(rng, people.length)]);
  const near = drawn[0];
  const far = drawn.reduce((least, other) => (cosine(of, near, other) < cosine(of, near, least) ? other : least));
  const along = Float64Array.from(people, (person) => cosine(of, person, near) - cosine(of, person, far));
  const order = Uint32Array.from(people.keys()).sort((x, y) => along[x] - along[y] || x - y);
  const middle = order.length >> 1;
  return [order.subarray(0, middle), order.subarray(middle)].flatMap((half) =>
    leavesOf(
      Int32Array.from(half, (n) => people[n]),
      of,
      rng,
    ),
  );
}
