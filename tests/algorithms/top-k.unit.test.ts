import fc from 'fast-check';
import { topK } from '../../src/algorithms/top-k.js';

describe('topK', () => {
  it('is the head of a full sort, ties to the smaller row, blocked and low items left out', () => {
    const scores = fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 80 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 5 }), (values, k, every) => {
        const blocked = Uint8Array.from(values, (_, i) => (every > 0 && i % every === 0 ? 1 : 0));
        const expected = values
          .map((score, item) => ({ score, item }))
          .filter(({ score, item }) => score > 0 && blocked[item] === 0)
          .sort((a, b) => b.score - a.score || a.item - b.item)
          .slice(0, k);
        const found = topK(Float32Array.from(values), k, blocked, 0);
        expect([...found.items]).toEqual(expected.map(({ item }) => item));
        expect([...found.scores]).toEqual(expected.map(({ score }) => score));
      }),
    );
  });
});
