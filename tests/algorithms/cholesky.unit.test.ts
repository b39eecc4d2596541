import fc from 'fast-check';
import { solvePositiveDefinite } from '../../src/algorithms/cholesky.js';
import { seededRng } from '../../src/algorithms/random.js';

describe('Cholesky', () => {
  it('solves positive definite systems, and stays finite on singular ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer(), (size, seed) => {
        const rng = seededRng(seed);
        const root = Array.from({ length: size * size }, () => rng() - 0.5);
        const a = new Float64Array(size * size);
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j < size; j += 1) {
            a[i * size + j] = i === j ? 0.5 : 0;
            for (let c = 0; c < size; c += 1) a[i * size + j] += root[i * size + c] * root[j * size + c];
          }
        }
        const x = Array.from({ length: size }, () => rng() - 0.5);
        const b = Float64Array.from(x, (_, i) => x.reduce((sum, v, j) => sum + a[i * size + j] * v, 0));
        solvePositiveDefinite(a, size, b);
        x.forEach((value, i) => expect(b[i]).toBeCloseTo(value, 8));
      }),
    );
    const b = Float64Array.from([1, 1]);
    solvePositiveDefinite(Float64Array.from([1, 1, 1, 1]), 2, b);
    expect(b.every(Number.isFinite)).toBe(true);
  });
});
