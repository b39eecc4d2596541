import fc from 'fast-check';
import { type Diffusion } from '../../src/algorithms/diffusion/diffusion.js';
import { simulateSpread } from '../../src/algorithms/diffusion/simulate.js';
import { spreadInOrderSteps } from '../../src/algorithms/diffusion/spread-in-order.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { finish } from '../../src/algorithms/graph/steps.js';
import { seededRng } from '../../src/algorithms/random.js';
import { anyDiffusion, exactSpread } from './exact-spread.js';

const RUNS = 4_000;
const cascades = anyDiffusion.filter(({ model }) => model === 'independent cascade');

describe('what the first seeds bring', () => {
  it('is what these alone bring, exactly, for every number of them, with delays and without', () => {
    fc.assert(
      fc.property(cascades, fc.integer(), (diffusion, seed) => {
        const { nodes } = diffusion.arcs;
        const seeds = Array.from({ length: nodes }, (_, n) => (n + Math.abs(seed)) % nodes);
        const audience = Float64Array.from({ length: nodes }, (_, n) => n % 3);
        const found = finish(spreadInOrderSteps(diffusion, seeds, { runs: RUNS, rng: seededRng(seed), audience }));
        seeds.forEach((_, k) => {
          const first = seeds.slice(0, k + 1);
          const others = audience.map((worth, person) => (first.includes(person) ? 0 : worth));
          const exact = exactSpread(diffusion, others)(first);
          // A run brings at most the whole audience.
          const error = audience.reduce((all, worth) => all + worth, 0) / 2 / Math.sqrt(RUNS);
          expect(Math.abs(found.means[k] - exact)).toBeLessThanOrEqual(4.5 * error + 1e-9);
        });
        expect(found.means.at(-1)).toBeCloseTo(found.mean, 9);
        expect(found.uncapped).toBeCloseTo(found.mean, 9);
      }),
      { numRuns: 60, seed: 24 },
    );
  });

  it('keeps the ceiling in each run, and is never above what it is without', () => {
    fc.assert(
      fc.property(cascades, fc.integer({ min: 0, max: 4 }), fc.integer(), (diffusion, ceiling, seed) => {
        const seeds = [0, 1];
        const options = { runs: 500, ceiling };
        const found = finish(spreadInOrderSteps(diffusion, seeds, { ...options, rng: seededRng(seed) }));
        const free = finish(spreadInOrderSteps(diffusion, seeds, { runs: 500, rng: seededRng(seed) }));
        found.means.forEach((mean, k) => expect(mean).toBeLessThanOrEqual(Math.min(ceiling, free.means[k]) + 1e-9));
        expect(found.uncapped).toBeCloseTo(free.mean, 9);
      }),
      { numRuns: 40, seed: 25 },
    );
  });

  it('lets a later seed pass on what came too late before: delays are drawn once for all', () => {
    // 0 tells 1 late, 1 tells 2: only where 1 is a seed does the word come to 2 in time.
    const timing = { delays: Float64Array.of(2, 2), window: 3 };
    const diffusion: Diffusion = { model: 'independent cascade', arcs: arcsFrom(3, [0, 1], [1, 2], [1, 1]), timing };
    const { means } = finish(spreadInOrderSteps(diffusion, [0, 1], { runs: 3, rng: seededRng(1) }));
    expect([...means]).toEqual([1, 1]);
    const law = 'exponential' as const;
    const slow: Diffusion = { ...diffusion, timing: { ...timing, law } };
    const others = [0, 0, 1];
    const of = { runs: 20_000, audience: others };
    const apart = simulateSpread(slow, [0, 1], { ...of, rng: seededRng(2) });
    const together = finish(spreadInOrderSteps(slow, [0, 1], { ...of, rng: seededRng(3) }));
    expect(Math.abs(apart.mean - together.mean)).toBeLessThan(
      4 * Math.hypot(apart.standardError, together.standardError),
    );
  });

  it('refuses what it cannot do', () => {
    const arcs = arcsFrom(2, [0], [1], [0.5]);
    const options = { rng: seededRng(1) };
    const run = (diffusion: Diffusion, seeds: number[]) => finish(spreadInOrderSteps(diffusion, seeds, options));
    expect(() => run({ model: 'linear threshold', arcs }, [0])).toThrow('no order under the linear threshold');
    expect(() => run({ model: 'independent cascade', arcs }, [0, 0])).toThrow('a seed stands twice');
    expect(() => run({ model: 'independent cascade', arcs }, [2])).toThrow('no person 2 among 2');
  });
});
