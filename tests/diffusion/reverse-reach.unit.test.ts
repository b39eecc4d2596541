import fc from 'fast-check';
import { AliasTable } from '../../src/algorithms/diffusion/alias-table.js';
import { type Diffusion, uniformCascade, weightedCascade } from '../../src/algorithms/diffusion/diffusion.js';
import { reverseReach } from '../../src/algorithms/diffusion/reverse-reach.js';
import { arcsFrom } from '../../src/algorithms/graph/arcs.js';
import { seededRng } from '../../src/algorithms/random.js';
import { anyDiffusion, exactSpread } from './exact-spread.js';

const DRAWS = 4_000;

/** How often each person stands in the sets of a root. */
function shares(diffusion: Diffusion, root: number, seed: number, skipping = true): number[] {
  const { reached, draw } = reverseReach(diffusion, skipping);
  const rng = seededRng(seed);
  const counts = new Array<number>(diffusion.arcs.nodes).fill(0);
  for (let d = 0; d < DRAWS; d += 1) {
    const size = draw(root, rng);
    for (let m = 0; m < size; m += 1) counts[reached[m]] += 1;
  }
  expect(counts[root]).toBe(DRAWS);
  return counts.map((count) => count / DRAWS);
}

/** Whether two shares of draws can be of one chance: within 4.5 standard errors of their difference. */
const alike = (a: number, b: number, draws: number): boolean =>
  Math.abs(a - b) <= 4.5 * Math.sqrt(Math.max(1e-9, (a * (1 - a) + b * (1 - b) + 1 / draws) / draws));

describe('reverse-reachable sets', () => {
  it('hold a person as often as word from the person reaches the root', () => {
    fc.assert(
      fc.property(anyDiffusion, fc.integer(), (diffusion, seed) => {
        const { nodes } = diffusion.arcs;
        for (let root = 0; root < nodes; root += 1) {
          const onlyRoot = Float64Array.from({ length: nodes }, (_, n) => (n === root ? 1 : 0));
          const chance = exactSpread(diffusion, onlyRoot);
          shares(diffusion, root, seed).forEach((share, n) => {
            expect(alike(share, chance([n]), DRAWS)).toBe(true);
          });
        }
      }),
      { numRuns: 40, seed: 31 },
    );
  });

  it('are distributed alike with skipping and with a coin for each arc', () => {
    // In-degrees on both sides of the one from which arcs are skipped; chances from rare to nearly sure.
    for (const p of [0.02, 0.3, 0.97]) {
      const people = 14;
      const ties = Array.from({ length: people * people }, (_, n) => [n % people, Math.floor(n / people)]).filter(
        ([a, b]) => a !== b && (b % 3 > 0 || a < 3),
      );
      const tails = ties.map(([a]) => a);
      const arcs = uniformCascade(
        arcsFrom(
          people,
          tails,
          ties.map(([, b]) => b),
        ),
        p,
      );
      const diffusion: Diffusion = { model: 'independent cascade', arcs };
      const [skipping, coins] = [shares(diffusion, 1, 3), shares(diffusion, 1, 4, false)];
      skipping.forEach((share, n) => expect(alike(share, coins[n], DRAWS)).toBe(true));
    }
  });

  it('cost live arcs, not in-degrees: draws do not grow with the followed', () => {
    const drawn = (people: number): number => {
      const tails = Array.from({ length: people }, (_, n) => n + 1);
      const arcs = weightedCascade(arcsFrom(people + 1, tails, new Int32Array(people)));
      const { draw } = reverseReach({ model: 'independent cascade', arcs });
      let count = 0;
      const rng = seededRng(9);
      const counting = (): number => {
        count += 1;
        return rng();
      };
      for (let d = 0; d < 2_000; d += 1) draw(0, counting);
      return count / 2_000;
    };
    expect(drawn(8_000)).toBeLessThan(1.1 * drawn(500));
  });
});

describe('an alias table', () => {
  it('draws in proportion to the weights, and never what weighs nothing', () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 9 }), fc.integer(), (weights, seed) => {
        fc.pre(weights.some((w) => w > 0));
        const table = new AliasTable(Float64Array.from(weights));
        const rng = seededRng(seed);
        const counts = weights.map(() => 0);
        for (let d = 0; d < 4_000; d += 1) counts[table.draw(rng)] += 1;
        weights.forEach((w, n) => {
          expect(alike(counts[n] / 4_000, w / table.total, 4_000)).toBe(true);
          if (w === 0) expect(counts[n]).toBe(0);
        });
      }),
      { numRuns: 60, seed: 32 },
    );
    expect(() => new AliasTable(new Float64Array(3))).toThrow(RangeError);
  });
});
