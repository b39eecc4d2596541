import { tastesOf } from '../../src/algorithms/influence/community-tastes.js';

/** Products 0 to 3: category 0 has products 0 and 1, category 1 products 1 to 3. */
const categories = {
  starts: Uint32Array.of(0, 1, 3, 4, 5),
  categories: Int32Array.of(0, 0, 1, 1, 1),
  ids: ['tea', 'toys'],
};
/** Each person's products; all were told of. */
const rowsOf = (products: number[][], told?: number[]) => ({
  starts: Uint32Array.from([0, ...products.map((_, n) => products.slice(0, n + 1).flat().length)]),
  products: Int32Array.from(products.flat()),
  told: Float64Array.from(told ?? products.flat().map(() => 1)),
  bought: new Float64Array(products.flat().length),
  amounts: new Float64Array(0),
});

describe('tastes of groups', () => {
  it('are what a group recommends more often than everybody', () => {
    // Group 0: six of eight recommendations are tea. Everybody: seven of sixteen.
    const rows = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 2, 3],
      [2, 3, 2, 3],
      [2, 0, 3, 3],
    ]);
    const [first, second] = tastesOf(rows, categories, (person) => (person < 2 ? 0 : 1), 2);
    expect(first).toEqual([{ category: 0, share: 6 / 8, lift: 6 / 8 / (7 / 16) }]);
    expect(second).toEqual([{ category: 1, share: 7 / 8, lift: 7 / 8 / (10 / 16) }]);
  });

  it('are not made of two recommendations, of products that nobody told of, or of people in no group', () => {
    expect(
      tastesOf(
        rowsOf([
          [0, 0],
          [2, 3, 2],
        ]),
        categories,
        (person) => (person === 0 ? 0 : -1),
        1,
      ),
    ).toEqual([[]]);
    const untold = rowsOf(
      [
        [0, 0, 0],
        [2, 3, 2],
      ],
      [1, 1, Infinity, 1, 1, 1],
    );
    expect(tastesOf(untold, categories, (person) => person, 2)[0]).toEqual([]);
    expect(tastesOf(rowsOf([[], []]), categories, () => 0, 1)).toEqual([[]]);
  });
});
