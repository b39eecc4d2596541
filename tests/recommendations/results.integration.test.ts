/** What lists of recommendations brought: ids of answers, reports of what was shown, events that name an answer. */
import {
  firstIdOf,
  readRecommendationId,
  RECOMMENDATION_LISTS,
  recommendationIdOf,
} from '../../src/features/activity/index.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type Features, features, TODAY } from './features.js';

const HOUR = 3_600_000;
const SERVICE = { identity: as('SERVICE') };
const shop = makeShop(12);
let db: Database;
let feature: Features;

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, shop);
  feature = features(db, undefined);
  await feature.shop.refresh();
});

interface Results {
  list: string;
  shown: number;
  clicked: number;
  carted: number;
  bought: number;
  purchases: number;
  clickThroughRate: number | null;
  conversionRate: number | null;
}
async function results(from: number, to: number): Promise<Map<string, Results>> {
  const variables = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const text = operation('recommendations', 'recommendation-results');
  const { recommendationResults } = await ask<{ recommendationResults: Results[] }>(
    feature.schema,
    text,
    variables,
    SERVICE,
  );
  return new Map(recommendationResults.map((row) => [row.list, row]));
}

async function report(recommendationIds: string[], options = { identity: as('TRACKING') }) {
  const text = operation('recommendations', 'record-impressions');
  const variables = { input: { recommendationIds } };
  return (await ask<{ recordImpressions: Record<string, unknown> }>(feature.schema, text, variables, options))
    .recordImpressions;
}

let sent = 0;
async function record(...events: { kind: string; productId: string; recommendationId?: string }[]) {
  const input = {
    events: events.map((event) => ({
      ...event,
      id: `result-${(sent += 1)}`,
      userId: shop.people[0].id,
      at: new Date(feature.clock.now),
    })),
  };
  const text = operation('activity', 'record-events');
  return (
    await ask<{ recordEvents: { recorded: number; refused: { code: string; path: string[] }[] } }>(
      feature.schema,
      text,
      { input },
      SERVICE,
    )
  ).recordEvents;
}

describe('the id of an answer', () => {
  it('holds list and time, sorts by time within a list, and nothing else is one', () => {
    for (const list of RECOMMENDATION_LISTS) {
      const id = recommendationIdOf(list, TODAY, 'a'.repeat(16));
      expect(readRecommendationId(id)).toEqual({ list, at: TODAY });
      expect(firstIdOf(list, TODAY) < id && id < firstIdOf(list, TODAY + 1)).toBe(true);
      expect(recommendationIdOf(list, TODAY - 1, '_'.repeat(16)) < firstIdOf(list, TODAY)).toBe(true);
    }
    for (const wrong of [
      '',
      'HOME',
      'NOWHERE-mip1x2ab-aaaaaaaaaaaaaaaa',
      `${firstIdOf('HOME', TODAY)}a'; DROP`,
      'x'.repeat(9_000),
    ]) {
      expect(readRecommendationId(wrong)).not.toHaveProperty('list');
    }
  });

  it('comes with every list, another one each time, and makes no write', async () => {
    const some = shop.products[0].id;
    const userId = shop.people[0].id;
    const lists: [name: string, list: string, variables?: Record<string, unknown>][] = [
      ['recommendations', 'HOME', { userId }],
      ['recommendations', 'CART', { userId, surface: 'CART' }],
      ['popular', 'POPULAR'],
      ['trending', 'TRENDING'],
      ['latest', 'LATEST'],
      ['similar-products', 'SIMILAR', { productId: some }],
      ['complements', 'COMPLEMENTS', { productIds: [some] }],
    ];
    const seen = new Set<string>();
    for (const [name, list, variables] of [...lists, ...lists]) {
      const queries: string[] = [];
      const options = { ...SERVICE, onQuery: (query: string) => queries.push(query) };
      const answer = await ask<Record<string, { recommendationId: string }>>(
        feature.schema,
        operation('recommendations', name),
        variables,
        options,
      );
      const [{ recommendationId }] = Object.values(answer);
      expect(readRecommendationId(recommendationId)).toEqual({ list, at: feature.clock.now });
      expect(queries).not.toContain('recommendations/count-impressions');
      seen.add(recommendationId);
    }
    expect(seen.size).toBe(2 * lists.length);
  });
});

