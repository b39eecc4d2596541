import { friendShares, friendsPart } from '../../gnn/models/baselines/friends.js';
import { rowSums, symmetricNormalise } from '../../gnn/tensors/csr.js';
import { seededRng } from '../../src/algorithms/random.js';
import { randomCsr, randomSymmetric } from '../support/layer-graphs.js';
import { person } from '../support/person-views.js';

describe("friends' part", () => {
  it('is the row of S~ R for everyone in a graph', () => {
    const rng = seededRng(1);
    const loops = randomSymmetric(12, 0.2, rng);
    const social = { ...loops, values: new Float32Array(loops.values.length).fill(1) };
    const interactions = randomCsr(12, 9, 0.4, rng);
    const normal = symmetricNormalise(social);
    const degrees = rowSums(social);
    const rowOf = (u: number): number[] => [
      ...interactions.indices.subarray(interactions.indptr[u], interactions.indptr[u + 1]),
    ];
    const valuesOf = (u: number): number[] => [
      ...interactions.values.subarray(interactions.indptr[u], interactions.indptr[u + 1]),
    ];
    const out = new Float32Array(9).fill(7);
    for (let u = 0; u < 12; u += 1) {
      const friends = [...social.indices.subarray(social.indptr[u], social.indptr[u + 1])];
      const view = person({
        friends: friends.map((v) => ({ items: rowOf(v), weights: valuesOf(v), degree: degrees[v] })),
      });
      friendsPart().score(view, 0, out);
      const expected = new Array<number>(9).fill(0);
      for (let e = normal.indptr[u]; e < normal.indptr[u + 1]; e += 1) {
        const v = normal.indices[e];
        rowOf(v).forEach((item, n) => (expected[item] += normal.values[e] * valuesOf(v)[n]));
      }
      expected.forEach((value, i) => expect(out[i]).toBeCloseTo(value, 5));
    }
  });

  it('counts a strong tie more, a friend of everyone less', () => {
    const [close, loose, hub] = friendShares(
      person({
        friends: [
          { items: [0], degree: 4, strength: 2 },
          { items: [1], degree: 4 },
          { items: [2], degree: 100 },
        ],
      }),
    );
    expect(close).toBeCloseTo(2 / Math.sqrt(4 * 4), 10);
    expect(loose).toBeCloseTo(1 / Math.sqrt(4 * 4), 10);
    expect(hub).toBeCloseTo(1 / Math.sqrt(4 * 100), 10);
  });

  it('has nothing to say without friends, or when every tie has strength 0', () => {
    const out = new Float32Array(3).fill(5);
    friendsPart().score(person({ items: [1] }), 0, out);
    expect([...out]).toEqual([0, 0, 0]);
    friendsPart().score(person({ friends: [{ items: [1], degree: 3, strength: 0 }] }), 0, out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});
