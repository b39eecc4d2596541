import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { mapRoute } from '../../src/features/influence/map/map.route.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { loadShop, makeShop } from '../models/shop.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation } from '../support/graphql.js';
import { type InfluenceFeatures, influenceFeatures } from './shop.js';

const text = { around: operation('influence', 'neighbourhood'), map: operation('influence', 'people-map') };
const analyst = { identity: as('ANALYST') };
/** So many that a page of them is as large as they get, and the layout is made in a thread. */
const PEOPLE = 2_100;
const shop = makeShop(9, PEOPLE, 40, 2);

let db: Database;
let made: InfluenceFeatures;

interface Around {
  modelId: string;
  total: number;
  userIds: string[];
  names: (string | null)[];
  hops: number[];
  x: number[];
  y: number[];
  influence: number[];
  audience: number[];
  communityIds: string[];
  community: number[];
  mutual: number[];
  oneWay: number[];
  tiesLeftOut: number;
}

const around = async (variables: object) =>
  (await ask<{ neighbourhood: Around }>(made.schema, text.around, { ...variables }, analyst)).neighbourhood;

beforeAll(async () => {
  db = await testDatabase();
  made = influenceFeatures(db, 'map');
  await wipe(db);
  await loadShop(db, shop);
}, 120_000);

it('waits for the first run', async () => {
  for (const source of [text.around, text.map]) {
    const { errors } = await execute(made.schema, source, { userId: 'user-000' }, analyst);
    expect(errors).toMatchObject([{ code: 'NO_ACTIVE_MODEL' }]);
  }
});

