import fc from 'fast-check';
import { emptyBatch } from '../../src/features/activity/sources/files/sieve/batch.js';
import { BadRow } from '../../src/features/activity/sources/files/errors.js';
import { derivedId } from '../../src/features/activity/sources/files/mapping/convert.js';
import { PaceWatch } from '../../src/features/activity/sources/files/sieve/pace.js';
import { type EventRow } from '../../src/features/activity/sources/files/rows.js';
import { SeenIds } from '../../src/features/activity/sources/files/sieve/seen.js';
import { Sieve } from '../../src/features/activity/sources/files/sieve/sieve.js';
import { total } from '../../src/features/activity/sources/files/sieve/tally.js';

const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const plain: EventRow = { id: 'e', userId: 'u', productId: 'p', kind: 'VIEW', at: Date.UTC(2025, 5, 1) };

describe('ids that were met', () => {
  it('agrees with a map of id to first content', () => {
    const pair = fc.tuple(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), (pairs) => {
        const seen = new SeenIds();
        const naive = new Map<string, string>();
        for (const [id, content] of pairs) {
          const first = naive.get(id);
          const expected = first === undefined ? 'new' : first === content ? 'same' : 'other';
          if (first === undefined) naive.set(id, content);
          expect(seen.note(id, content)).toBe(expected);
        }
        expect(seen.size).toBe(naive.size);
      }),
    );
  });

  it('keeps 200,000 ids apart while it grows', () => {
    const seen = new SeenIds();
    for (let i = 0; i < 200_000; i++) seen.note(`event-${i}`, 'x');
    expect(seen.size).toBe(200_000);
    expect(seen.note('event-7', 'x')).toBe('same');
    expect(seen.note('event-199999', 'y')).toBe('other');
  });
});

describe('derived ids', () => {
  it('are equal for equal content and for nothing else', () => {
    const change = fc.constantFrom<Partial<EventRow>>(
      { userId: 'v' },
      { productId: 'q' },
      { kind: 'LIKE' },
      { at: plain.at + 1 },
      { value: 3 },
      { text: 'hm' },
      { quantity: 2 },
    );
    expect(derivedId({ ...plain })).toBe(derivedId(plain));
    fc.assert(fc.property(change, (other) => derivedId({ ...plain, ...other }) !== derivedId(plain)));
  });
});

describe('pace', () => {
  it('flags a pace that lasts, from the moment it has lasted', () => {
    const watch = new PaceWatch({ perMinute: 10, minutes: 3 });
    const flags: boolean[] = [];
    for (let i = 0; i < 60; i++) flags.push(watch.note('robot', START + (i * MINUTE) / 20));
    // Minutes 0 and 1 are too fast; in minute 2 the eleventh event makes the third.
    expect(flags.indexOf(true)).toBe(50);
    expect(flags.slice(50).every(Boolean)).toBe(true);
  });

  it('flags neither one busy minute, nor times rounded to the day, nor a steady person', () => {
    const watch = new PaceWatch({ perMinute: 10, minutes: 3 });
    for (let i = 0; i < 500; i++) {
      expect(watch.note('burst', START)).toBe(false);
      expect(watch.note('daily', START + Math.floor(i / 50) * 24 * 60 * MINUTE)).toBe(false);
      expect(watch.note('steady', START + (i * MINUTE) / 10)).toBe(false);
    }
  });
});

describe('the sieve', () => {
  const sortAll = (rows: readonly (EventRow | 'broken')[]) => {
    const sieve = new Sieve(START);
    const batch = emptyBatch('f.csv', 'events');
    rows.forEach((row, i) => {
      const records = [{ line: i + 2, cells: ['x'] }];
      const shaped = row === 'broken' ? { fault: new BadRow('row: unreadable') } : { row: { ...row, derived: false } };
      sieve.sort({ records, ...shaped }, 'events', batch);
    });
    return batch;
  };

  it('loses no record and counts none twice', () => {
    const event = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      productId: fc.constantFrom('p', 'q'),
      at: fc.constantFrom(plain.at, -5, START * 2),
    });
    const rows = fc.array(
      fc.oneof(
        fc.constant('broken' as const),
        event.map((part) => ({ ...plain, ...part })),
      ),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const { tally, entries, quarantined } = sortAll(given);
        expect(tally.read).toBe(given.length);
        expect(entries.length + tally.duplicates + total(tally.quarantined) + total(tally.dropped)).toBe(tally.read);
        expect(quarantined).toHaveLength(total(tally.quarantined));
        expect(new Set(entries.map(({ row }) => (row as EventRow).id)).size).toBe(entries.length);
      }),
    );
  });

  it('drops events of impossible times and puts aside what breaks another rule', () => {
    const { tally } = sortAll([
      { ...plain, at: Date.UTC(1989, 11, 31) },
      { ...plain, at: START + 2 * 24 * 3600 * 1000 },
      { ...plain, kind: 'RATE' },
      { ...plain, kind: 'RATE', value: 5.1 },
      { ...plain, kind: 'PURCHASE', quantity: 0 },
      { ...plain, kind: 'PURCHASE', quantity: 1.5 },
      { ...plain, kind: 'PURCHASE', quantity: 1_000_001 },
      { ...plain, kind: 'COMMENT', text: 'x'.repeat(10_001) },
      { ...plain, kind: 'COMMENT' },
      { ...plain, kind: 'SHARE', channel: 'x'.repeat(201) },
      { ...plain, kind: 'RETURN', reason: 'x'.repeat(1_001) },
    ]);
    expect(tally.dropped).toEqual({ 'before 1990': 1, 'in the future': 1 });
    expect(tally.quarantined).toEqual({
      ...{ 'value: missing': 1, 'value: out of range': 1 },
      ...{ 'quantity: out of range': 2, 'quantity: not a whole number': 1 },
      ...{ 'text: too long': 1, 'text: missing': 1, 'channel: too long': 1, 'reason: too long': 1 },
    });
  });

  it.each(['PURCHASE', 'RETURN', 'ADD_TO_CART'] as const)('takes %s for one thing where it says no number', (kind) => {
    expect(sortAll([{ ...plain, kind }]).entries[0].row).toMatchObject({ quantity: 1 });
  });

  it('puts an id with other content aside, with line and reason', () => {
    const batch = sortAll([plain, plain, { ...plain, productId: 'q' }]);
    expect(batch.tally.duplicates).toBe(1);
    expect(batch.quarantined).toEqual([
      { file: 'f.csv', line: 4, reason: 'id: used twice with different content', detail: 'e', row: ['x'] },
    ]);
  });

  it('keeps what duplicates say about the product', () => {
    const { facts } = sortAll([
      { ...plain, categoryId: '1' },
      { ...plain, categoryId: '2' },
    ]);
    expect(facts.placements.map(({ categoryId }) => categoryId)).toEqual(['1', '2']);
  });
});
