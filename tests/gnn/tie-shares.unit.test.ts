import { friendShares, friendsPart } from '../../gnn/models/baselines/friends.js';
import { ridgePart } from '../../gnn/models/ridge/local-ridge.js';
import { friendsScale, ridgeFriendsPart } from '../../gnn/models/ridge/ridge-friends.js';
import { tieShares, type TieState } from '../../gnn/models/tie-shares.js';
import { csrFromEdges, csrFromEntries, symmetricNormalise, type Csr } from '../../gnn/tensors/csr.js';
import { randomInt, seededRng } from '../../src/algorithms/random.js';
import { person } from '../support/person-views.js';

const PEOPLE = 25;
const rng = seededRng(8);
const pairs = Array.from({ length: 60 }, () => [randomInt(rng, PEOPLE), randomInt(rng, PEOPLE)]);
const social = csrFromEdges(
  PEOPLE,
  pairs.map(([a]) => a),
  pairs.map(([, b]) => b),
);
/** Equal for both directions of a tie. */
const strengthOf = (a: number, b: number): number => 0.2 + ((a * b + a + b) % 7) / 5;
const rowOf = ({ indptr, indices }: Csr, u: number): number[] => [...indices.subarray(indptr[u], indptr[u + 1])];
const strength: Csr = {
  ...social,
  values: Float32Array.from(
    Array.from({ length: PEOPLE }, (_, u) => rowOf(social, u).map((v) => strengthOf(u, v))).flat(),
  ),
};
const state: TieState = {
  strength,
  meanProbability: 1,
  model: { classifiers: [], fakeShare: 0, mean: new Float32Array(0) },
  useful: true,
};
const view = (u: number, strangers = 0): ReturnType<typeof person> =>
  person({
    row: u,
    friends: [
      ...rowOf(social, u).map((v) => ({ row: v, items: [v % 6], degree: rowOf(social, v).length })),
      ...Array.from({ length: strangers }, () => ({ items: [0], degree: 1 })),
    ],
  });

describe('shares by the strength of ties', () => {
  it('are the rows of the normalised matrix of strengths, for ties known at training', () => {
    const normalised = symmetricNormalise(strength);
    for (let u = 0; u < PEOPLE; u += 1) {
      const shares = tieShares(state)(view(u));
      const row = normalised.values.subarray(normalised.indptr[u], normalised.indptr[u + 1]);
      shares.forEach((share, f) => expect(share).toBeCloseTo(row[f], 5));
    }
  });

  it('take every tie for 1 where strengths are not known or did not help', () => {
    for (const ties of [null, { ...state, useful: false }]) {
      expect(tieShares(ties)(view(3))).toEqual(friendShares(view(3)));
    }
  });

  it('give a tie made since training the mean strength', () => {
    const mean = strength.values.reduce((sum, value) => sum + value, 0) / strength.values.length;
    const own = rowOf(social, 3).reduce((sum, v) => sum + strengthOf(3, v), 0);
    const shares = tieShares(state)(view(3, 1));
    expect(shares[shares.length - 1]).toBeCloseTo(mean / Math.sqrt((own + mean) * mean), 5);
  });
});

describe('ridge and friends on one scale', () => {
  const b = csrFromEntries(4, 4, [0, 1], [1, 2], [0.5, 0.25]);
  const somebody = person({ items: [0, 1], friends: [{ items: [2, 3], degree: 1 }] });
  const [ridge, friends] = [ridgePart(b), friendsPart()];

  it('are their sum, friends by the factor', () => {
    const out = new Float32Array(4);
    ridgeFriendsPart(ridge, friends, 2).score(somebody, 0, out);
    expect([...out]).toEqual([0, 0.5, 2.25, 2]);
  });

  it('are brought on it by the mean lengths over people, 0 where friends say nothing', () => {
    const scale = friendsScale(ridge, friends, [somebody, person({ items: [0] })], 0, 4);
    expect(scale).toBeCloseTo((Math.hypot(0.5, 0.25) + 0.5) / Math.SQRT2, 6);
    expect(friendsScale(ridge, friends, [person({ items: [0] })], 0, 4)).toBe(0);
  });
});
