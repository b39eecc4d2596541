import { BLENDS, LEARNT, spread } from '../../gnn/choose/blends.js';
import { chooseWeights } from '../../gnn/choose/choose-weights.js';
import { CandidatePools } from '../../gnn/choose/pools.js';
import { holdOutSlice } from '../../gnn/evaluate/splits.js';
import { type Part } from '../../gnn/models/part.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { KINDS, plantedShop } from './shop.js';

const shop = plantedShop(120, 80, 40, 7);
const slice = holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(2));

/** What people will want, drowned in noise of the part's own. */
function noisy(name: string, seed: number): Part {
  const rng = seededRng(seed);
  return {
    name,
    score: ({ row }, _at, out) => {
      const { indptr, indices } = slice.targets;
      out.forEach((_, i) => (out[i] = 5 + randomNormal(rng)));
      for (const item of indices.subarray(indptr[row], indptr[row + 1])) out[item] += 1;
    },
  };
}

const collect = (...parts: Part[]): Promise<CandidatePools> =>
  CandidatePools.collect([{ slice, parts }], { kinds: KINDS, depth: shop.items });

describe('parts tried together', () => {
  it('are a part of the pools, half of each, where all of them are there', async () => {
    const pools = await collect(noisy('network', 1), noisy('network-friends', 2));
    const blended = pools.blended(BLENDS);
    expect(blended.parts).toEqual(['network', 'network-friends', 'networks']);
    blended.people.forEach(({ items, values }) => {
      const column = (p: number): Float32Array => values.subarray(p * items.length, (p + 1) * items.length);
      const [one, other, both] = [0, 1, 2].map(column);
      items.forEach((_, n) => expect(both[n]).toBeCloseTo((one[n] + other[n]) / 2, 6));
    });
    expect((await collect(noisy('network', 1))).blended(BLENDS).parts).toEqual(['network']);
  });

  it('are all that is learnt too, a third of each', async () => {
    const names = ['ridge-friends', 'network', 'network-friends'];
    const blended = (await collect(...names.map((name, n) => noisy(name, n + 1)))).blended([...BLENDS, LEARNT]);
    expect(blended.parts).toEqual([...names, 'networks', 'learnt']);
    const [{ items, values }] = blended.people;
    items.forEach((_, n) => {
      const of = (p: number): number => values[p * items.length + n];
      expect(of(4)).toBeCloseTo((of(0) + of(1) + of(2)) / 3, 6);
    });
    const { steps, weights } = chooseWeights(blended);
    expect(steps[0].part).toBe('learnt');
    expect(Object.keys(spread(weights)).sort()).toEqual(names.toSorted());
  });

  it('win where what chance wrote into one the other does not repeat, and serve as their parts', async () => {
    const { weights, steps } = chooseWeights(
      (await collect(noisy('network', 1), noisy('network-friends', 2))).blended(BLENDS),
    );
    expect(steps[0].part).toBe('networks');
    const served = spread(weights);
    expect(Object.keys(served).sort()).toEqual(['network', 'network-friends']);
    expect(spread({ networks: 2, 'network-friends': 0.5, ridge: 1 })).toEqual({
      network: 1,
      'network-friends': 1.5,
      ridge: 1,
    });
  });
});
