import { accessFeature } from '../../src/features/access/feature.js';
import { type Database, type Query } from '../../src/platform/neo4j/index.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, operationNames, schemaOf } from '../support/graphql.js';

const START = Date.UTC(2026, 10, 29, 9);
const MINUTE = 60_000;
const boss = { identity: as('ADMIN', 'mira') };
const TEXT = {
  list: operation('access', 'api-keys'),
  create: operation('access', 'create-api-key'),
  revoke: operation('access', 'revoke-api-key'),
};

interface Key {
  readonly keyId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly createdBy: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}
interface Created {
  readonly createApiKey: { secret: string; key: Key } & Record<string, unknown>;
}
interface Revoked {
  readonly revokeApiKey: { key: Key } & Record<string, unknown>;
}

let db: Database;
let now: number;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  now = START;
  await wipe(db);
});

/** A running service: its schema, and the keys that its door asks. */
function service() {
  const made = accessFeature.make({ db, now: () => now });
  const schema = schemaOf(made);
  const list = async (variables: object = {}): Promise<Key[]> => {
    const answer = await ask<{ apiKeys: { edges: { node: Key }[] } }>(schema, TEXT.list, { ...variables }, boss);
    return answer.apiKeys.edges.map(({ node }) => node);
  };
  const create = async (name: string, ...roles: string[]) =>
    (await ask<Created>(schema, TEXT.create, { input: { name, roles } }, boss)).createApiKey;
  const revoke = async (keyId: string, who = boss) =>
    (await ask<Revoked>(schema, TEXT.revoke, { input: { keyId } }, who)).revokeApiKey;
  return { schema, list, create, revoke, apiKeys: made.apiKeys };
}

it('makes a key that lets its program in, shows the secret once, and keeps who made it', async () => {
  const { list, create, apiKeys } = service();
  const { secret, key } = await create('back-end', 'SERVICE', 'ANALYST');
  expect(await apiKeys.verify(secret)).toEqual({ subject: 'back-end', roles: ['SERVICE', 'ANALYST'] });
  const [kept, ...others] = await list();
  expect(others).toEqual([]);
  expect(kept).toEqual({
    ...{ keyId: key.keyId, name: 'back-end', roles: ['SERVICE', 'ANALYST'] },
    ...{ createdAt: new Date(START).toISOString(), createdBy: 'mira' },
    ...{ lastUsedAt: new Date(START).toISOString(), revokedAt: null, revokedBy: null },
  });
  const keysInGraph = {
    ...{ name: 'test/stored', mode: 'read', params: {}, row: { names: { kind: 'list', of: { kind: 'string' } } } },
    text: 'MATCH (k:ApiKey) RETURN keys(k) AS names',
  } as unknown as Query<object, { names: string[] }, 'read'>;
  const [{ names }] = await db.run(keysInGraph, {});
  expect([...names].sort()).toEqual(['createdAt', 'createdBy', 'hash', 'lastUsedAt', 'name', 'roles']);
  expect(JSON.stringify(kept)).not.toContain(secret);
});

it('notes the use of a key to five minutes', async () => {
  const { list, create, apiKeys } = service();
  const { secret, key } = await create('web', 'STOREFRONT');
  expect(key.lastUsedAt).toBeUndefined();
  expect((await list())[0].lastUsedAt).toBeNull();
  await apiKeys.verify(secret);
  now += 4 * MINUTE;
  await apiKeys.verify(secret);
  expect((await list())[0].lastUsedAt).toBe(new Date(START).toISOString());
  now += MINUTE;
  await apiKeys.verify(secret);
  expect((await list())[0].lastUsedAt).toBe(new Date(now).toISOString());
});

it('refuses a revoked key at once and keeps who revoked it first; others of its name stay good', async () => {
  const { list, create, revoke, apiKeys } = service();
  const old = await create('back-end', 'SERVICE');
  now += MINUTE;
  const next = await create('back-end', 'SERVICE');
  await apiKeys.verify(old.secret);
  expect((await revoke(old.key.keyId)).key).toMatchObject({ revokedBy: 'mira' });
  await expect(apiKeys.verify(old.secret)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await apiKeys.verify(next.secret)).toMatchObject({ subject: 'back-end' });
  now += MINUTE;
  const again = await revoke(old.key.keyId, { identity: as('ADMIN', 'somebody else') });
  expect(again.key).toMatchObject({ revokedAt: new Date(START + MINUTE).toISOString(), revokedBy: 'mira' });
  expect((await list()).map(({ keyId }) => keyId)).toEqual([next.key.keyId]);
  expect((await list({ revoked: true })).map(({ keyId }) => keyId)).toEqual([old.key.keyId]);
});

it('lists the latest first, page by page', async () => {
  const { schema, create } = service();
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const name of names) {
    await create(name, 'TRACKING');
    // Two of one moment must not fall between pages.
    if (name !== 'c') now += MINUTE;
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { apiKeys: { edges: { node: Key }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await ask(schema, TEXT.list, { first: 2, after }, boss);
    seen.push(...page.apiKeys.edges.map(({ node }) => node.name));
    after = page.apiKeys.pageInfo.hasNextPage ? page.apiKeys.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen[0]).toBe('e');
  expect([...seen].sort()).toEqual(names);
});

it.each([
  ['a name with a blank', { name: 'back end', roles: ['SERVICE'] }, ['input', 'name']],
  ['no role', { name: 'back-end', roles: [] }, ['input', 'roles']],
  ['the role of customers', { name: 'back-end', roles: ['CUSTOMER'] }, ['input', 'roles']],
])('answers with what is wrong: %s', async (_, input, path) => {
  const { schema, list } = service();
  const { createApiKey } = await ask<Created>(schema, TEXT.create, { input }, boss);
  expect(createApiKey).toMatchObject({ __typename: 'InvalidInput', path });
  expect(await list()).toEqual([]);
});

it.each(['0000000000000000', '', 'nothing'])('knows no key %p, and revokes none', async (keyId) => {
  const { create, revoke, list } = service();
  await create('back-end', 'SERVICE');
  expect(await revoke(keyId)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'keyId'] });
  expect(await list()).toHaveLength(1);
});

it.each(['SERVICE', 'MARKETER', 'ANALYST', 'CUSTOMER', 'STOREFRONT', 'TRACKING'] as const)(
  'is closed to %s',
  async (role) => {
    const { schema } = service();
    const asked = [
      [TEXT.list, {}],
      [TEXT.create, { input: { name: 'mine', roles: ['ADMIN'] } }],
      [TEXT.revoke, { input: { keyId: '0000000000000000' } }],
    ] as const;
    for (const [text, variables] of asked) {
      const { errors } = await execute(schema, text, variables, { identity: as(role) });
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  },
);

it('has a test of each operation', () => {
  expect(operationNames('access')).toEqual(['api-keys', 'create-api-key', 'revoke-api-key']);
});
