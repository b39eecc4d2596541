/** One community with everything planted that is told of communities: a bridge, newcomers, what rises, posts, and people beside it. */
import { type GraphQLSchema } from 'graphql';
import { communitiesFeature } from '../../src/features/communities/feature.js';
import { LatestEvent } from '../../src/features/activity/index.js';
import { PulseService } from '../../src/features/communities/pulse/pulse.service.js';
import { PulseStore } from '../../src/features/communities/pulse/pulse.store.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { influenceFeatures } from '../influence/shop.js';
import { loadShop, type TestEvent } from '../models/shop.js';
import { catalogueFeature } from '../../src/features/catalogue/feature.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

const NOW = Date.UTC(2026, 5, 1);
const ago = (days: number): Date => new Date(NOW - days * 86_400_000);
const text = operation('communities', 'community-health');
const marketer = { identity: as('MARKETER') };

interface Named {
  userId: string;
}
interface Health {
  people: number;
  pulse: {
    joined: number;
    joinedBefore: number;
    active: number;
    activeBefore: number;
    retention: number | null;
    weeks: { active: number; buyers: number; events: number }[];
  };
  rising: { people: number; peopleBefore: number; product: { productId: string } }[];
  posts: { text: string; listeners: number; user: Named; product: { productId: string } }[];
  bridgesAtRisk: {
    pieces: number[];
    churnRisk: number | null;
    user: Named;
    introduce: { users: Named[]; inCommon: { categoryId: string }[] }[];
  }[];
  newcomers: { ties: number; user: Named; welcomers: Named[] }[];
  candidates: { ties: number; others: number; user: Named }[];
}

let db: Database;
let schema: GraphQLSchema;
const write = (cypher: string): Promise<unknown> =>
  db.run({ ...{ name: 'test/write', mode: 'write', params: {}, row: {} }, text: cypher }, {});
const health = async (): Promise<Health> =>
  (await ask<{ community: Health }>(schema, text, { communityId: 'club' }, marketer)).community;

/** Cliques a (five) and b (four) meet in hub only; a0 and b0 care for tea, and b1 too, who shares nothing; a4 is new; out knows a1 and a2. */
const A = ['a0', 'a1', 'a2', 'a3', 'a4'];
const B = ['b0', 'b1', 'b2', 'b3'];
const pairs = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a) => ids.flatMap((b) => (a < b ? [[a, b] as [string, string]] : [])));
const TIES: [string, string][] = [
  ...pairs(A).filter(([a, b]) => !(a === 'a0' && b === 'a4')),
  ...pairs(B),
  ...['a0', 'a1', 'b0', 'b1'].map((id): [string, string] => [id, 'hub']),
  ...['a1', 'a2', 'far'].map((id): [string, string] => [id, 'out']),
];
let events = 0;
const event = (
  user: string,
  type: string,
  product: string,
  days: number,
  more: Partial<TestEvent> = {},
): TestEvent => ({
  id: `e${(events += 1)}`,
  ...{ user, type, product, at: ago(days), value: null, reason: null },
  ...more,
});

beforeAll(async () => {
  db = await testDatabase();
  await wipe(db);
  await loadShop(db, {
    people: [...A, ...B, 'hub', 'out', 'far'].map((id) => ({ id, region: null })),
    products: ['tea1', 'tea2', 'toy1', 'toy2'].map((id) => ({ id, categories: [id.slice(0, 3)] })),
    friends: TIES.map(([from, to]) => ({ from, to, since: null })),
    follows: [],
    events: [
      ...['a0', 'b0', 'b1'].flatMap((id) => [event(id, 'PURCHASED', 'tea1', 40), event(id, 'LIKED', 'tea2', 41)]),
      ...['a1', 'b2'].map((id) => event(id, 'LIKED', 'toy1', 42)),
      // toy2 rises: three members lately, none before. tea1 does not: of two people nothing is told.
      ...['a1', 'a2', 'a3'].map((id) => event(id, 'PURCHASED', 'toy2', 5)),
      ...['a0', 'b0'].map((id) => event(id, 'PURCHASED', 'tea2', 6)),
      event('a4', 'LIKED', 'tea1', 8),
      // The shop knows until now, by somebody who is no member.
      event('far', 'VIEWED', 'tea1', 0),
      event('a1', 'COMMENTED', 'toy2', 4, { text: 'I love it, wonderful.' }),
      event('a2', 'COMMENTED', 'toy2', 4, { text: 'Broken, awful, a disappointment.' }),
      event('b1', 'COMMENTED', 'tea1', 4, { text: 'I love it, but share nothing.' }),
    ],
  });
  await write(
    'MATCH (u:User) WHERE u.id <> "out" AND u.id <> "far" MERGE (c:Community {id: "club"}) SET c.people = 10, c.inside = 0, c.model = "run" MERGE (u)-[:MEMBER_OF]->(c)',
  );
  await write('MATCH (u:User {id: "b1"}) SET u.shareActivity = "NOBODY"');
  await write(`MATCH (u:User {id: "a4"}) SET u.joinedAt = datetime("${ago(10).toISOString()}")`);
  await write(`MATCH (u:User {id: "a3"}) SET u.joinedAt = datetime("${ago(40).toISOString()}")`);
  await write('MATCH (u:User {id: "hub"}) SET u.valueChurnRisk = .7');
  const influence = influenceFeatures(db).influence;
  const [people, catalogue] = [
    peopleFeature.make({ db, now: () => NOW }),
    catalogueFeature.make({ db, now: () => performance.now(), warn: () => undefined }),
  ];
  const of = { db, now: () => NOW, people: people.people, catalogue: catalogue.catalogue };
  schema = schemaOf(people, catalogue, influence, communitiesFeature.make(of));
}, 180_000);