describe('where people are drawn', () => {
  beforeAll(async () => {
    await made.influence.influence.score('run-1');
  }, 120_000);

  it('is told with who is tied to whom, two ties far', async () => {
    const found = await around({ userId: 'user-000', hops: 2, limit: 2_000 });
    const tiesOf = (id: string): Set<string> =>
      new Set(
        [...shop.friends, ...shop.follows].flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
      );
    const near = tiesOf('user-000');
    const far = new Set([...near].flatMap((id) => [...tiesOf(id)]));
    const wanted = new Set([...near, ...far].filter((id) => id !== 'user-000'));
    expect(found.total).toBe(wanted.size);
    expect(found.userIds[0]).toBe('user-000');
    expect(new Set(found.userIds.slice(1))).toEqual(wanted);
    found.userIds.forEach((id, n) => expect(found.hops[n]).toBe(n === 0 ? 0 : near.has(id) ? 1 : 2));
    const friends = new Set(shop.friends.map(({ from, to }) => [from, to].sort().join()));
    for (let n = 0; n < found.mutual.length; n += 2) {
      const [a, b] = [found.userIds[found.mutual[n]], found.userIds[found.mutual[n + 1]]];
      const follow = (from: string, to: string) => shop.follows.some((tie) => tie.from === from && tie.to === to);
      expect(friends.has([a, b].sort().join()) || (follow(a, b) && follow(b, a))).toBe(true);
    }
    for (let n = 0; n < found.oneWay.length; n += 2) {
      const [from, to] = [found.userIds[found.oneWay[n]], found.userIds[found.oneWay[n + 1]]];
      expect(shop.follows).toContainEqual(expect.objectContaining({ from, to }));
    }
  });

  it('has the figures and the community of each, as lists of people have them', async () => {
    const found = await around({ userId: 'user-000', hops: 1 });
    const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { userId name influence { influence communityId } } } }`;
    expect(source).toContain('influence');
    const one = `query ($userId: UserID!) { user(userId: $userId) { name influence { influence communityId } } }`;
    for (const [n, userId] of found.userIds.entries()) {
      const { user } = await ask<{ user: { name: string; influence: { influence: number; communityId: string } } }>(
        made.schema,
        one,
        { userId },
        analyst,
      );
      expect(found.names[n]).toBe(user.name);
      expect(found.influence[n]).toBeCloseTo(user.influence.influence, 4);
      expect(found.communityIds[found.community[n]]).toBe(user.influence.communityId);
    }
  });

  it('is around the most influential person where none is named', async () => {
    const first = '{ influencers(first: 1, by: COMBINED) { edges { node { user { userId } } } } }';
    type First = { influencers: { edges: { node: { user: { userId: string } } }[] } };
    const [{ node }] = (await ask<First>(made.schema, first, {}, analyst)).influencers.edges;
    const found = await around({ hops: 1 });
    expect(found).toEqual(await around({ userId: node.user.userId, hops: 1 }));
  });

  it('fits two thousand people into 60 kB', async () => {
    const hub = shop.people[0].id;
    const write = { name: 'test/write', mode: 'write', params: {}, row: {} } as const;
    await db.run(
      { ...write, text: `MATCH (h:User {id: '${hub}'}), (u:User) WHERE u <> h MERGE (u)-[:FOLLOWS]->(h)` },
      {},
    );
    await db.run(
      { ...write, text: `MATCH (u:User) SET u.name = 'Person ' + u.id + ' of ' + coalesce(u.region, '')` },
      {},
    );
    await made.influence.influence.score('run-2');
    const found = await around({ userId: hub, hops: 2, limit: 2_000 });
    expect(found.userIds).toHaveLength(2_000);
    expect(found.total).toBe(PEOPLE - 1);
    expect(gzipSync(JSON.stringify({ data: { neighbourhood: found } })).length).toBeLessThan(60_000);
    expect((found.mutual.length + found.oneWay.length) / 2).toBeLessThanOrEqual(6_000);
  }, 120_000);

  it.each([
    [{ userId: 'user-000', hops: 0 }, 'INVALID_INPUT', 'hops'],
    [{ userId: 'user-000', hops: 4 }, 'INVALID_INPUT', 'hops'],
    [{ userId: 'user-000', limit: 2_001 }, 'INVALID_INPUT', 'limit'],
    [{ userId: 'nobody' }, 'NOT_FOUND', 'userId'],
  ])('refuses %j', async (variables, code, argument) => {
    const { errors } = await execute(made.schema, text.around, variables, analyst);
    expect(errors).toMatchObject([{ code, argument }]);
  });

  describe('as files', () => {
    interface PeopleMap {
      modelId: string;
      people: number;
      ties: number;
      positions: string;
      tieList: string;
      ids: string;
      communities: { communityId: string; people: number; x: number; y: number }[];
    }
    const described = async () => (await ask<{ peopleMap: PeopleMap }>(made.schema, text.map, {}, analyst)).peopleMap;
    /** The bytes of a file, without HTTP. */
    async function file(path: string): Promise<Buffer> {
      const [, , run, name] = path.split('/');
      let sent: Buffer | string = '';
      const response = {
        set: () => response,
        type: () => response,
        removeHeader: () => response,
        send: (body: Buffer) => (sent = body),
      };
      const { signal } = new AbortController();
      const nothing = { query: {}, context: {}, body: Readable.from([]), contentType: undefined };
      const request = { ...nothing, params: { run, file: name }, signal };
      const { answer } = mapRoute(made.influence.peopleMap);
      await answer({ ...request, identity: analyst.identity }, response as never);
      return Buffer.from(sent);
    }

    it('are those of the same positions, communities and ties', async () => {
      const map = await described();
      expect(map).toMatchObject({ modelId: 'run-2', people: PEOPLE });
      const ids = (await file(map.ids)).toString('utf8').split('\n');
      const bytes = await file(map.positions);
      expect([ids.length, bytes.length]).toEqual([map.people, 7 * map.people]);
      const at = (column: number, person: number): number => bytes.readUInt16LE(2 * (column * map.people + person));
      const found = await around({ userId: 'user-000', hops: 1, limit: 50 });
      found.userIds.forEach((id, n) => {
        const person = ids.indexOf(id);
        expect([at(0, person), at(1, person)]).toEqual([found.x[n], found.y[n]]);
        const community = map.communities[at(2, person)];
        expect(community?.communityId ?? id).toBe(found.communityIds[found.community[n]]);
      });
      const sizes = map.communities.map(({ people }) => people);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      const members = ids.map((_, n) => n).filter((n) => at(2, n) === 0);
      expect(members).toHaveLength(sizes[0]);
      const middle = members.reduce((sum, n) => sum + at(0, n), 0) / members.length;
      expect(map.communities[0].x).toBe(Math.round(middle));
      const influence = bytes.subarray(6 * map.people);
      expect(Math.max(...influence)).toBe(255);
    });

    it('have each tie once', async () => {
      const map = await described();
      const bytes = await file(map.tieList);
      const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
      expect(numbers).toHaveLength(map.people + 1 + map.ties);
      const ids = (await file(map.ids)).toString('utf8').split('\n');
      const pairs = new Set<string>();
      for (let person = 0; person < map.people; person += 1) {
        for (let n = numbers[person]; n < numbers[person + 1]; n += 1) {
          const other = numbers[map.people + 1 + n];
          expect(other).toBeGreaterThan(person);
          pairs.add([ids[person], ids[other]].sort().join());
        }
      }
      expect(pairs.size).toBe(map.ties);
      const hub = shop.people.slice(1).map(({ id }) => [id, shop.people[0].id].sort().join());
      const tied = [...shop.friends, ...shop.follows].map(({ from, to }) => [from, to].sort().join());
      expect(pairs).toEqual(new Set([...hub, ...tied]));
    });

    it('are of the run that is served only, and no other files', async () => {
      await expect(file('/graph/run-1/positions.bin')).rejects.toMatchObject({ code: 'NOT_FOUND', argument: ['run'] });
      await expect(file('/graph/run-2/other')).rejects.toMatchObject({ code: 'NOT_FOUND', argument: ['file'] });
    });
  });

  it('is for staff', async () => {
    for (const source of [text.around, text.map]) {
      const { errors } = await execute(
        made.schema,
        source,
        { userId: 'user-000' },
        { identity: as('CUSTOMER', 'user-000') },
      );
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect(mapRoute(made.influence.peopleMap).access).toEqual(['SERVICE', 'MARKETER', 'ANALYST']);
  });
});
