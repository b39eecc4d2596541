import { chooseWeights, foldOf, WEIGHT_GRID } from '../../gnn/choose/choose-weights.js';
import { CandidatePools } from '../../gnn/choose/pools.js';
import { holdOutSlice, rollingSlices, type Slice } from '../../gnn/evaluate/splits.js';
import { type Part } from '../../gnn/models/part.js';
import { countState, NOTHING_LEARNT, partsOf } from '../../gnn/models/ranker-state.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';
import { DAY, KINDS, plantedShop } from './shop.js';

const shop = plantedShop(120, 80, 40, 7);
const slices = rollingSlices(shop, KINDS, 'v', 200 * DAY, 300 * DAY, 25);

/** A part that says what it pleases: the same random numbers for everyone, or others for each person. */
function noise(name: string, seed: number): Part {
  const rng = seededRng(seed);
  return { name, score: (_p, _at, out) => out.forEach((_, i) => (out[i] = Math.abs(randomNormal(rng)))) };
}

const pools = (extra: Part[] = []): Promise<CandidatePools> =>
  CandidatePools.collect(
    slices.map((slice) => ({ slice, parts: [...partsOf(countState(slice.past, KINDS), NOTHING_LEARNT), ...extra] })),
    { kinds: KINDS },
  );

describe('choosing weights', () => {
  it('starts from taste where taste was planted', async () => {
    const choice = chooseWeights(await pools());
    expect(choice.steps[0].part).toMatch(/^(category-|friends)/);
    expect(Object.values(choice.weights).every((weight) => WEIGHT_GRID.includes(weight))).toBe(true);
  });

  it('gives noise no weight, however often it is offered', async () => {
    const names = ['noise-1', 'noise-2', 'noise-3', 'noise-4', 'noise-5'];
    const choice = chooseWeights(await pools(names.map((name, n) => noise(name, n + 1))));
    expect(Object.keys(choice.weights).filter((name) => names.includes(name))).toEqual([]);
  });

  it('accepts a part that knows the future, and every accepted step has gained more than half its error', async () => {
    const wanted = new Map(slices.map((slice) => [slice.at, new Set(slice.targets.indices)]));
    const oracle: Part = {
      name: 'oracle',
      // What anybody will want and nobody's taste: better than nothing, worse than taste, right on another side.
      score: (_p, at, out) => out.forEach((_, i) => (out[i] = wanted.get(at)!.has(i) ? 1 : 0)),
    };
    const choice = chooseWeights(await pools([oracle]));
    expect(choice.weights.oracle ?? 0).toBeGreaterThan(0);
    choice.steps.slice(1).forEach((step, s) => {
      expect(step.objective).toBeGreaterThanOrEqual(choice.steps[s].objective);
      if (step.to !== 0) expect(step.gain).toBeGreaterThan(0.5 * step.standardError);
    });
  });

  it('takes a gain that is beyond two errors on one slice though a fold loses by it; over windows asks every fold', async () => {
    const withUnluckyFold = async (cut: readonly Slice[]): Promise<number> => {
      const wanted = (row: number, at: number): Int32Array => {
        const { indptr, indices } = cut.find((slice) => slice.at === at)!.targets;
        return indices.subarray(indptr[row], indptr[row + 1]);
      };
      // Knows what three folds of people will want, by a hair.
      const standing: Part = {
        name: 'standing',
        score: ({ row }, at, out) => {
          out.fill(1);
          if (foldOf(row) < 3) for (const item of wanted(row, at)) out[item] = 1.001;
        },
      };
      // Knows what the fourth will want, and tells one in five of the first fold the opposite.
      const unlucky: Part = {
        name: 'unlucky',
        score: ({ row }, at, out) => {
          const wrong = foldOf(row) === 0 && row % 5 === 0;
          out.fill(wrong ? 1 : 0);
          if (wrong || foldOf(row) === 3) for (const item of wanted(row, at)) out[item] = wrong ? 0 : 1;
        },
      };
      const fitted = cut.map((slice) => ({ slice, parts: [standing, unlucky] }));
      const { weights, steps } = chooseWeights(await CandidatePools.collect(fitted, { kinds: KINDS }));
      expect(steps[0].part).toBe('standing');
      return weights.unlucky ?? 0;
    };
    expect(await withUnluckyFold([holdOutSlice(shop, KINDS, 'held', 0.2, seededRng(2))])).toBeGreaterThan(0);
    expect(await withUnluckyFold(slices)).toBe(0);
  });

  it('uses only what is allowed', async () => {
    const choice = chooseWeights(await pools(), { allowed: ['popularity', 'recent-30'] });
    expect(['popularity', 'recent-30']).toEqual(expect.arrayContaining(Object.keys(choice.weights)));
  });
});
