import { finish, type Steps } from './steps.js';

/** Who took up what and when, in compressed rows: the acts of person `n` are `starts[n] .. starts[n + 1]`. */
export interface Discoveries {
  readonly starts: Uint32Array;
  readonly products: Int32Array;
  /** When, in any unit; `Infinity` for never. */
  readonly times: Float64Array;
}

const ITERATIONS = 100;
const TOLERANCE = 1e-9;

/**
 * Experts (SPEAR: Yeung, Noll, Gibbins, Meinel and Shadbolt, 2011): mutual reinforcement as in HITS between people and products,
 * where a person has for a product the root of one more than the number of people who took it up after this person. Who finds early what
 * others take up later is an expert; who takes up much that everybody has is none. Time: acts times iterations.
 *
 * @param products how many there are
 * @param counts whether an act counts, by its place in the rows; all do by default
 * @returns expertise of each person over the largest, 0 .. 1; zeros where nobody took up anything
 */
export function spear(acts: Discoveries, products: number, counts?: (row: number) => boolean): Float64Array {
  return finish(spearSteps(acts, products, counts));
}

/** `spear`, an iteration at a time. */
export function* spearSteps(
  acts: Discoveries,
  products: number,
  counts: (row: number) => boolean = () => true,
): Steps<Float64Array> {
  const people = acts.starts.length - 1;
  const rows = Uint32Array.from(acts.products.keys()).filter((row) => acts.times[row] < Infinity && counts(row));
  const credit = credits(acts, products, rows);
  const owner = ownersOf(acts.starts, rows);
  let expertise = new Float64Array(people).fill(1);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const quality = new Float64Array(products);
    rows.forEach((row, n) => (quality[acts.products[row]] += credit[n] * expertise[owner[n]]));
    const next = new Float64Array(people);
    rows.forEach((row, n) => (next[owner[n]] += credit[n] * quality[acts.products[row]]));
    const most = next.reduce((best, value) => Math.max(best, value), 0);
    if (most === 0) return next;
    let moved = 0;
    for (let n = 0; n < people; n += 1) {
      next[n] /= most;
      moved = Math.max(moved, Math.abs(next[n] - expertise[n]));
    }
    expertise = next;
    if (moved < TOLERANCE) break;
    yield (iteration + 1) / ITERATIONS;
  }
  return expertise;
}

/** Of each act the root of one more than the acts on its product that came later. */
function credits({ products, times }: Discoveries, count: number, rows: Uint32Array): Float64Array {
  const order = Uint32Array.from(rows.keys()).sort((a, b) => times[rows[b]] - times[rows[a]]);
  const [later, atOnce, last] = [new Float64Array(count), new Float64Array(count), new Float64Array(count).fill(NaN)];
  const credit = new Float64Array(rows.length);
  for (const n of order) {
    const product = products[rows[n]];
    if (times[rows[n]] === last[product]) atOnce[product] += 1;
    else {
      later[product] += atOnce[product];
      atOnce[product] = 1;
      last[product] = times[rows[n]];
    }
    credit[n] = Math.sqrt(1 + later[product]);
  }
  return credit;
}

function ownersOf(starts: Uint32Array, rows: Uint32Array): Int32Array {
  const owner = new Int32Array(rows.length);
  let person = 0;
  rows.forEach((row, n) => {
    while (row >= starts[person + 1]) person += 1;
    owner[n] = person;
  });
  return owner;
}
