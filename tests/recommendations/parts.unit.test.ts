import fc from 'fast-check';
import { after } from '../../src/features/recommendations/lists/position.js';
import { limitPerCategory } from '../../src/features/recommendations/ranking/category-limit.js';
import { byScore } from '../../src/features/recommendations/ranking/scored.js';
import { productTable, withDescendants } from '../../src/features/recommendations/shop/product-table.js';
import { Refreshed } from '../../src/platform/refreshed.js';

const product = (n: number, categoryIds: string[] = []) => ({
  productId: `p${String(n).padStart(3, '0')}`,
  title: null,
  price: null,
  currency: null,
  stock: null,
  active: true,
  releasedAt: null,
  categoryIds,
});
const idOf = (row: number): string => product(row).productId;

describe('a page after a position', () => {
  // Few distinct scores, so that many entries are equal.
  const lists = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 })
    .map((scores) => scores.map((score, row) => ({ row, score })).sort(byScore));

  it('is the rest of the list, also if the product of the position left the list', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.boolean(), (list, n, gone) => {
        const at = n % list.length;
        const { row, score } = list[at];
        const now = gone ? list.filter((entry) => entry.row !== row) : list;
        const page = after(now, { place: at + 1, score, id: idOf(row) }, idOf);
        expect(page).toEqual(list.slice(at + 1));
      }),
    );
  });
});

describe('the limit per category', () => {
  it('keeps the order, at most the limit of a category, and everything else', () => {
    const categories = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(categories, fc.integer({ min: 1, max: 4 }), (given, max) => {
        const table = productTable(
          given.map((category, n) => product(n, category === '' ? [] : [category])),
          [],
        );
        const kept = limitPerCategory(
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

describe('descendants of categories', () => {
  it('are found at any depth, and a cycle of parents ends', () => {
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

  it('is read once, and again only when it is old, while callers get the old value', async () => {
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

  it('takes at most a twentieth of the time for reading', async () => {
    const { state, value } = made(500);
    await value.get();
    state.now += 9_999;
    await value.get();
    expect(state.reads).toBe(1);
    state.now += 1;
    await value.get();
    expect(state.reads).toBe(2);
  });

  it('keeps the old value when a reading fails, reports the error, and reads again later', async () => {
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

  it.each([0, 500])('is waited for when it is older than two intervals, reading taking %d ms', async (took) => {
    const interval = Math.max(1_000, took / 0.05);
    const { state, value } = made(took);
    await value.get();
    const start = state.now - took;
    state.now = start + 2 * interval;
    expect(await value.get()).toBe(1);
    await settled();
    expect(await value.get()).toBe(2);
    // A quiet time: nobody has asked since.
    state.now += 2 * interval + 1;
    expect(await value.get()).toBe(3);
    state.now += 90_000;
    expect(await Promise.all([value.get(), value.get()])).toEqual([4, 4]);
  });

  it('gives no value that is too old where the reading fails, and recovers at the next call', async () => {
    const { state, value } = made(0);
    await value.get();
    state.now += 90_000;
    state.fail = true;
    await expect(value.get()).rejects.toThrow('down');
    state.fail = false;
    expect(await value.get()).toBe(3);
  });

  it('throws what the first reading throws, and reads again at the next call', async () => {
    const { state, value } = made(0);
    state.fail = true;
    await expect(value.get()).rejects.toThrow('down');
    state.fail = false;
    expect(await value.get()).toBe(2);
  });

  it('is read once for concurrent calls', async () => {
    const { state, value } = made(0);
    expect(await Promise.all([value.get(), value.get(), value.refresh()])).toEqual([1, 1, 1]);
    expect(state.reads).toBe(1);
  });
});
