import fc from 'fast-check';
import {
  delaysOfPeople,
  type Diffusion,
  uniformCascade,
  weightedCascade,
} from '../../src/algorithms/diffusion/diffusion.js';
import { type SimulationOptions, simulateSpread } from '../../src/algorithms/diffusion/simulate.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { anyDiffusion, CELF_EXAMPLE, exactSpread, subsets } from './exact-spread.js';

const path: Diffusion = { model: 'independent cascade', arcs: arcsFrom(3, [0, 1], [1, 2], [0.5, 0.5]) };

describe('the expected spread', () => {
  it('grows with the seeds, each bringing less the more there are', () => {
    fc.assert(
      fc.property(anyDiffusion, (diffusion) => {
        const { nodes } = diffusion.arcs;
        const spread = exactSpread(diffusion);
        for (const more of subsets(nodes, nodes)) {
          for (const fewer of subsets(nodes, nodes).filter((seeds) => seeds.every((n) => more.includes(n)))) {
            for (let n = 0; n < nodes; n += 1) {
              const late = spread([...more, n]) - spread(more);
              expect(late).toBeGreaterThanOrEqual(-1e-12);
              expect(spread([...fewer, n]) - spread(fewer)).toBeGreaterThanOrEqual(late - 1e-12);
            }
          }
        }
      }),
      { numRuns: 12, seed: 21 },
    );
  });

  it('of the example of Graph Data Science is 3.88710 for the best three', () => {
    const spread = exactSpread(CELF_EXAMPLE);
    const plans = subsets(10, 3).map((seeds) => ({ seeds, people: spread(seeds) }));
    const [best] = plans.sort((a, b) => b.people - a.people);
    expect(best.seeds).toEqual([2, 5, 6]);
    expect(best.people).toBeCloseTo(3.8871, 5);
  });
});

describe('simulated spread', () => {
  it('is the exact one within four standard errors, under both models, with delays and an audience', () => {
    fc.assert(
      fc.property(anyDiffusion, fc.integer({ min: 1, max: 3 }), fc.integer(), (diffusion, count, seed) => {
        const { nodes } = diffusion.arcs;
        const seeds = subsets(nodes, count).at(seed % nodes)!;
        const audience = Float64Array.from({ length: nodes }, (_, n) => n % 3);
        const options = { runs: 4_000, rng: seededRng(seed) };
        const people = simulateSpread(diffusion, seeds, options);
        const worth = simulateSpread(diffusion, seeds, { ...options, audience });
        const exact = exactSpread(diffusion)(seeds);
        expect(Math.abs(people.mean - exact)).toBeLessThanOrEqual(4 * people.standardError + 1e-9);
        const exactWorth = exactSpread(diffusion, audience)(seeds);
        expect(Math.abs(worth.mean - exactWorth)).toBeLessThanOrEqual(4 * worth.standardError + 1e-9);
        expect(people.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(people.mean, 9);
      }),
      { numRuns: 60, seed: 22 },
    );
  });

  it('waits as long as word takes: exponential delays end within the window as often as they should', () => {
    const timing = { delays: Float64Array.of(2), window: 3, law: 'exponential' as const };
    const diffusion: Diffusion = { model: 'independent cascade', arcs: arcsFrom(2, [0], [1], [0.6]), timing };
    const { mean, standardError } = simulateSpread(diffusion, [0], { runs: 20_000, rng: seededRng(1) });
    expect(Math.abs(mean - (1 + 0.6 * (1 - Math.exp(-1.5))))).toBeLessThan(4 * standardError);
  });

  it('takes delays of people, whoever told them', () => {
    const arcs = arcsFrom(3, [0, 0, 1], [1, 2, 2], [1, 1, 1]);
    const delays = delaysOfPeople(arcs, [9, 1, 5]);
    expect([...delays]).toEqual([1, 5, 5]);
    const within = (window: number): number =>
      simulateSpread({ model: 'independent cascade', arcs, timing: { delays, window } }, [0], {
        runs: 1,
        rng: seededRng(1),
      }).mean;
    expect([within(0), within(1), within(4.9), within(5)]).toEqual([1, 2, 2, 3]);
  });

  it('is of use up to the ceiling, run by run', () => {
    const coin: Diffusion = { model: 'independent cascade', arcs: arcsFrom(2, [0], [1], [0.5]) };
    const { mean } = simulateSpread(coin, [0], { runs: 500, rng: seededRng(1), ceiling: 1 });
    expect(mean).toBe(1);
  });

  it('repeats with the seed and counts its standard error rightly', () => {
    const once = simulateSpread(path, [0], { runs: 2_000, rng: seededRng(5) });
    expect(simulateSpread(path, [0], { runs: 2_000, rng: seededRng(5) })).toEqual(once);
    // 1, 2 or 3 people with chances 1/2, 1/4, 1/4: variance 11/16.
    expect(once.standardError).toBeCloseTo(Math.sqrt(11 / 16 / 2_000), 3);
    expect(simulateSpread(path, [], { rng: seededRng(5), runs: 3 }).mean).toBe(0);
  });

  it('stops when told to, and tells how far it is', () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      if (shares.length === 3) stop.abort(new Error('enough'));
    };
    const running = () => simulateSpread(path, [0], { runs: 1e9, rng: seededRng(5), signal: stop.signal, onProgress });
    expect(running).toThrow('enough');
    expect(shares).toHaveLength(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe('what is no diffusion', () => {
  const rng = seededRng(1);
  const arcs = arcsFrom(2, [0, 0], [1, 1], [0.7, 0.7]);
  const cascade: Diffusion = { model: 'independent cascade', arcs };
  const delays = Float64Array.of(1, 1);
  it.each<[string, Diffusion, number[], Partial<SimulationOptions>]>([
    ['no person 2 among 2', cascade, [2], {}],
    ['no person 0.5', cascade, [0.5], {}],
    ['a seed stands twice', cascade, [0, 0], {}],
    ['runs are', cascade, [0], { runs: 0 }],
    ['a ceiling', cascade, [0], { ceiling: NaN }],
    ['weights of an audience', cascade, [0], { audience: [1] }],
    ['person 1 weighs NaN', cascade, [0], { audience: [1, NaN] }],
    ['above a threshold of 1', { ...cascade, model: 'linear threshold' }, [0], {}],
    ['probability of arc 0', { ...cascade, arcs: { ...arcs, weights: Float64Array.of(1.5, 1) } }, [0], {}],
    ['2 arcs, but 1 delays', { ...cascade, timing: { delays: Float64Array.of(1), window: 1 } }, [0], {}],
    ['a window', { ...cascade, timing: { delays, window: NaN } }, [0], {}],
    ['the delay of arc 1', { ...cascade, timing: { delays: Float64Array.of(1, -1), window: 1 } }, [0], {}],
  ])('is said: %s', (reason, diffusion, seeds, options) => {
    const running = () => simulateSpread(diffusion, seeds, { rng, ...options });
    expect(running).toThrow(RangeError);
    expect(running).toThrow(reason);
  });

  it('is refused when made, too', () => {
    expect(() => uniformCascade(arcs, 0)).toThrow(RangeError);
    expect(() => delaysOfPeople(arcs, [1])).toThrow(RangeError);
    expect([...weightedCascade(arcs).weights]).toEqual([0.5, 0.5]);
  });
});
