import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, type TestEvent, type TestShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { day, type InfluenceFeatures, influenceFeatures } from './shop.js';

const text = { list: operation('influence', 'communities'), one: operation('influence', 'community') };
const analyst = { identity: as('ANALYST') };

/** Cliques of 6, 5 and 4 people, one tie between the first two; the first buys tea, the others toys. Somebody is alone. */
const CLIQUES = { a: 6, b: 5, c: 4 };
function cliques(): TestShop {
  const people = Object.entries(CLIQUES).flatMap(([name, size]) =>
    Array.from({ length: size }, (_, n) => ({ id: `${name}${n}`, region: name === 'c' ? `r${n}` : `land ${name}` })),
  );
  const friends = people.flatMap((one) =>
    people
      .filter(({ id }) => id > one.id && id.startsWith(one.id[0]))
      .map(({ id }) => ({ from: one.id, to: id, since: null })),
  );
  const events: TestEvent[] = people.flatMap(({ id }, n) =>
    [0, 1].map((k) => ({
      ...{ id: `e-${id}-${k}`, user: id, type: 'PURCHASED', at: day(1 + n / 2 + k), value: 1, reason: null },
      product: id.startsWith('a') ? `tea${k}` : `toy${k}`,
    })),
  );
  return {
    people: [...people, { id: 'zoe', region: null }],
    products: [
      ...['tea0', 'tea1', 'toy0', 'toy1'].map((id) => ({ id, categories: [id.slice(0, 3)] })),
      { id: 'pen', categories: [] },
    ],
    friends: [...friends, { from: 'a0', to: 'b0', since: null }],
    follows: [],
    // So late that sales by the others are known.
    events: [...events, { ...events[0], id: 'late', user: 'zoe', product: 'pen', at: day(90) }],
  };
}

let db: Database;
let made: InfluenceFeatures;

interface Community {
  communityId: string;
  name: string;
  people: number;
  inside: number;
  leader: { userId: string; name: string };
  region: string | null;
  regionPeople: number;
  tastes: { category: { categoryId: string }; share: number; lift: number }[];
  hears: { community: { communityId: string }; times: number }[];
  modelId: string;
}
interface Page {
  edges: { node: Community }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
const page = async (variables: object = {}) =>
  (await ask<{ communities: Page }>(made.schema, text.list, { ...variables }, analyst)).communities;
const communities = async () => (await page()).edges.map(({ node }) => node);
const write = (cypher: string): Promise<unknown> =>
  db.run({ ...{ name: 'test/write', mode: 'write', params: {}, row: {} }, text: cypher }, {});

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db);
  await wipe(db);
  await loadShop(db, cliques());
});

it('has none before the first run', async () => {
  expect(await page()).toMatchObject({ edges: [], totalCount: 0 });
});

describe('communities of three cliques', () => {
  beforeAll(() => made.influence.influence.score('run-1'));

  it('are the cliques, the largest first, each with what it cares for and where it lives', async () => {
    const [a, b, c, ...others] = await communities();
    expect(others).toEqual([]);
    expect([a, b, c].map(({ people }) => people)).toEqual([6, 5, 4]);
    expect(a).toMatchObject({ region: 'land a', regionPeople: 6, name: 'tea, land a', modelId: 'run-1' });
    // Of 31 purchases 12 are tea, all of them a's, and 18 toys.
    const taste = (id: string, lift: number) => [
      { category: { categoryId: id, name: id }, share: 1, lift: expect.closeTo(lift, 9) as number },
    ];
    expect(a.tastes).toEqual(taste('tea', 31 / 12));
    expect(b.tastes).toEqual(taste('toy', 31 / 18));
    // Members of c live in four regions.
    expect(c).toMatchObject({ regionPeople: 1, name: 'toy' });
    expect(a.leader.userId).toMatch(/^a/);
    expect(a.communityId).toBe(a.leader.userId);
  });

  it('say how often members hear each other, and whom else', async () => {
    const [a, b, c] = await communities();
    // Each of fifteen friendships is heard both ways.
    expect([a.inside, b.inside, c.inside]).toEqual([30, 20, 12]);
    expect(a.hears).toEqual([{ community: { communityId: b.communityId }, times: 1 }]);
    expect(b.hears).toEqual([{ community: { communityId: a.communityId }, times: 1 }]);
    expect(c.hears).toEqual([]);
  });

  it('come in pages, and one by id', async () => {
    const all = await communities();
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await page({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node)).toEqual(all);
    const one = (communityId: string) => ask(made.schema, text.one, { communityId }, analyst);
    expect(await one(all[1].communityId)).toMatchObject({ community: { communityId: all[1].communityId, people: 5 } });
    expect(await one('zoe')).toEqual({ community: null });
    const { errors } = await execute(made.schema, text.list, { after: 'WzFd' }, analyst);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', argument: 'after' }]);
  });

  it('are read with as many queries for three as for one', async () => {
    const queries = async (first: number): Promise<string[]> => {
      const sent: string[] = [];
      await ask(made.schema, text.list, { first }, { ...analyst, onQuery: (name) => sent.push(name) });
      return sent.sort();
    };
    expect(await queries(3)).toEqual(await queries(1));
  });

  it('keep their ids when others become the most influential, in every answer that names them', async () => {
    const before = await communities();
    const led = before[0].leader.userId;
    // Who led the first community goes over to the second one, with all ties.
    await write(`MATCH (u:User {id: '${led}'})-[tie:FRIENDS_WITH]-() DELETE tie
      WITH DISTINCT u MATCH (b:User) WHERE b.id STARTS WITH 'b' MERGE (u)-[:FRIENDS_WITH]-(b)`);
    await made.influence.influence.score('run-2');
    const after = await communities();
    const people = (found: Community[]) => new Map(found.map((one) => [one.communityId, one.people]));
    const [a, b, c] = before.map(({ communityId }) => communityId);
    expect(people(after)).toEqual(
      new Map([
        [b, 6],
        [a, 5],
        [c, 4],
      ]),
    );
    const ofA = after.find(({ communityId }) => communityId === a)!;
    expect(ofA.leader.userId).not.toBe(led);
    const source = `query ($communityId: String) { influencers(by: STRUCTURE, communityId: $communityId) { edges { node {
      communityId user { userId } } } } }`;
    const listed = await ask<{ influencers: { edges: { node: { communityId: string; user: { userId: string } } }[] } }>(
      made.schema,
      source,
      { communityId: a },
      analyst,
    );
    expect(listed.influencers.edges.map(({ node }) => node.communityId)).toEqual([a, a, a, a, a]);
    expect(listed.influencers.edges.map(({ node }) => node.user.userId)).not.toContain(led);
    const sales = `query ($communityId: String) { wordOfMouthSales(communityId: $communityId) { heard } }`;
    expect((await execute(made.schema, sales, { communityId: a }, analyst)).errors).toEqual([]);
    expect((await execute(made.schema, sales, { communityId: 'nobody' }, analyst)).errors).toMatchObject([
      { code: 'NOT_FOUND', argument: 'communityId' },
    ]);
  });

  it('are for staff', async () => {
    for (const source of [text.list, text.one]) {
      const { errors } = await execute(made.schema, source, { communityId: 'a0' }, { identity: as('CUSTOMER', 'a0') });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });
});
