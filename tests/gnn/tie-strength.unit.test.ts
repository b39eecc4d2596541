import { decodeBundle, encodeBundle } from '../../gnn/artifact/bundle.js';
import { withFakeFriends } from '../../gnn/run/fake-friends.js';
import { fitLocalRidge } from '../../gnn/models/ridge/local-ridge.js';
import { namedEvidence } from '../../gnn/ties/evidence.js';
import { pairEvidence } from '../../gnn/ties/pair-evidence.js';
import { tiesOf } from '../../gnn/ties/pairs.js';
import { tieContext } from '../../gnn/ties/tie-context.js';
import { fitTieStrength, type TieStrength } from '../../gnn/ties/fit-tie-strength.js';
import { type Csr, csrFromEdges, csrFromEntries, transpose } from '../../gnn/tensors/csr.js';
import { type Rng, seededRng, shuffle } from '../../src/algorithms/random.js';
import { plantedCommunities } from '../support/planted-communities.js';

const WIDTH = 16;

/** Vectors as a network without friendships would leave them: the sum of random directions of one's items, unit. */
function vectorsOf(interactions: Csr, communities: number, rng: Rng): Float32Array {
  const directions = Float32Array.from({ length: communities * WIDTH }, () => rng() - 0.5);
  const vectors = new Float32Array(interactions.rows * WIDTH);
  for (let u = 0; u < interactions.rows; u += 1) {
    const own = vectors.subarray(u * WIDTH, (u + 1) * WIDTH);
    for (let e = interactions.indptr[u]; e < interactions.indptr[u + 1]; e += 1) {
      const from = (interactions.indices[e] % communities) * WIDTH;
      for (let c = 0; c < WIDTH; c += 1) own[c] += directions[from + c];
    }
    const length = Math.hypot(...own);
    if (length > 0) for (let c = 0; c < WIDTH; c += 1) own[c] /= length;
  }
  return vectors;
}

async function planted(
  people = 800,
  seed = 3,
): Promise<ReturnType<typeof plantedCommunities> & { vectors: Float32Array; ridge: Csr }> {
  const rng = seededRng(seed);
  const data = plantedCommunities(people, 200, 10, rng);
  const ridge = await fitLocalRidge(data.interactions, { neighbours: 20 });
  return { ...data, ridge, vectors: vectorsOf(data.interactions, 10, rng) };
}

const data = await planted();
const fit = (social: Csr, seed = 1): TieStrength => fitTieStrength({ ...data, social, seed });
const faked = withFakeFriends(data.social, 1, 5);
const found = fit(faked);

const holds = (matrix: Csr, u: number, v: number): boolean =>
  matrix.indices.subarray(matrix.indptr[u], matrix.indptr[u + 1]).includes(v);

/** The chance that a real tie has a larger P than a made-up one. */
function areaUnderCurve(result: TieStrength, real: Csr): number {
  const sides: number[][] = [[], []];
  result.probability.forEach((p, t) => sides[holds(real, result.ties.from[t], result.ties.to[t]) ? 0 : 1].push(p));
  let wins = 0;
  for (const a of sides[0]) for (const b of sides[1]) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (sides[0].length * sides[1].length);
}

