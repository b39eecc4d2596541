import fc from 'fast-check';
import { KeptEvents } from '../../src/features/recommendations/person/kept-events.js';
import { type EventColumns } from '../../src/features/recommendations/person/person-record.js';

const NOW = 1_790_000_000_000;
const columns = (...items: string[]): EventColumns => ({
  items,
  kinds: items.map(() => 0),
  values: items.map(() => 1),
  times: items.map(() => 0),
  moments: items.map(() => 0),
  texts: [],
  whole: true,
});

describe('events that are kept', () => {
  it('are those of the stamp, and no others', () => {
    const kept = new KeptEvents(() => NOW);
    expect(kept.get('ann', 0)).toBeUndefined();
    kept.keep('ann', 0, columns('p1', 'p2'));
    expect(kept.get('ann', 0)).toEqual(columns('p1', 'p2'));
    expect(kept.get('ann', NOW + 0.5)).toBeUndefined();
    expect(kept.get('bob', 0)).toBeUndefined();
  });

  it('are read once more after a write that may have been seen half', () => {
    let now = NOW;
    const kept = new KeptEvents(() => now);
    const stamp = NOW - 10 + 0.25;
    kept.keep('ann', stamp, columns('p1'));
    now += 1_999;
    expect(kept.get('ann', stamp)).toEqual(columns('p1'));
    now += 1;
    expect(kept.get('ann', stamp)).toBeUndefined();
    kept.keep('ann', stamp, columns('p1', 'p2'));
    now += 500_000;
    expect(kept.get('ann', stamp)).toEqual(columns('p1', 'p2'));
  });

  it('are never older than ten minutes', () => {
    let now = NOW;
    const kept = new KeptEvents(() => now);
    kept.keep('ann', 0, columns('p1'));
    now += 600_001;
    expect(kept.get('ann', 0)).toBeUndefined();
  });

  it('are at most two seconds behind a write that was seen half, whatever is read and written when', () => {
    // The writes of one person: the stamp of each is seen at once, its event up to a second later.
    const step = fc.record({ wait: fc.integer({ min: 0, max: 3_000 }), write: fc.boolean(), lag: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = NOW;
        const kept = new KeptEvents(() => now);
        let stamp = 0;
        const written: { id: string; seen: number }[] = [];
        for (const { wait, write, lag } of steps) {
          now += wait;
          if (write) {
            stamp = now + (written.length + 1) / 1_000;
            written.push({ id: `p${written.length}`, seen: now + lag });
          }
          const visible = (at: number): string[] => written.filter(({ seen }) => seen <= at).map(({ id }) => id);
          const told = kept.get('ann', stamp) ?? kept.keep('ann', stamp, columns(...visible(now)));
          expect(told.items).toEqual(expect.arrayContaining(visible(now - 3_000)));
        }
      }),
    );
  });
});
