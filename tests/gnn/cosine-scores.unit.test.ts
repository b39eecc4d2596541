import fc from 'fast-check';
import { CosineScores } from '../../gnn/models/network/cosine-scores.js';
import { randomNormal, seededRng } from '../../src/algorithms/random.js';

/** By the definition, in double precision. */
function defined(vectors: Float32Array, query: Float32Array, known: readonly boolean[], temperature: number): number[] {
  const width = query.length;
  const dots = known.map((_, i) => query.reduce((sum, value, c) => sum + value * vectors[i * width + c], 0));
  const max = Math.max(...dots.filter((_, i) => known[i]));
  return dots.map((dot, i) => (known[i] ? Math.exp((dot - max) / temperature) : 0));
}

function unitRows(rows: number, width: number, seed: number): Float32Array {
  const rng = seededRng(seed);
  const values = Float32Array.from({ length: rows * width }, () => randomNormal(rng));
  for (let r = 0; r < rows; r += 1) {
    const row = values.subarray(r * width, (r + 1) * width);
    const length = Math.hypot(...row);
    row.forEach((value, c) => (row[c] = value / length));
  }
  return values;
}

describe('scores of all items for one vector', () => {
  it('are those of the definition, whatever the width, the number of items and what is known of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 70 }).filter((known) => known.includes(true)),
        fc.integer({ min: 1, max: 70 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 1e6 }),
        (known, width, temperature, seed) => {
          const vectors = unitRows(known.length, width, seed);
          const scores = new CosineScores(vectors, width, (item) => known[item]);
          // Another person, and the first one again at another temperature: nothing of the call before may be left.
          for (const [person, t] of [
            [seed + 1, temperature],
            [seed + 2, temperature],
            [seed + 2, 2 * temperature],
          ]) {
            const query = unitRows(1, width, person);
            const out = new Float32Array(known.length).fill(7);
            scores.score(query, t, out);
            defined(vectors, query, known, t).forEach((score, i) =>
              expect(Math.abs(out[i] - score)).toBeLessThan(1e-5),
            );
          }
        },
      ),
    );
  });

  it('are zeros where the network knows no item', () => {
    const out = new Float32Array(3).fill(7);
    new CosineScores(unitRows(3, 8, 1), 8, () => false).score(unitRows(1, 8, 2), 0.2, out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});
