import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute } from '../support/graphql.js';
import { service, shopSchema, text } from './shop.js';

let db: Database;
let schema: GraphQLSchema;

const KINDS = ['VIEW', 'DISLIKE', 'NOT_INTERESTED', 'PURCHASE', 'RETURN'] as const;
const REGION: Record<string, string | null> = { ann: 'North', bob: 'South', cem: null };
/** Top categories of each product: b is below a. */
const TOPS: Record<string, (string | null)[]> = { p0: ['a'], p1: ['a', 'c'], p2: [null], p3: ['a'] };
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

const EVENTS = Array.from({ length: 120 }, (_, i) => ({
  id: `e${i}`,
  kind: KINDS[i % KINDS.length],
  userId: Object.keys(REGION)[i % 3],
  productId: `p${i % 4}`,
  at: new Date(START + Math.floor((i * i) / 100) * DAY + i).toISOString(),
}));

interface Group {
  key: string | null;
  total: number;
  counts: number[];
}
interface Answer {
  activity: { starts: string[]; groups: Group[]; others: Omit<Group, 'key'> | null };
}

beforeAll(async () => {
  db = await testDatabase();
  schema = shopSchema(db);
  await wipe(db);
  const stock = `mutation ($events: [EventInput!]!) {
    upsertUsers(input: { users: [{ userId: "ann", region: "North" }, { userId: "bob", region: "South" }, { userId: "cem" }] }) { __typename }
    upsertCategories(input: { categories: [{ categoryId: "a", name: "A" }, { categoryId: "b", name: "B", parentId: "a" }, { categoryId: "c", name: "C" }] }) { __typename }
    upsertProducts(input: { products: [
      { productId: "p0", title: "0", categoryIds: ["b"] }, { productId: "p1", title: "1", categoryIds: ["a", "b", "c"] },
      { productId: "p2", title: "2" }, { productId: "p3", title: "3", categoryIds: ["a"] } ] }) { __typename }
    recordEvents(input: { events: $events }) { ... on EventsRecorded { recorded } }
  }`;
  const stored = await ask(schema, stock, { events: EVENTS }, service);
  expect(stored).toMatchObject({ recordEvents: { recorded: EVENTS.length } });
});

const FROM = '2026-01-03T12:00:00.000Z';
const TO = '2026-04-15T00:00:00.000Z';
const asked = (variables: Record<string, unknown>, options = service) =>
  ask<Answer>(schema, text.activity, { from: FROM, to: TO, ...variables }, options);

/** What a series must say, counted event by event. */
function counted(
  starts: string[],
  kinds: readonly string[],
  keysOf: (event: (typeof EVENTS)[number]) => (string | null)[],
) {
  const groups = new Map<string | null, number[]>();
  for (const event of EVENTS) {
    if (event.at < FROM || event.at >= TO || !kinds.includes(event.kind)) continue;
    for (const key of keysOf(event)) {
      if (!groups.has(key))
        groups.set(
          key,
          starts.map(() => 0),
        );
      groups.get(key)![starts.findLastIndex((start) => start <= event.at)] += 1;
    }
  }
  return groups;
}

describe('activity over time', () => {
  it.each([
    ['NONE', 'DAY', KINDS, () => [null]],
    ['NONE', 'WEEK', ['NOT_INTERESTED', 'RETURN'], () => [null]],
    ['KIND', 'WEEK', KINDS, ({ kind }) => [kind]],
    ['KIND', 'MONTH', ['DISLIKE', 'VIEW'], ({ kind }) => [kind]],
    ['REGION', 'MONTH', KINDS, ({ userId }) => [REGION[userId]]],
    ['CATEGORY', 'WEEK', KINDS, ({ productId }) => TOPS[productId]],
  ] satisfies [string, string, readonly string[], (event: (typeof EVENTS)[number]) => (string | null)[]][])(
    'counts by %s each %s, as one counts event by event',
    async (groupBy, step, kinds, keysOf) => {
      const { activity } = await asked({ groupBy, step, kinds: [...kinds] });
      const wanted = counted(activity.starts, kinds, keysOf);
      expect(new Map(activity.groups.map(({ key, counts }) => [key, counts]))).toEqual(wanted);
      for (const { total, counts } of activity.groups) expect(total).toBe(counts.reduce((a, b) => a + b));
      expect(activity.groups.map(({ total }) => total)).toEqual(
        activity.groups.map(({ total }) => total).toSorted((a, b) => b - a),
      );
      expect(activity.others).toBeNull();
    },
  );

  it('begins periods at midnight, on Mondays and on the first, but the first one at `from`', async () => {
    const starts = async (step: string) => (await asked({ step })).activity.starts.slice(0, 3);
    expect(await starts('DAY')).toEqual([FROM, '2026-01-04T00:00:00.000Z', '2026-01-05T00:00:00.000Z']);
    expect(await starts('WEEK')).toEqual([FROM, '2026-01-05T00:00:00.000Z', '2026-01-12T00:00:00.000Z']);
    expect(await starts('MONTH')).toEqual([FROM, '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']);
  });

  it('adds up the groups beyond those asked for', async () => {
    const all = (await asked({ groupBy: 'KIND' })).activity.groups;
    const { groups, others } = (await asked({ groupBy: 'KIND', groups: 2 })).activity;
    expect(groups).toEqual(all.slice(0, 2));
    expect(others!.counts).toEqual(
      all[0].counts.map((_, n) => all.slice(2).reduce((sum, of) => sum + of.counts[n], 0)),
    );
  });

  it.each([
    [{ from: TO, to: FROM }, 'from'],
    [{ from: '2020-01-01T00:00:00Z', step: 'DAY' }, 'step'],
    [{ groups: 51 }, 'groups'],
  ])('refuses %j', async (variables, argument) => {
    const { errors } = await execute(schema, text.activity, { from: FROM, to: TO, ...variables }, service);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument }]);
  });

  it('is for marketers, analysts and the service', async () => {
    const roles = ['SERVICE', 'MARKETER', 'ANALYST', 'CUSTOMER', 'STOREFRONT', 'TRACKING'] as const;
    const codes = roles.map(async (role) => {
      const { errors } = await execute(schema, text.activity, { from: FROM, to: TO }, { identity: as(role) });
      return errors.at(0)?.code ?? role;
    });
    expect(await Promise.all(codes)).toEqual(['SERVICE', 'MARKETER', 'ANALYST', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
