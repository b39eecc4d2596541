import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, day, influenceFeatures } from './shop.js';
import { village } from './village.js';

const text = operation('influence', 'word-of-mouth-series');
const marketer = { identity: as('MARKETER') };

let db: Database;
let made: InfluenceFeatures;

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
  await wipe(db);
  await loadShop(db, village());
});

interface Period {
  from: string;
  until: string;
  complete: boolean;
  sales: Record<'heard' | 'bought' | 'expected' | 'adjusted' | 'lower' | 'upper' | 'attributed', number>;
}
interface Series {
  wordOfMouthSeries: { modelId: string; end: string; periods: Period[] };
}

const series = async (variables: object) =>
  (await ask<Series>(made.schema, text, { ...variables }, marketer)).wordOfMouthSeries;
const refusal = async (variables: object, role: Parameters<typeof as>[0] = 'MARKETER') => {
  const { errors } = await execute(made.schema, text, { ...variables }, { identity: as(role) });
  return [errors.at(0)?.code, errors.at(0)?.argument];
};

it('waits for the first run', async () => {
  expect(await refusal({})).toEqual(['NO_ACTIVE_MODEL', '']);
});

describe('sales by word of mouth in a village, by day of the recommendation', () => {
  beforeAll(() => made.influence.influence.score('run-1'));

  it('stand on the day on which the word was said, not on that of the purchase', async () => {
    const { periods, end, modelId } = await series({ step: 'DAY', to: day(10) });
    expect(modelId).toBe('run-1');
    expect(end > day(60).toISOString()).toBe(true);
    const found = periods.map(({ from, sales: { heard, bought } }) => [from, heard, bought]);
    // bea told hub on day 0; hub told three on day 1, of whom two bought; ann told eve on day 3.
    expect(found.filter(([, heard]) => heard !== 0)).toEqual([
      [day(0).toISOString(), 1, 1],
      [day(1).toISOString(), 3, 2],
      [day(3).toISOString(), 1, 1],
    ]);
    expect(periods).toHaveLength(10);
  });

  it('add up to those of the whole time, but for the intervals, which are of each period', async () => {
    const { periods } = await series({ step: 'WEEK' });
    const all = await ask<{ wordOfMouthSales: Period['sales'] }>(
      made.schema,
      operation('influence', 'word-of-mouth-sales'),
      {},
      marketer,
    );
    for (const figure of ['heard', 'bought', 'expected', 'adjusted', 'attributed'] as const) {
      const sum = periods.reduce((total, { sales }) => total + sales[figure], 0);
      expect(sum).toBeCloseTo(all.wordOfMouthSales[figure], 6);
    }
    for (const { sales } of periods) {
      expect(sales.lower).toBeLessThanOrEqual(sales.adjusted);
      expect(sales.upper).toBeGreaterThanOrEqual(sales.adjusted);
    }
  });

  it('are told of one period as of the same days alone', async () => {
    const [first] = (await series({ step: 'MONTH' })).periods;
    const [alone] = (await series({ from: first.from, to: first.until, step: 'MONTH' })).periods;
    expect(alone).toEqual(first);
  });

  it('say where it is too early to know', async () => {
    const { periods } = await series({ step: 'DAY' });
    const complete = periods.map((period) => period.complete);
    // The data end after day 60, and people buy up to 28 days after they heard.
    expect(complete.lastIndexOf(true)).toBe(31);
    expect(complete.indexOf(false)).toBe(32);
  });

  it('are asked of a part of the shop', async () => {
    const heard = async (part: object) =>
      (await series({ step: 'MONTH', ...part })).periods.reduce((sum, { sales }) => sum + sales.heard, 0);
    expect(await heard({ productId: 'lamp', region: 'north' })).toBe(4);
    expect(await heard({ communityId: 'hub' })).toBe(4);
    expect(await heard({ categoryId: 'floor' })).toBe(0);
  });

  it('are refused for what is not there, too many periods, and other roles', async () => {
    expect(await refusal({ region: 'nowhere' })).toEqual(['NOT_FOUND', 'region']);
    expect(await refusal({ productId: 'lamp', categoryId: 'light' })).toEqual(['INVALID_INPUT', 'categoryId']);
    expect(await refusal({ from: '2020-01-01T00:00:00Z', step: 'DAY' })).toEqual(['INVALID_INPUT', 'step']);
    expect(await refusal({ from: day(9), to: day(9) })).toEqual(['INVALID_INPUT', 'from']);
    for (const role of ['CUSTOMER', 'STOREFRONT', 'TRACKING'] as const) {
      expect(await refusal({}, role)).toEqual(['FORBIDDEN', '']);
    }
    for (const role of ['SERVICE', 'ANALYST'] as const) expect(await refusal({}, role)).toEqual([undefined, undefined]);
  });
});
