import fc from 'fast-check';
import { KINDS, DAY, datasetOf, plantedShop } from './shop.js';
import { peopleOf, planSplit } from '../../gnn/run/plan.js';
import { holdOutSlice, rollingSlices, temporalCuts, type Slice } from '../../gnn/evaluate/splits.js';
import { isTarget } from '../../gnn/data/events.js';
import { validateDataset } from '../../gnn/data/validate.js';
import { seededRng } from '../../src/algorithms/random.js';

const shop = plantedShop(60, 40, 30, 3);

/** What a slice may not show: an event that is at once in the past and a target. */
function leaks({ past, targets }: Slice): number {
  let count = 0;
  for (let u = 0; u < past.users; u += 1) {
    const later = new Set(targets.indices.subarray(targets.indptr[u], targets.indptr[u + 1]));
    for (let e = past.events.indptr[u]; e < past.events.indptr[u + 1]; e += 1) {
      const positive = isTarget(KINDS, past.events.kind[e], past.events.value[e]);
      if (positive && later.has(past.events.item[e])) count += 1;
    }
  }
  return count;
}

describe('a split by date', () => {
  it('leaves the last fifth for test, and nothing of it in the past', () => {
    const cuts = temporalCuts(shop)!;
    const later = shop.events.time.filter((time) => time >= cuts.testFrom).length;
    expect(later / shop.events.time.length).toBeGreaterThanOrEqual(0.2);
    expect(later / shop.events.time.length).toBeLessThan(0.21);
    const plan = planSplit(
      shop,
      KINDS,
      { kind: 'temporal', testShare: 0.2, validationShare: 0.1, windows: 4 },
      seededRng(1),
    );
    expect(plan.split.kind).toBe('temporal');
    for (const slice of [plan.test!, ...plan.validation, ...plan.rolling.map((window) => window.open())]) {
      expect(leaks(slice)).toBe(0);
      expect(slice.past.events.time.every((time) => time < slice.at)).toBe(true);
      validateDataset(slice.past, KINDS);
    }
    // Validation ends where the test begins.
    expect(plan.validation.every((slice) => slice.at < plan.test!.at)).toBe(true);
  });

  it('rolls over every day once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90 }), (days) => {
        const windows = rollingSlices(shop, KINDS, 'w', 100 * DAY, 300 * DAY, days);
        expect(windows[0].at).toBe(100 * DAY);
        windows.slice(1).forEach((slice, w) => expect(slice.at - windows[w].at).toBeCloseTo(days * DAY, 3));
        expect((300 * DAY - windows.at(-1)!.at) / DAY).toBeLessThan(1.5 * days + 1e-6);
        expect((300 * DAY - windows.at(-1)!.at) / DAY).toBeGreaterThanOrEqual(days / 2);
      }),
    );
  });

  it('is by chance where there are no dates, and says so', () => {
    const timeless = { ...shop, events: { ...shop.events, time: shop.events.time.map(() => 0) } };
    expect(temporalCuts(timeless)).toBeNull();
    const plan = planSplit(
      timeless,
      KINDS,
      { kind: 'temporal', testShare: 0.2, validationShare: 0.1, windows: 4 },
      seededRng(1),
    );
    expect(plan.split.kind).toBe('random');
    expect(plan.split.reason).toContain('do not spread over time');
    expect(leaks(plan.test!)).toBe(0);
    expect(leaks(plan.validation[0])).toBe(0);
  });

  it('holds train out again where one hold-out has too few people, each time other items', () => {
    const { test } = planSplit(shop, KINDS, { kind: 'random', share: 0.2 }, seededRng(1));
    const given = { kind: 'given', test: test!.targets } as const;
    const once = planSplit(test!.past, KINDS, given, seededRng(2));
    expect(once.again).toEqual([]);
    const people = peopleOf(once.validation);
    const often = planSplit(test!.past, KINDS, given, seededRng(2), 2 * people - 5);
    expect(often.split.reason).toContain('a tenth of train, held out 2 times');
    expect(often.validation).toEqual(once.validation);
    expect(often.again).toHaveLength(1);
    expect(leaks(often.again[0])).toBe(0);
    expect(often.again[0].targets.indices).not.toEqual(once.validation[0].targets.indices);
    expect(planSplit(test!.past, KINDS, given, seededRng(2), 1e9).again).toHaveLength(2);
    expect(planSplit(shop, KINDS, { kind: 'random', share: 0.2 }, seededRng(2), 1e9).again).toHaveLength(2);
    // What came with the data is taken as it came.
    const own = { ...given, validation: once.validation[0].targets };
    expect(planSplit(test!.past, KINDS, own, seededRng(2), 1e9).again).toEqual([]);
  });

  it('is given up on data too small to judge', () => {
    const tiny = datasetOf(2, 3, [{ user: 0, item: 1, kind: 4, value: 1, day: 2 }], { cutoffDay: 3 });
    const plan = planSplit(
      tiny,
      KINDS,
      { kind: 'temporal', testShare: 0.2, validationShare: 0.1, windows: 4 },
      seededRng(1),
    );
    expect(plan.test).toBeNull();
    expect(plan.split.reason).toContain('too small');
  });
});

describe('a hold-out by chance', () => {
  it('takes the same items for the same seed, others for another', () => {
    const one = holdOutSlice(shop, KINDS, 'a', 0.2, seededRng(1));
    expect(holdOutSlice(shop, KINDS, 'a', 0.2, seededRng(1)).targets).toEqual(one.targets);
    expect(holdOutSlice(shop, KINDS, 'a', 0.2, seededRng(2)).targets).not.toEqual(one.targets);
    expect(leaks(one)).toBe(0);
  });
});