describe('tie strength', () => {
  it('tells planted friendships from as many made-up ones, and how many were made up', () => {
    expect(areaUnderCurve(found, data.social)).toBeGreaterThan(0.9);
    expect(Math.abs(found.estimatedFakeShare - 0.5)).toBeLessThan(0.1);
    expect(fit(data.social).estimatedFakeShare).toBeLessThan(0.1);
  });

  it('is symmetric, in the pattern of the ties, finite and the same every time', () => {
    const { strength } = found;
    expect(strength.indices).toEqual(faked.indices);
    expect(transpose(strength).values).toEqual(strength.values);
    expect(strength.values.every((w) => w >= 0 && w <= Math.exp(2) + 1e-5)).toBe(true);
    expect(fit(faked).strength.values).toEqual(strength.values);
    expect(fit(faked, 2).strength.values).not.toEqual(strength.values);
  });

  it('keeps a model that survives being saved', () => {
    expect(decodeBundle(encodeBundle(found.model))).toEqual(found.model);
  });

  it('gathers the same evidence whatever numbers people have', () => {
    const rename = shuffle(
      Int32Array.from({ length: data.users }, (_, u) => u),
      seededRng(9),
    );
    const row = (u: number): number => rename[u];
    const rowsOf = (matrix: Csr): number[] =>
      [...matrix.indptr.keys()]
        .slice(0, -1)
        .flatMap((u) => Array<number>(matrix.indptr[u + 1] - matrix.indptr[u]).fill(u));
    const renamed = fitTieStrength({
      ridge: data.ridge,
      seed: 1,
      social: csrFromEdges(data.users, rowsOf(faked).map(row), [...faked.indices].map(row)),
      interactions: csrFromEntries(
        data.users,
        data.items,
        rowsOf(data.interactions).map(row),
        data.interactions.indices,
        data.interactions.values,
      ),
      vectors: (() => {
        const moved = new Float32Array(data.vectors.length);
        rename.forEach((to, u) => moved.set(data.vectors.subarray(u * WIDTH, (u + 1) * WIDTH), to * WIDTH));
        return moved;
      })(),
    });
    const key = (a: number, b: number): number => Math.min(a, b) * data.users + Math.max(a, b);
    const place = new Map([...renamed.ties.from].map((u, t) => [key(u, renamed.ties.to[t]), t]));
    let worst = 0;
    let apart = 0;
    found.ties.from.forEach((u, t) => {
      const there = place.get(key(row(u), row(found.ties.to[t])));
      if (there === undefined) throw new Error(`tie ${t} was lost`);
      const [a, b] = [namedEvidence(found.evidence, t), namedEvidence(renamed.evidence, there)];
      for (const name of Object.keys(a) as (keyof typeof a)[]) worst = Math.max(worst, Math.abs(a[name] - b[name]));
      apart += Math.abs(found.probability[t] - renamed.probability[there]);
    });
    expect(worst).toBeLessThan(1e-4);
    // Random pairs and the order of learning differ, so P is the same only nearly.
    expect(apart / found.probability.length).toBeLessThan(0.1);
  });

  it('counts friends in common and shared items as by hand, without the tie itself', () => {
    for (let t = 0; t < found.probability.length; t += 17) {
      const [u, v] = [found.ties.from[t], found.ties.to[t]];
      const named = namedEvidence(found.evidence, t);
      const rowOf = (matrix: Csr, r: number): number[] => [
        ...matrix.indices.subarray(matrix.indptr[r], matrix.indptr[r + 1]),
      ];
      const common = rowOf(faked, u).filter((w) => holds(faked, v, w));
      expect(named.commonFriends).toBe(common.length);
      expect(named.resourceAllocation).toBeCloseTo(
        common.reduce((sum, w) => sum + 1 / rowOf(faked, w).length, 0),
        5,
      );
      expect(named.moreFriends).toBe(Math.max(rowOf(faked, u).length, rowOf(faked, v).length) - 1);
      expect(named.sharedItems).toBe(rowOf(data.interactions, u).filter((i) => holds(data.interactions, v, i)).length);
    }
  });

  it('costs little more than twice for twice the people', async () => {
    const steps: number[] = [];
    for (const people of [400, 800, 1600]) {
      const shop = await planted(people);
      const ties = tiesOf(shop.social);
      steps.push(pairEvidence(tieContext(shop), ties, ties.from.length).steps);
    }
    expect(steps[1] / steps[0]).toBeLessThan(2.5);
    expect(steps[2] / steps[1]).toBeLessThan(2.5);
  });

  describe('where little is known', () => {
    const nothing = csrFromEntries(data.users, data.items, [], [], null);
    const silent = new Float32Array(data.users * WIDTH);

    it('has nothing to say without ties', () => {
      const result = fit(csrFromEdges(data.users, [], []));
      expect(result.strength.values).toHaveLength(0);
      expect([result.meanProbability, result.estimatedFakeShare]).toEqual([1, 0]);
    });

    it('takes every tie for real where they are few, with strength 1 where vectors are silent', () => {
      const few = csrFromEdges(data.users, [0, 0, 1], [1, 2, 2]);
      expect([...fit(few).probability]).toEqual([1, 1, 1]);
      const result = fitTieStrength({ ...data, interactions: nothing, vectors: silent, social: few, seed: 1 });
      expect([...result.strength.values]).toEqual([1, 1, 1, 1, 1, 1]);
    });

    it('is finite where nobody has an item, everybody has one friend, or all are friends of all', () => {
      const pairs = Array.from({ length: 300 }, (_, n) => 2 * n);
      const full = csrFromEdges(
        data.users,
        Array.from({ length: 400 }, (_, n) => Math.floor(n / 20)),
        Array.from({ length: 400 }, (_, n) => n % 20),
      );
      const odd = pairs.map((u) => u + 1);
      for (const social of [faked, csrFromEdges(data.users, pairs, odd), full]) {
        for (const known of [data, { ...data, interactions: nothing, vectors: silent }]) {
          const result = fitTieStrength({ ...known, social, seed: 1 });
          expect(result.strength.values.every(Number.isFinite)).toBe(true);
          expect(result.evidence.every(Number.isFinite)).toBe(true);
        }
      }
    });

    it('stops when told to', () => {
      expect(() => fitTieStrength({ ...data, seed: 1, signal: AbortSignal.abort(new Error('enough')) })).toThrow(
        'enough',
      );
    });
  });
});
