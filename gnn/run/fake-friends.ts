import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { type Csr, csrFromEdges } from '../tensors/csr.js';

/** How the ends of a made-up friendship are drawn: everyone alike, or by number of friends. */
export type FakeKind = 'uniform' | 'by-degree';

/**
 * The friendships with `fraction x ties` made-up ones added, none of them there before: the trial of GBSR (Yang et al.,
 * KDD 2024). Fewer are added where the graph is too full to hold them.
 *
 * @param social people x people, symmetric, 0/1, no loops
 * @param fraction 0 or more: 1 adds as many as there are
 */
export function withFakeFriends(social: Csr, fraction: number, seed: number, kind: FakeKind = 'uniform'): Csr {
  const people = social.rows;
  const [from, to]: number[][] = [[], []];
  const taken = new Set<number>();
  for (let u = 0; u < people; u += 1) {
    for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
      const v = social.indices[e];
      if (v <= u) continue;
      from.push(u);
      to.push(v);
      taken.add(u * people + v);
    }
  }
  const rng = seededRng(seed);
  const wanted = Math.round(fraction * taken.size) + taken.size;
  const draw = (): number =>
    kind === 'uniform' ? randomInt(rng, people) : social.indices[randomInt(rng, social.indices.length)];
  for (let draws = 0; taken.size < wanted && draws < 20 * wanted; draws += 1) {
    const [a, b] = [draw(), draw()];
    const key = Math.min(a, b) * people + Math.max(a, b);
    if (a === b || taken.has(key)) continue;
    taken.add(key);
    from.push(a);
    to.push(b);
  }
  return csrFromEdges(people, from, to);
}
