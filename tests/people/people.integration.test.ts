import { type GraphQLSchema } from 'graphql';
import { lockPeople } from '../../cypher/activity/index.js';
import { setConsent } from '../../cypher/people/index.js';
import { peopleFeature } from '../../src/features/people/feature.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { globalId } from '../../src/platform/graphql/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

const NOW = Date.UTC(2026, 5, 1);
const service = { identity: as('SERVICE') };
const text = Object.fromEntries(operationNames('people').map((name) => [name, operation('people', name)]));
const ran = new Set<string>();

const blocked: Query<object, { count: number }, 'read'> = {
  ...{ name: 'test/blocked', mode: 'read', params: {}, row: { count: { kind: 'int' } } },
  text: 'SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH "Blocked" RETURN count(*) AS count',
};

let db: Database;
let schema: GraphQLSchema;

beforeAll(async () => {
  db = await testDatabase();
  schema = schemaOf(peopleFeature.make({ db, now: () => NOW }));
});
beforeEach(() => wipe(db));

function run<Data>(name: string, variables: Record<string, unknown>, options = service): Promise<Data> {
  ran.add(name);
  return ask<Data>(schema, text[name], variables, options);
}

/** The payload of a mutation, whatever its type. */
interface Payload {
  __typename: string;
  code?: string;
  path?: string[];
  message?: string;
  created?: boolean | number;
  updated?: number;
  removed?: boolean;
  since?: string;
  user?: { userId: string; friendCount?: number; followingCount?: number; shareActivity?: string };
  friend?: { friendCount: number };
  followed?: { followerCount: number };
  users?: { id: string; userId: string; name: string | null; region: string | null; joinedAt: string }[];
}

async function write(name: string, input: Record<string, unknown>, options = service): Promise<Payload> {
  return Object.values(await run<Record<string, Payload>>(name, { input }, options))[0];
}

const people = (...ids: string[]) => write('upsert-users', { users: ids.map((userId) => ({ userId })) });

