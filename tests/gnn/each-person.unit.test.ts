import { keepOfEach } from '../../gnn/evaluate/each-person.js';
import { type Keep } from '../../gnn/evaluate/keep.js';
import { sourced } from '../../gnn/evaluate/parts-source.js';
import { type ScoringOptions } from '../../gnn/evaluate/people.js';
import { rollingSlices } from '../../gnn/evaluate/splits.js';
import { preferences } from '../../gnn/data/preferences.js';
import { fitItemKnn, ITEM_KNN_DEFAULTS } from '../../gnn/models/baselines/item-knn.js';
import { fitLocalRidge } from '../../gnn/models/ridge/local-ridge.js';
import { NOTHING_LEARNT } from '../../gnn/models/ranker-state.js';
import { seededRng } from '../../src/algorithms/random.js';
import { DAY, KINDS, plantedShop } from './shop.js';

const shop = plantedShop(120, 80, 40, 7);
const slices = rollingSlices(shop, KINDS, 'v', 200 * DAY, 300 * DAY, 25);
const interactions = preferences(slices[0].past, KINDS);

const KEEPS: Record<string, Keep> = {
  lists: {
    of: 'lists',
    rows: [
      { name: 'taste', weights: { ridge: 1, popularity: 1e-6 } },
      { name: 'both', weights: { 'ridge-friends': 1, 'item-knn': 0.5 }, cold: { atMost: 3, weights: { friends: 1 } } },
    ],
  },
  pools: { of: 'pool', depth: 15 },
};

describe('scoring people on several threads', () => {
  const fitted = async (): Promise<ReturnType<typeof sourced>[]> => {
    const learnt = {
      ...NOTHING_LEARNT,
      ridge: await fitLocalRidge(interactions, { neighbours: 10 }),
      itemKnn: fitItemKnn(interactions, ITEM_KNN_DEFAULTS),
      friendsFactor: 0.4,
    };
    return slices.map((slice) => sourced(slice, KINDS, { of: 'learnt', learnt }));
  };
  const options = (threads: number): ScoringOptions => ({ kinds: KINDS, maxPeople: 150, rng: seededRng(3), threads });

  it.each(Object.keys(KEEPS))('keeps the same %s, in the same order', async (name) => {
    const [alone, crew] = [
      await keepOfEach(await fitted(), KEEPS[name], options(1)),
      await keepOfEach(await fitted(), KEEPS[name], options(3)),
    ];
    expect(alone).toHaveLength(150);
    expect(new Set(alone.map(({ window }) => window)).size).toBe(slices.length);
    expect(crew).toEqual(alone);
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    await keepOfEach(await fitted(), KEEPS.pools, {
      ...options(2),
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.at(-1)).toEqual([150, 150]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });

  it('says which part a row asks for in vain', async () => {
    const rows = [{ name: 'odd', weights: { crystal: 1 } }];
    for (const threads of [1, 2]) {
      await expect(keepOfEach(await fitted(), { of: 'lists', rows }, options(threads))).rejects.toThrow(
        'row odd: no part is called crystal',
      );
    }
  });

  it('ends with the reason it is aborted with', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('enough'));
    const scoring = { ...options(2), signal: controller.signal, onProgress };
    await expect(keepOfEach(await fitted(), KEEPS.pools, scoring)).rejects.toThrow('enough');
  });
});
