import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { validateDataset } from '../../gnn/data/validate.js';
import { parseMapping, readRows, type EventRow } from '../../src/features/activity/sources/files/index.js';
import { DEFAULT_WEIGHTS, EVENT_KINDS } from '../../src/features/activity/index.js';
import { datasetOfRows, kindTable } from '../../src/features/models/index.js';

const KINDS = kindTable(DEFAULT_WEIGHTS, 180);

const id = (prefix: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: count }).map((n) => `${prefix}${n}`);
const event = fc.record(
  {
    userId: id('u', 8),
    productId: id('p', 12),
    kind: fc.constantFrom(...EVENT_KINDS.map(({ kind }) => kind)),
    at: fc.integer({ min: 0, max: 4e12 }),
    value: fc.integer({ min: 0, max: 5 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    categoryId: id('c', 4),
  },
  { requiredKeys: ['userId', 'productId', 'kind', 'at'] },
);
const shop = fc.record({
  users: fc.array(fc.record({ id: id('u', 10), region: fc.option(id('r', 3), { nil: undefined }) })),
  products: fc.array(fc.record({ id: id('p', 14), categoryId: fc.option(id('c', 4), { nil: undefined }) })),
  ties: fc.array(fc.record({ a: id('u', 6), b: id('u', 12) }).filter(({ a, b }) => a !== b)),
  events: fc.array(event, { minLength: 1 }),
});

describe('datasetOfRows', () => {
  it('keeps every event under its person and product, in order of time, and every tie both ways', () => {
    fc.assert(
      fc.property(shop, (rows) => {
        const { dataset, ids } = datasetOfRows(rows);
        validateDataset(dataset, KINDS);
        const { indptr, item, kind, value, time } = dataset.events;
        const found: string[] = [];
        for (let u = 0; u < dataset.users; u += 1) {
          for (let e = indptr[u]; e < indptr[u + 1]; e += 1) {
            found.push([ids.users[u], ids.items[item[e]], kind[e], value[e], time[e]].join(' '));
            if (e > indptr[u]) expect(time[e]).toBeGreaterThanOrEqual(time[e - 1]);
          }
        }
        const code = (name: string): number => EVENT_KINDS.findIndex((entry) => entry.kind === name);
        const given = rows.events.map(({ userId, productId, kind, at, value, quantity }) =>
          [userId, productId, code(kind), value ?? quantity ?? 1, Math.floor(at / 1000)].join(' '),
        );
        expect(found.sort()).toEqual(given.sort());
        const { social } = dataset;
        const pairs = new Set<string>();
        for (let u = 0; u < social.rows; u += 1) {
          for (let e = social.indptr[u]; e < social.indptr[u + 1]; e += 1) {
            pairs.add(`${ids.users[u]} ${ids.users[social.indices[e]]}`);
          }
        }
        expect(pairs).toEqual(new Set(rows.ties.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`])));
      }),
    );
  });

  it('gives each product the first of its categories by id, wherever a row names it', () => {
    fc.assert(
      fc.property(shop, (rows) => {
        const { dataset, ids } = datasetOfRows(rows);
        ids.items.forEach((product, row) => {
          const named = [
            ...rows.products.filter(({ id: own }) => own === product),
            ...rows.events.filter(({ productId }) => productId === product),
          ].flatMap(({ categoryId }) => categoryId ?? []);
          const [first] = named.sort();
          expect(ids.categories[dataset.itemCategory[row]]).toBe(first);
        });
      }),
    );
  });
});

describe('readRows', () => {
  it('gives what an ingest would store: repeats and impossible times left out, faults counted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'grapevine-rows-'));
    try {
      const now = Date.UTC(2026, 0, 1);
      const at = now / 1000 - 1000;
      const stars = [
        `a,x,5,${at}`,
        `a,x,5,${at}`,
        `b,x,seven,${at}`,
        `b,y,3,${at + 900_000}`,
        `b,y,3,99`,
        `c,z,4,${at}`,
      ];
      const lines = ['who,what,stars,at', ...stars];
      await writeFile(join(folder, 'stars.csv'), lines.join('\n'));
      const columns = { userId: 'who', productId: 'what', kind: { constant: 'RATE' }, value: 'stars' };
      const file = { file: 'stars.csv', target: 'events', columns: { ...columns, at: { column: 'at', unit: 's' } } };
      const batches = [];
      const mapping = parseMapping({ name: 'stars', files: [file] }, 'test');
      for await (const batch of readRows(folder, mapping, now)) batches.push(batch);
      expect(batches).toHaveLength(1);
      const [{ entries, tally }] = batches;
      expect(entries.map(({ row }) => (row as EventRow).productId)).toEqual(['x', 'z']);
      expect(tally).toMatchObject({ read: 6, duplicates: 1 });
      expect(Object.values(tally.dropped)).toEqual([1, 1]);
      expect(Object.values(tally.quarantined)).toEqual([1]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