interface Page {
  edges: { cursor: string; node: { userId: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
type FriendshipPage = Omit<Page, 'edges'> & { edges: { node: { friend: { userId: string } } }[] };
const idsOf = (page: Page) => page.edges.map(({ node }) => node.userId);

describe('storing people', () => {
  it('stores them once, keeps what is absent and takes away what is null', async () => {
    const users = [{ userId: 'ann', name: ' Ann ', region: 'north' }, { userId: 'bob' }];
    const first = await write('upsert-users', { users });
    expect(first).toMatchObject({ __typename: 'UsersStored', created: 2, updated: 0 });
    expect(first.users).toEqual([
      {
        id: globalId('User', 'ann'),
        userId: 'ann',
        name: 'Ann',
        region: 'north',
        joinedAt: '2026-06-01T00:00:00.000Z',
      },
      { id: globalId('User', 'bob'), userId: 'bob', name: null, region: null, joinedAt: '2026-06-01T00:00:00.000Z' },
    ]);
    const again = await write('upsert-users', { users: [{ userId: 'ann', region: null }] });
    expect(again).toMatchObject({ created: 0, updated: 1, users: [{ name: 'Ann', region: null }] });
  });

  it.each([
    ['an empty id', [{ userId: ' ' }], ['input', 'users', '0', 'userId']],
    ['an id with control characters', [{ userId: 'a\u0000b' }], ['input', 'users', '0', 'userId']],
    ['an id that is too long', [{ userId: 'x'.repeat(257) }], ['input', 'users', '0', 'userId']],
    ['an opaque id as own id', [{ userId: globalId('User', 'ann') }], ['input', 'users', '0', 'userId']],
    ['somebody twice', [{ userId: 'a' }, { userId: 'b' }, { userId: 'a ' }], ['input', 'users', '2', 'userId']],
    ['a name that is too long', [{ userId: 'a', name: 'x'.repeat(201) }], ['input', 'users', '0', 'name']],
    ['nobody', [], ['input', 'users']],
    ['too many', Array.from({ length: 1001 }, (_, i) => ({ userId: `u${i}` })), ['input', 'users']],
  ])('refuses %s, and stores nothing of the batch', async (_, users, path) => {
    expect(await write('upsert-users', { users })).toMatchObject({ __typename: 'InvalidInput', path });
    expect((await run<{ users: Page }>('users', {})).users.totalCount).toBe(0);
  });
});

describe('friendships and follows', () => {
  beforeEach(() => people('ann', 'bob', 'cem'));

  it('stores one friendship, from the smaller id, for either order of the two and for repeated calls', async () => {
    const first = await write('befriend', { userId: 'bob', friendId: 'ann', since: '2020-01-01T00:00:00Z' });
    expect(first).toMatchObject({
      created: true,
      since: '2020-01-01T00:00:00.000Z',
      user: { userId: 'bob', friendCount: 1 },
    });
    const again = await write('befriend', { userId: 'ann', friendId: globalId('User', 'bob') });
    expect(again).toMatchObject({ created: false, since: '2020-01-01T00:00:00.000Z', friend: { friendCount: 1 } });
    const user = await run<{ user: { friends: Page } }>('user', { userId: 'bob' });
    expect(idsOf(user.user.friends)).toEqual(['ann']);
    expect(await write('unfriend', { userId: 'bob', friendId: 'ann' })).toMatchObject({ removed: true });
    expect(await write('unfriend', { userId: 'ann', friendId: 'bob' })).toMatchObject({ removed: false });
  });

  it('shows a friendship with its date from either person, and pages through all friendships of a person', async () => {
    for (const friendId of ['cem', 'bob'])
      await write('befriend', { userId: 'ann', friendId, since: '2020-01-01T00:00:00Z' });
    const ask = (userId: string, friendId: string) =>
      run<{ friendship: { since: string; friend: { userId: string } } | null }>('friendship', { userId, friendId });
    expect((await ask('bob', globalId('User', 'ann'))).friendship).toMatchObject({
      since: '2020-01-01T00:00:00.000Z',
      friend: { userId: 'ann' },
    });
    expect((await ask('bob', 'cem')).friendship).toBeNull();
    expect((await ask('ann', 'zoe')).friendship).toBeNull();
    const page = async (after: string | null): Promise<FriendshipPage> =>
      (await run<{ user: { friendships: FriendshipPage } }>('friendships', { userId: 'ann', first: 1, after })).user
        .friendships;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const seen = [first, second].flatMap(({ edges }) => edges.map(({ node }) => node.friend.userId));
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([2, true, false]);
    expect(seen).toEqual(['bob', 'cem']);
  });

  it('stores one friendship when concurrent calls make it', async () => {
    const pairs = Array.from({ length: 8 }, (_, i) => (i % 2 ? ['ann', 'bob'] : ['bob', 'ann']));
    const made = await Promise.all(pairs.map(([userId, friendId]) => write('befriend', { userId, friendId })));
    expect(made.every(({ user }) => user?.friendCount === 1)).toBe(true);
  });

  it('lets people follow one way, and counts', async () => {
    expect(await write('follow', { userId: 'ann', followedId: 'bob' })).toMatchObject({
      created: true,
      user: { followingCount: 1 },
      followed: { followerCount: 1 },
    });
    expect(await write('follow', { userId: 'ann', followedId: 'bob' })).toMatchObject({ created: false });
    const { user } = await run<{ user: { followers: Page; following: Page } }>('followers', { userId: 'bob' });
    expect([idsOf(user.followers), idsOf(user.following)]).toEqual([['ann'], []]);
    expect(user.followers.totalCount).toBe(1);
    expect(await write('unfollow', { userId: 'bob', followedId: 'ann' })).toMatchObject({ removed: false });
    expect(await write('unfollow', { userId: 'ann', followedId: 'bob' })).toMatchObject({ removed: true });
  });

  it.each(['befriend', 'unfriend', 'follow', 'unfollow'])(
    '%s refuses the same person twice, and unknown people',
    async (verb) => {
      const field = verb.includes('friend') ? 'friendId' : 'followedId';
      expect(await write(verb, { userId: 'ann', [field]: 'ann' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', field],
      });
      expect(await write(verb, { userId: 'ann', [field]: 'zoe' })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', field],
      });
      expect(await write(verb, { userId: 'zoe', [field]: 'ann' })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'userId'],
      });
    },
  );

  it('stores a consent', async () => {
    const set = await write('set-consent', { userId: 'ann', shareActivity: 'NOBODY' });
    expect(set.user).toEqual({ userId: 'ann', shareActivity: 'NOBODY' });
    expect(await write('set-consent', { userId: 'zoe', shareActivity: 'NOBODY' })).toMatchObject({ code: 'NOT_FOUND' });
    // Storing the person again does not restore a consent that the person withdrew.
    await people('ann');
    const { user } = await run<{ user: { shareActivity: string } }>('user', { userId: 'ann' });
    expect(user.shareActivity).toBe('NOBODY');
  });

  it('stays withdrawn where a purchase waits for the person at that moment', async () => {
    await people('ann');
    const { lock } = await db.transaction('write', async (tx) => {
      await tx.run(setConsent, { userId: 'ann', shareActivity: 'NOBODY' });
      const waiting = db.run(lockPeople, { ids: ['ann'] });
      while ((await db.run(blocked, {}))[0].count === 0);
      return { lock: waiting };
    });
    await lock;
    const { user } = await run<{ user: { shareActivity: string } }>('user', { userId: 'ann' });
    expect(user.shareActivity).toBe('NOBODY');
  });

  it('keeps whether the shop may write to a person, and each change of it once', async () => {
    const set = await write('set-contact-consent', { userId: 'ann', mayContact: true });
    expect(set.user).toMatchObject({ mayContact: true, contactChanges: [{ mayContact: true, by: 'SHOP' }] });
    expect((await write('set-contact-consent', { userId: 'ann', mayContact: true })).user).toEqual(set.user);
    expect(await write('set-contact-consent', { userId: 'zoe', mayContact: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('lists of people', () => {
  async function walk(
    filter: Record<string, unknown>,
    first: number,
    between?: () => Promise<unknown>,
  ): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | null = null; ; await between?.()) {
      const { users }: { users: Page } = await run<{ users: Page }>('users', { first, after, filter });
      seen.push(...idsOf(users));
      if (!users.pageInfo.hasNextPage) return seen;
      after = users.pageInfo.endCursor;
    }
  }
  const named = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({
      userId: `u${String(from + i).padStart(3, '0')}`,
      name: `${i % 3 === 0 ? 'Änne' : 'Tom'} ${from + i}`,
      region: i % 2 ? 'north' : 'south',
      joinedAt: new Date(NOW - (from + i) * 1000).toISOString(),
    }));

  it('lists everybody once, for any page size', async () => {
    const users = named(0, 57);
    await write('upsert-users', { users });
    const all = users.map(({ userId }) => userId);
    for (const first of [1, 7, 19, 57, 100]) expect(await walk({}, first)).toEqual(all);
  });

  it('lists nobody twice and misses nobody when people are added between pages', async () => {
    await write('upsert-users', { users: named(0, 30) });
    let next = 30;
    const grow = () => people(`u${String(next++).padStart(3, '0')}`, `a${next}`);
    const seen = await walk({}, 5, grow);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(named(0, 30).map(({ userId }) => userId)));
  });

  it.each([
    [{ region: 'north' }, (i: number) => i % 2 === 1],
    [{ region: 'North' }, (i: number) => i % 2 === 1],
    [{ nameContains: 'äNNE' }, (i: number) => i % 3 === 0],
    [{ joinedAfter: new Date(NOW - 10_000).toISOString() }, (i: number) => i < 10],
    [{ region: 'south', nameContains: 'tom' }, (i: number) => i % 2 === 0 && i % 3 !== 0],
  ])('filters by %j and counts the same people', async (filter, fits) => {
    const users = named(0, 24);
    await write('upsert-users', { users });
    const wanted = users.filter((_, i) => fits(i)).map(({ userId }) => userId);
    expect(await walk(filter, 4)).toEqual(wanted);
    expect((await run<{ users: Page }>('users', { first: 1, filter })).users.totalCount).toBe(wanted.length);
  });

  it('counts the people of each region, the largest first', async () => {
    await write('upsert-users', {
      users: named(0, 9).map((user, i) => ({ ...user, region: [null, 'n', 's', 's'][i % 4] })),
    });
    expect(await run('regions', {})).toEqual({
      regions: [
        { name: 's', people: 4 },
        { name: 'n', people: 2 },
      ],
    });
  });

  it.each(['nowhere', ''])('refuses the region "%s", where nobody lives', async (region) => {
    await write('upsert-users', { users: named(0, 2) });
    const { errors } = await execute(schema, text.users, { filter: { region } }, service);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'filter.region' }]);
  });

  it('pages through the friends of a person with many friends', async () => {
    const users = named(0, 40);
    await write('upsert-users', { users: [...users, { userId: 'hub' }] });
    await Promise.all(users.map(({ userId }) => write('befriend', { userId: 'hub', friendId: userId })));
    const source = `query ($after: String) { user(userId: "hub") { friends(first: 9, after: $after) {
      edges { cursor node { userId } } pageInfo { hasNextPage endCursor } totalCount } } }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { user }: { user: { friends: Page } } = await ask(schema, source, { after }, service);
      seen.push(...idsOf(user.friends));
      expect(user.friends.totalCount).toBe(40);
      ({ hasNextPage: more, endCursor: after } = user.friends.pageInfo);
    }
    expect(seen).toEqual(users.map(({ userId }) => userId));
  });

  it.each([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { after: 'nonsense' },
    { after: 'WzEsMl0' },
    { after: 'WzFd' },
  ])('refuses a page of %j', async (page) => {
    const { errors } = await execute(schema, text.users, page, service);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it.each([
    '{ users { edges { node { name } } } }',
    '{ user(userId: "ann") { friends { edges { node { name } } } } }',
    '{ user(userId: "ann") { friendships { edges { node { friend { name } } } } } }',
  ])('fails when the people of a list cannot be read, instead of leaving them out: %s', async (source) => {
    await people('ann', 'bob');
    await write('befriend', { userId: 'ann', friendId: 'bob' });
    let listed = false;
    const onQuery = (name: string): void => {
      if (listed && name === 'people/users-by-ids') throw new Error('the database is gone');
      listed ||= name !== 'people/users-by-ids';
    };
    const { errors } = await execute(schema, source, {}, { ...service, onQuery });
    expect(errors).toMatchObject([{ message: 'the database is gone' }]);
  });

  it('sends as many queries for twenty people as for one, and counts only when asked', async () => {
    const users = named(0, 20);
    await write('upsert-users', { users });
    for (let i = 1; i < 20; i += 1) await write('befriend', { userId: users[i - 1].userId, friendId: users[i].userId });
    const queries = async (source: string, first: number): Promise<string[]> => {
      const sent: string[] = [];
      await ask(schema, source, { first }, { ...service, onQuery: (name) => sent.push(name) });
      return sent.sort();
    };
    const nested = `query ($first: Int!) { users(first: $first) { edges { node { friendCount followerCount
      friends(first: 3) { totalCount edges { node { name followers(first: 2) { edges { node { userId } } } } } } } } } }`;
    const one = await queries(nested, 1);
    expect(await queries(nested, 20)).toEqual(one);
    expect(one).not.toContain('people/count-users');
    expect(one.length).toBeLessThanOrEqual(7);
    expect(await queries(text.users, 5)).toContain('people/count-users');
  });
});

describe('access', () => {
  beforeEach(async () => {
    await people('ann', 'bob', 'cem');
    await write('befriend', { userId: 'ann', friendId: 'bob' });
    await write('befriend', { userId: 'bob', friendId: 'cem' });
  });
  const ann = { identity: as('CUSTOMER', 'ann') };
  const refused = async (name: string, variables: Record<string, unknown>, options: object): Promise<string[]> =>
    (await execute(schema, text[name], variables, options)).errors.map(({ code }) => code);

  it("lets a customer read the customer's own data and friends, and nobody else", async () => {
    const { user } = await run<{ user: { friends: Page } }>('user', { userId: 'ann' }, ann);
    expect(idsOf(user.friends)).toEqual(['bob']);
    expect(await refused('user', { userId: 'bob' }, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('user', { userId: globalId('User', 'bob') }, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('users', {}, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('regions', {}, ann)).toEqual(['FORBIDDEN']);
    const beyond = '{ user(userId: "ann") { friends { edges { node { friends { edges { node { userId } } } } } } } }';
    expect((await execute(schema, beyond, {}, ann)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const consent = '{ user(userId: "ann") { shareActivity friends { edges { node { name shareActivity } } } } }';
    const answer = await execute<{ user: { shareActivity: string; friends: Page } }>(schema, consent, {}, ann);
    expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(answer.data.user.shareActivity).toBe('FRIENDS');
    expect(answer.data.user.friends.edges[0].node).toEqual({ name: null, shareActivity: null });
  });

  it('lets a customer end own ties and change the own consent, but make no tie that would show other people', async () => {
    expect(await refused('befriend', { input: { userId: 'ann', friendId: 'cem' } }, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('follow', { input: { userId: 'ann', followedId: 'cem' } }, ann)).toEqual(['FORBIDDEN']);
    expect(await write('unfriend', { userId: 'ann', friendId: 'bob' }, ann)).toMatchObject({ removed: true });
    expect(await write('set-consent', { userId: 'ann', shareActivity: 'NOBODY' }, ann)).toMatchObject({
      user: { shareActivity: 'NOBODY' },
    });
    expect(await refused('unfriend', { input: { userId: 'bob', friendId: 'cem' } }, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('unfollow', { input: { userId: 'bob', followedId: 'ann' } }, ann)).toEqual(['FORBIDDEN']);
    expect(await refused('set-consent', { input: { userId: 'bob', shareActivity: 'NOBODY' } }, ann)).toEqual([
      'FORBIDDEN',
    ]);
    expect(await refused('upsert-users', { input: { users: [{ userId: 'ann' }] } }, ann)).toEqual(['FORBIDDEN']);
  });

  it('lets marketers and analysts read but not write, and refuses both without a token', async () => {
    for (const role of ['MARKETER', 'ANALYST'] as const) {
      expect(await refused('users', {}, { identity: as(role) })).toEqual([]);
      const input = { userId: 'ann', friendId: 'cem' };
      expect(await refused('befriend', { input }, { identity: as(role) })).toEqual(['FORBIDDEN']);
    }
    expect(await refused('user', { userId: 'ann' }, {})).toEqual(['UNAUTHENTICATED']);
    expect(await refused('users', {}, {})).toEqual(['UNAUTHENTICATED']);
  });
});

it('ran every operation of the feature but those that have files of their own', () => {
  expect([...ran, 'search-people', 'viewer'].sort()).toEqual(operationNames('people'));
});