describe('results', () => {
  const [one, other] = shop.products.map(({ id }) => id);
  const ids = { home: ['b', 'c', 'd', 'e'], cart: ['f', 'g'] };
  const home = ids.home.map((letter) => recommendationIdOf('HOME', TODAY - HOUR, letter.repeat(16)));
  const cart = ids.cart.map((letter) => recommendationIdOf('CART', TODAY - HOUR, letter.repeat(16)));
  const old = recommendationIdOf('HOME', TODAY - 25 * HOUR, 'h'.repeat(16));

  it('count each list that was shown once, and refuse what is none, or older than a day', async () => {
    expect(await report([...home, home[0], ...cart])).toMatchObject({ counted: 6, repeated: 1, refused: 0 });
    const future = recommendationIdOf('HOME', TODAY + 10 * HOUR, 'i'.repeat(16));
    expect(await report([...home, old, future, 'nonsense'])).toMatchObject({ counted: 0, repeated: 4, refused: 3 });
    const shown = await results(TODAY - 2 * HOUR, TODAY);
    expect(shown.get('HOME')).toMatchObject({ shown: 4, clicked: 0, clickThroughRate: 0 });
    expect(shown.get('CART')).toMatchObject({ shown: 2 });
    expect(shown.get('POPULAR')).toMatchObject({ shown: 0, clickThroughRate: null, conversionRate: null });
  });

  it('count each list once by what followed, and only in the time of the list', async () => {
    expect(
      await record(
        { kind: 'VIEW', productId: one, recommendationId: home[0] },
        { kind: 'VIEW', productId: other, recommendationId: home[0] },
        { kind: 'VIEW', productId: one, recommendationId: home[1] },
        { kind: 'VIEW', productId: one },
        { kind: 'ADD_TO_CART', productId: one, recommendationId: home[0] },
        { kind: 'PURCHASE', productId: one, recommendationId: home[0] },
        { kind: 'PURCHASE', productId: other, recommendationId: home[0] },
        { kind: 'VIEW', productId: one, recommendationId: old },
        { kind: 'LIKE', productId: one, recommendationId: cart[0] },
      ),
    ).toMatchObject({ recorded: 9, refused: [] });
    const found = await results(TODAY - 2 * HOUR, TODAY);
    expect(found.get('HOME')).toEqual({
      list: 'HOME',
      shown: 4,
      clicked: 2,
      carted: 1,
      bought: 1,
      purchases: 2,
      clickThroughRate: 0.5,
      conversionRate: 0.25,
    });
    expect(found.get('CART')).toMatchObject({ shown: 2, clicked: 0 });
    expect((await results(TODAY - 30 * HOUR, TODAY - 20 * HOUR)).get('HOME')).toMatchObject({ shown: 0, clicked: 1 });
    expect([...found.keys()].sort()).toEqual([...RECOMMENDATION_LISTS].sort());
  });

  it('refuse an event whose id is of no list, and the others are stored', async () => {
    const { recorded, refused } = await record(
      { kind: 'VIEW', productId: one, recommendationId: 'x'.repeat(9_000) },
      { kind: 'RATE', productId: one, recommendationId: 'nonsense' },
      { kind: 'VIEW', productId: one, recommendationId: home[2] },
    );
    // A rating needs stars.
    expect(refused.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['INVALID_INPUT', 'recommendationId'],
      ['INVALID_INPUT', 'value'],
    ]);
    expect(recorded).toBe(1);
  });

  it('count what a visitor did once the visitor is a person', async () => {
    const [, , , last] = home;
    const visitorId = 'v'.repeat(20);
    const source = `mutation ($visit: RecordVisitorEventsInput!, $merge: MergeVisitorInput!) {
      recordVisitorEvents(input: $visit) { __typename }
      mergeVisitor(input: $merge) { __typename }
    }`;
    const before = (await results(TODAY - 2 * HOUR, TODAY)).get('HOME')?.clicked;
    const events = [{ id: 'visit', kind: 'VIEW', productId: one, recommendationId: last }];
    const variables = { visit: { visitorId, events }, merge: { visitorId, userId: shop.people[1].id } };
    await ask(feature.schema, source, variables, SERVICE);
    expect((await results(TODAY - 2 * HOUR, TODAY)).get('HOME')?.clicked).toBe(before! + 1);
  });

  it('are for the shop, and a time has to be one', async () => {
    const text = operation('recommendations', 'recommendation-results');
    const span = { from: new Date(TODAY).toISOString(), to: new Date(TODAY + HOUR).toISOString() };
    for (const [identity, code] of [
      [undefined, 'UNAUTHENTICATED'],
      [as('CUSTOMER', 'ann'), 'FORBIDDEN'],
      [as('TRACKING'), 'FORBIDDEN'],
    ] as const) {
      expect((await execute(feature.schema, text, span, { identity })).errors).toMatchObject([{ code }]);
    }
    for (const [from, to] of [
      [span.to, span.from],
      [span.from, span.from],
      ['2020-01-01T00:00:00Z', span.to],
    ]) {
      expect((await execute(feature.schema, text, { from, to }, SERVICE)).errors).toMatchObject([
        { code: 'INVALID_INPUT' },
      ]);
    }
    expect(await report([])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await report(Array.from({ length: 1_001 }, () => home[0]))).toMatchObject({ __typename: 'InvalidInput' });
  });
});
