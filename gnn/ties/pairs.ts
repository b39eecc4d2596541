import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { type Csr, entryOf } from '../tensors/csr.js';
import { type Pairs } from './pair-evidence.js';

/** Every tie once, the smaller row first, in the order of the rows. */
export function tiesOf(social: Csr): Pairs {
  const count = social.indices.length / 2;
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  let n = 0;
  for (let u = 0; u < social.rows; u += 1) {
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      if (social.indices[e] <= u) continue;
      from[n] = u;
      to[n] = social.indices[e];
      n += 1;
    }
  }
  return { from: from.subarray(0, n), to: to.subarray(0, n) };
}

/** Draws a pair is given up after, per pair: a graph in which nearly everyone is tied to everyone has few others. */
const DRAWS = 20;

/**
 * Random pairs of different people who are not tied, each end drawn uniformly from all people with a tie: they look like
 * made-up ties.
 *
 * @returns `count` pairs, or fewer where the graph is too dense
 */
export function randomNonTies(social: Csr, count: number, seed: number): Pairs {
  const rng = seededRng(seed);
  const tied = Int32Array.from({ length: social.rows }, (_, u) => u).filter(
    (u) => social.indptr[u + 1] > social.indptr[u],
  );
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  let n = 0;
  for (let draws = 0; n < count && draws < DRAWS * count; draws += 1) {
    const u = tied[randomInt(rng, tied.length)];
    const v = tied[randomInt(rng, tied.length)];
    if (u === v || entryOf(social, u, v) !== undefined) continue;
    from[n] = u;
    to[n] = v;
    n += 1;
  }
  return { from: from.subarray(0, n), to: to.subarray(0, n) };
}
