import fc from 'fast-check';
import { type Dataset, type KindTable } from '../../gnn/data/dataset.js';
import { foldEvents } from '../../gnn/data/history.js';
import { personFromEvents, personView } from '../../gnn/data/person-view.js';
import { preferences } from '../../gnn/data/preferences.js';
import { sliceBefore } from '../../gnn/data/slice.js';
import { settledItems, targets } from '../../gnn/data/targets.js';
import { InvalidDataset, validateDataset } from '../../gnn/data/validate.js';
import { csrFromEdges } from '../../gnn/tensors/csr.js';
import { DAY, datasetOf, KINDS, type Row } from './shop.js';

const VIEW = 0;
const LIKE = 1;
const DISLIKE = 2;
const RATE = 3;
const BUY = 4;
const RETURN = 5;

const rows = fc.array(
  fc.record({
    user: fc.integer({ min: 0, max: 4 }),
    item: fc.integer({ min: 0, max: 6 }),
    kind: fc.integer({ min: 0, max: 5 }),
    value: fc.integer({ min: 0, max: 5 }),
    day: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 60 },
);

const make = (events: readonly Row[]): Dataset => datasetOf(5, 7, events, { cutoffDay: 30 });

describe('preferences', () => {
  it('hold the positive net weight of every pair, as a naive sum finds it', () => {
    fc.assert(
      fc.property(rows, (events) => {
        const prefs = preferences(make(events), KINDS);
        for (let u = 0; u < 5; u += 1) {
          for (let i = 0; i < 7; i += 1) {
            const net = events
              .filter((e) => e.user === u && e.item === i)
              .reduce(
                (sum, e) => sum + (e.kind === RATE && e.value < 4 ? -KINDS.weights[RATE] : KINDS.weights[e.kind]),
                0,
              );
            const entry = entryOf(prefs, u, i);
            if (net > 0) expect(entry).toBeCloseTo(Math.min(1, net / KINDS.targetWeight), 5);
            else expect(entry).toBeUndefined();
          }
        }
      }),
    );
  });

  it('take back what is returned or disliked later', () => {
    const kept = make([
      { user: 0, item: 0, kind: BUY, value: 1, day: 1 },
      { user: 0, item: 1, kind: BUY, value: 1, day: 1 },
      { user: 0, item: 1, kind: RETURN, value: 1, day: 9 },
      { user: 0, item: 2, kind: LIKE, value: 1, day: 1 },
      { user: 0, item: 2, kind: DISLIKE, value: 1, day: 2 },
    ]);
    expect([...preferences(kept, KINDS).indices]).toEqual([0]);
  });

  it('halve with every half-life', () => {
    const view = make([{ user: 0, item: 0, kind: VIEW, value: 1, day: 10 }]);
    const whole = preferences(view, KINDS).values[0];
    expect(preferences(view, KINDS, { halfLifeDays: 20 }).values[0]).toBeCloseTo(whole / 2, 5);
    expect(preferences(view, KINDS, { halfLifeDays: 10 }).values[0]).toBeCloseTo(whole / 4, 5);
  });

  it('halve with the memory of the kinds, for training and for scoring alike', () => {
    const view = make([{ user: 0, item: 0, kind: VIEW, value: 1, day: 10 }]);
    const kinds = { ...KINDS, memoryDays: 20 };
    const prefs = preferences(view, kinds);
    expect(prefs.values[0]).toBe(preferences(view, KINDS, { halfLifeDays: 20 }).values[0]);
    expect(personView(view, kinds, prefs, 0, view.cutoff).weights[0]).toBe(prefs.values[0]);
  });
});

describe('a cut in time', () => {
  it('puts every event on one side, and no target was settled before', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 29 }), (events, day) => {
        const whole = make(events);
        const past = sliceBefore(whole, day * DAY);
        validateDataset(past, KINDS);
        expect(past.events.item.length).toBe(events.filter((e) => e.day < day).length);
        const later = targets(whole, KINDS, day * DAY, Infinity);
        for (let u = 0; u < 5; u += 1) {
          const settled = new Set(settledItems(past, KINDS, u));
          const wanted = new Set(
            events
              .filter((e) => e.user === u && e.day >= day && !settled.has(e.item))
              .filter((e) => e.kind === LIKE || e.kind === BUY || (e.kind === RATE && e.value >= 4))
              .map((e) => e.item),
          );
          const found = later.indices.subarray(later.indptr[u], later.indptr[u + 1]);
          expect([...found]).toEqual([...wanted].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('a person', () => {
  it('looks the same from the dataset and from rows in any order', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 4 }), (events, user) => {
        const dataset = make(events);
        const seen = personView(dataset, KINDS, preferences(dataset, KINDS), user, 30 * DAY);
        const own = events.filter((e) => e.user === user).reverse();
        const span = {
          item: own.map((e) => e.item),
          kind: own.map((e) => e.kind),
          value: own.map((e) => e.value),
          time: own.map((e) => e.day * DAY),
          from: 0,
          to: own.length,
        };
        const live = personFromEvents(span, KINDS, seen.friends, seen.region, 30 * DAY, undefined, user);
        expect(live).toEqual(seen);
      }),
    );
  });

  it('has no events after the moment of the view', () => {
    const { events } = make([
      { user: 0, item: 0, kind: BUY, value: 1, day: 3 },
      { user: 0, item: 1, kind: BUY, value: 1, day: 5 },
    ]);
    const span = { ...events, from: 0, to: 2 };
    expect([...foldEvents(span, KINDS, { at: 3 * DAY }).items]).toEqual([0]);
  });

  it('is cut to the last events and the strongest ties', () => {
    const events = Array.from({ length: 6 }, (_, day) => ({ user: 0, item: day, kind: BUY, value: 1, day }));
    const dataset = { ...make(events), social: csrFromEdges(5, [0, 0, 0, 1, 1], [1, 2, 3, 2, 4]) };
    const caps = { events: 2, friends: 1, eventsPerFriend: 5 };
    const view = personView(dataset, KINDS, preferences(dataset, KINDS), 0, 30 * DAY, caps);
    expect([...view.items]).toEqual([4, 5]);
    // User 3 has one tie, the others two and three: the share of user 3 is the largest.
    expect(view.friends.map(({ degree }) => degree)).toEqual([1]);
  });
});

