import fc from 'fast-check';
import { fitItemKnn, itemKnnPart } from '../../gnn/models/baselines/item-knn.js';
import { csrFromEntries } from '../../gnn/tensors/csr.js';

const dense = fc.array(fc.array(fc.constantFrom(0, 0, 1, 0.5), { minLength: 6, maxLength: 6 }), {
  minLength: 5,
  maxLength: 5,
});

describe('item-kNN', () => {
  it('is the cosine of columns, as dense arithmetic finds it', () => {
    fc.assert(
      fc.property(dense, (r) => {
        const cells = r.flatMap((row, u) => row.map((value, i) => ({ u, i, value }))).filter(({ value }) => value > 0);
        const matrix = csrFromEntries(
          5,
          6,
          cells.map(({ u }) => u),
          cells.map(({ i }) => i),
          cells.map(({ value }) => value),
        );
        const similarity = fitItemKnn(matrix);
        const part = itemKnnPart(similarity);
        const dot = (a: number, b: number): number => r.reduce((sum, row) => sum + row[a] * row[b], 0);
        for (let i = 0; i < 6; i += 1) {
          const out = new Float32Array(6).fill(9);
          const none = {
            times: new Float64Array(1),
            touchedItems: Int32Array.of(i),
            touchedTimes: new Float64Array(1),
          };
          part.score(
            { row: -1, items: Int32Array.of(i), weights: Float32Array.of(1), ...none, friends: [], region: -1 },
            0,
            out,
          );
          for (let j = 0; j < 6; j += 1) {
            const cosine = i === j || dot(i, j) === 0 ? 0 : dot(i, j) / Math.sqrt(dot(i, i) * dot(j, j));
            expect(out[j]).toBeCloseTo(cosine, 5);
          }
        }
      }),
    );
  });

  it('keeps only the nearest, and leaves out who has too much', () => {
    const rows = [0, 0, 0, 1, 1, 2, 2];
    const columns = [0, 1, 2, 0, 1, 0, 3];
    const matrix = csrFromEntries(3, 4, rows, columns, null);
    const one = fitItemKnn(matrix, { neighbours: 1, maxHistory: 500 });
    // Every item has one nearest: that of item 0 is item 1.
    expect(one.indices.length).toBe(4);
    expect([...one.indices.subarray(one.indptr[1], one.indptr[2])]).toContain(0);
    const short = fitItemKnn(matrix, { neighbours: 9, maxHistory: 2 });
    expect(short.indptr[3] - short.indptr[2]).toBe(0);
  });
});
