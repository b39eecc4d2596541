import fc from 'fast-check';
import { spread } from '../../src/features/recommendations/ranking/filter.js';
import { after, byScore } from '../../src/features/recommendations/lists/position.js';
import { productTable, withDescendants } from '../../src/features/recommendations/shop/product-table.js';
import { Refreshed } from '../../src/features/recommendations/shop/refreshed.js';

const product = (n: number, categoryIds: string[] = []) => ({
  productId: `p${String(n).padStart(3, '0')}`,
  title: null,
  price: null,
  stock: null,
  active: true,
  releasedAt: null,
  categoryIds,
});
const idOf = (row: number): string => product(row).productId;

describe('a page after a position', () => {
  // Few distinct scores: ties are where places get lost.
  const lists = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 })
    .map((scores) => scores.map((score, row) => ({ row, score })).sort(byScore));

  it('is the rest of the list, also when the product it stands on is gone', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.boolean(), (list, n, gone) => {
        const at = n % list.length;
        const { row, score } = list[at];
        const now = gone ? list.filter((entry) => entry.row !== row) : list;
        const page = after(now, { place: at + 1, score, productId: idOf(row) }, idOf);
        expect(page).toEqual(list.slice(at + 1));
      }),
    );
  });
});

describe('spread', () => {
  it('keeps the order, at most so many of a category, and everything else that has a place', () => {
    const categories = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(categories, fc.integer({ min: 1, max: 4 }), (given, max) => {
        const table = productTable(
          given.map((category, n) => product(n, category === '' ? [] : [category])),
          [],
        );
        const kept = spread(
          given.map((_, row) => ({ row })),
          table,
          max,
          Infinity,
        ).map(({ row }) => row);
        const naive = given.flatMap((category, row) =>
          category === '' || given.slice(0, row).filter((one) => one === category).length < max ? [row] : [],
        );
        expect(kept).toEqual(naive);
      }),
    );
  });
});

describe('categories with what stands within them', () => {
  it('are found at any depth, and a circle of parents ends', () => {
    const table = productTable(
      [],
      [
        { categoryId: 'leaf', name: null, parentIds: ['branch'] },
        { categoryId: 'branch', name: null, parentIds: ['root'] },
        { categoryId: 'root', name: null, parentIds: ['leaf'] },
        { categoryId: 'other', name: null, parentIds: [] },
      ],
    );
    expect(withDescendants(table, ['branch'])).toEqual(new Set(['branch', 'leaf', 'root']));
    expect(withDescendants(table, ['unknown'])).toEqual(new Set(['unknown']));
  });
});

describe('a value that is refreshed', () => {
  const made = (took: number) => {
    const state = { now: 0, reads: 0, fail: false, errors: [] as unknown[] };
    const value = new Refreshed(
      () => {
        state.reads += 1;
        state.now += took;
        return state.fail ? Promise.reject(new Error('down')) : Promise.resolve(state.reads);
      },
      { now: () => state.now, everyMs: 1_000, onError: (error) => state.errors.push(error) },
    );
    return { state, value };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is read once, and anew only when it is old; nobody waits for that', async () => {
    const { state, value } = made(0);
    expect(await value.get()).toBe(1);
    state.now += 999;
    expect(await value.get()).toBe(1);
    expect(state.reads).toBe(1);
    state.now += 1;
    expect(await value.get()).toBe(1);
    await settled();
    expect(await value.get()).toBe(2);
  });

  it('is read at most for a twentieth of the time', async () => {
    const { state, value } = made(500);
    await value.get();
    state.now += 9_999;
    await value.get();
    expect(state.reads).toBe(1);
    state.now += 1;
    await value.get();
    expect(state.reads).toBe(2);
  });

  it('goes on serving when a reading fails, says so, and tries again later', async () => {
    const { state, value } = made(0);
    await value.get();
    state.fail = true;
    state.now += 1_000;
    expect(await value.get()).toBe(1);
    await settled();
    expect(state.errors).toHaveLength(1);
    expect(await value.get()).toBe(1);
    expect(state.reads).toBe(2);
    state.fail = false;
    state.now += 1_000;
    await value.get();
    await settled();
    expect(await value.get()).toBe(3);
  });

  it('throws what the first reading throws, and is not spoilt by it', async () => {
    const { state, value } = made(0);
    state.fail = true;
    await expect(value.get()).rejects.toThrow('down');
    state.fail = false;
    expect(await value.get()).toBe(2);
  });

  it('is read once for many who ask at once', async () => {
    const { state, value } = made(0);
    expect(await Promise.all([value.get(), value.get(), value.refresh()])).toEqual([1, 1, 1]);
    expect(state.reads).toBe(1);
  });
});