describe('validation names what is broken', () => {
  const good = make([
    { user: 0, item: 1, kind: BUY, value: 1, day: 3 },
    { user: 0, item: 1, kind: BUY, value: 1, day: 4 },
  ]);
  const broken: [InvalidDataset['code'], Dataset, KindTable][] = [
    ['LENGTHS', { ...good, itemCategory: new Int32Array(2) }, KINDS],
    ['ORDER', { ...good, events: { ...good.events, time: Float64Array.of(4, 3) } }, KINDS],
    ['RANGE', { ...good, events: { ...good.events, item: Int32Array.of(0, 7) } }, KINDS],
    ['TIME', { ...good, cutoff: 1 }, KINDS],
    ['SOCIAL', { ...good, social: { ...csrFromEdges(5, [0], [1]), indptr: Int32Array.of(0, 1, 1, 1, 1, 2) } }, KINDS],
    ['KINDS', good, { ...KINDS, weights: Float32Array.of(1) }],
  ];
  it.each(broken)('%s', (code, dataset, kinds) => {
    expect(() => validateDataset(good, KINDS)).not.toThrow();
    const failure = (): unknown => {
      try {
        return validateDataset(dataset, kinds);
      } catch (error) {
        return error;
      }
    };
    expect(failure()).toBeInstanceOf(InvalidDataset);
    expect(failure()).toMatchObject({ code });
  });
});

function entryOf(prefs: ReturnType<typeof preferences>, user: number, item: number): number | undefined {
  for (let e = prefs.indptr[user]; e < prefs.indptr[user + 1]; e += 1) {
    if (prefs.indices[e] === item) return prefs.values[e];
  }
  return undefined;
}
