import { type GraphQLSchema } from 'graphql';
import { peopleFeature } from '../../src/features/people/feature.js';
import { testDatabase, wipe } from '../support/database.js';
import { as, ask, execute, operation, schemaOf } from '../support/graphql.js';

const text = operation('people', 'viewer');
let schema: GraphQLSchema;

beforeAll(async () => {
  const db = await testDatabase();
  schema = schemaOf(peopleFeature.make({ db, now: () => Date.UTC(2026, 5, 1) }));
  await wipe(db);
  const users = ['ann', 'bob', 'cem'].map((userId) => `{ userId: "${userId}" }`);
  const source = `mutation { upsertUsers(input: { users: [${users.join(', ')}] }) { __typename } }`;
  await ask(schema, source, {}, { identity: as('SERVICE') });
});

describe('who asks', () => {
  interface Asked {
    viewer: { roles: string[]; user: { userId: string } | null };
  }
  const viewerFor = async (options: { identity?: ReturnType<typeof as> }) =>
    (await ask<Asked>(schema, text, {}, options)).viewer;

  it('is the customer of the token, a role, or nobody', async () => {
    expect(await viewerFor({ identity: as('CUSTOMER', 'bob') })).toMatchObject({
      roles: ['CUSTOMER'],
      user: { userId: 'bob' },
    });
    expect(await viewerFor({ identity: as('CUSTOMER', 'not sent yet') })).toEqual({ roles: ['CUSTOMER'], user: null });
    expect(await viewerFor({ identity: as('SERVICE', 'bob') })).toEqual({ roles: ['SERVICE'], user: null });
    expect(await viewerFor({})).toEqual({ roles: [], user: null });
  });

  it('still gets the rest of a page where one field is refused, and learns where a page stands', async () => {
    const page = `{ viewer { roles } users(first: 1) { edges { cursor } } }`;
    const { data, errors } = await execute(schema, page, {}, { identity: as('CUSTOMER', 'bob') });
    expect(data).toEqual({ viewer: { roles: ['CUSTOMER'] }, users: null });
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const info = 'pageInfo { hasPreviousPage startCursor endCursor }';
    const users = async (after: string | null) =>
      (
        await ask<{ users: { edges: { cursor: string }[]; pageInfo: Record<string, unknown> } }>(
          schema,
          `query ($after: String) { users(first: 2, after: $after) { edges { cursor } ${info} } }`,
          { after },
          { identity: as('SERVICE') },
        )
      ).users;
    const first = await users(null);
    const cursors = first.edges.map(({ cursor }) => cursor);
    expect(first.pageInfo).toEqual({ hasPreviousPage: false, startCursor: cursors[0], endCursor: cursors[1] });
    expect((await users(cursors[0])).pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: cursors[1] });
  });
});