it('tells how many joined, are active and stay, week by week', async () => {
  const { pulse } = await health();
  // Lately a0, a1, a2, a3, a4, b0, b1; before a0, a1, b0, b1, b2.
  expect(pulse).toMatchObject({ joined: 1, joinedBefore: 1, active: 7, activeBefore: 5, retention: 4 / 5 });
  expect(pulse.weeks).toHaveLength(12);
  expect(pulse.weeks.at(-1)).toMatchObject({ active: 6, buyers: 5, events: 8 });
  expect(pulse.weeks.at(-2)).toMatchObject({ active: 1, buyers: 0, events: 1 });
});

it('counts back from the latest event, also long after it', async () => {
  const later = new PulseService(new PulseStore(db), new LatestEvent(db), () => NOW + 100 * 86_400_000);
  const pulse = await later.of('club');
  expect(pulse).toMatchObject({ until: new Date(NOW + 1), joined: 1, active: 7, activeBefore: 5, retention: 4 / 5 });
});

it('names what rises, by three people or more', async () => {
  const { rising } = await health();
  expect(rising.map(({ product, people, peopleBefore }) => [product.productId, people, peopleBefore])).toEqual([
    ['toy2', 3, 0],
  ]);
});

it('shows praise by those who share it', async () => {
  const { posts } = await health();
  expect(posts.map(({ user, product, listeners }) => [user.userId, product.productId, listeners])).toEqual([
    ['a1', 'toy2', 5],
  ]);
});

it('finds whom the community rests on, and introduces two of both sides who share their taste', async () => {
  const { bridgesAtRisk } = await health();
  expect(bridgesAtRisk).toMatchObject([
    {
      ...{ pieces: [5, 4], churnRisk: 0.7, user: { userId: 'hub' } },
      // b1 knows the hub and likes tea as well, but shares nothing.
      introduce: [{ users: [{ userId: 'b0' }, { userId: 'a0' }], inCommon: [{ categoryId: 'tea' }] }],
    },
  ]);
});

it('welcomes who is new by those who do not know the person yet and care for the same, and finds who would fit', async () => {
  const { newcomers, candidates } = await health();
  expect(newcomers.map(({ user, ties }) => [user.userId, ties])).toEqual([
    ['a4', 3],
    ['a3', 4],
  ]);
  expect(
    newcomers[0].welcomers
      .map(({ userId }) => userId)
      .slice(0, 2)
      .sort(),
  ).toEqual(['a0', 'b0']);
  for (const { welcomers } of newcomers) expect(welcomers.map(({ userId }) => userId)).not.toContain('b1');
  expect(candidates).toMatchObject([{ ties: 2, others: 1, user: { userId: 'out' } }]);
  await write('MATCH (u:User {id: "out"}) SET u.shareActivity = "NOBODY"');
  expect((await health()).candidates).toEqual([]);
});

it('tells no customer, and knows no other community', async () => {
  const customer = await execute(schema, text, { communityId: 'club' }, { identity: as('CUSTOMER', 'a0') });
  expect(customer.errors[0]).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask(schema, text, { communityId: 'none' }, marketer)).toEqual({ community: null });
});
