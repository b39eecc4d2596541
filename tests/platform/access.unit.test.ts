import { isObjectType } from 'graphql';
import { RecordingResolver } from '../../src/features/activity/sources/graphql/recording.resolver.js';
import { RESOLVERS } from '../../src/compose.js';
import { createSchema } from '../../src/platform/graphql/schema.js';
import { as, execute } from '../support/graphql.js';

const schema = createSchema(RESOLVERS);
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));

describe('who may read what', () => {
  it.each(types.map((type) => [type.name, type] as const))('is said on every field of %s', (_name, type) => {
    const ofType = type.extensions.access as string[] | undefined;
    const silent = Object.values(type.getFields())
      .filter((field) => !(field.extensions.access ?? ofType))
      .map((field) => field.name);
    expect(silent).toEqual([]);
  });

  it('is never left to the parent by a field of Query, Mutation or Subscription', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    for (const root of roots) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        expect([field.name, field.extensions.access]).toEqual([
          field.name,
          expect.arrayContaining([expect.any(String)]),
        ]);
      }
    }
  });

  it('stands in the description that the explorer shows', () => {
    expect(schema.getQueryType()?.getFields().product.description).toMatch(/Access: public\.$/);
  });
});

describe('keys that stand in a page', () => {
  const grantedTo = (role: string): string[] =>
    types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) =>
          ((field.extensions.access ?? type.extensions.access) as string[] | undefined)?.includes(role),
        )
        .map((field) => `${type.name}.${field.name}`),
    );

  it('read what is public, and send events by mutations whose answers hold nothing of anybody', () => {
    expect(grantedTo('STOREFRONT')).toEqual(['Mutation.recordEvents']);
    expect(grantedTo('TRACKING').sort()).toEqual([
      'Mutation.recordEvents',
      'Mutation.recordImpressions',
      'Mutation.recordVisitorEvents',
    ]);
  });

  it.each([
    ['TRACKING', 'VIEW', undefined],
    ['TRACKING', 'ADD_TO_CART', undefined],
    ['TRACKING', 'PURCHASE', 'FORBIDDEN'],
    ['TRACKING', 'COMMENT', 'FORBIDDEN'],
    ['STOREFRONT', 'VIEW', 'FORBIDDEN'],
    ['STOREFRONT', 'RETURN', 'FORBIDDEN'],
    ['STOREFRONT', 'PURCHASE', undefined],
    ['SERVICE', 'PURCHASE', undefined],
  ] as const)('%s sends %s: %s', async (role, kind, code) => {
    const sent: unknown[] = [];
    const recording = {
      record: (events: unknown[]) => (
        sent.push(...events),
        Promise.resolve({ recorded: 1, duplicates: 0, refused: [] })
      ),
    };
    const instance = new RecordingResolver(recording as never, undefined as never);
    const { errors } = await execute(
      createSchema(RESOLVERS, [instance]),
      'mutation ($kind: EventKind!) { recordEvents(input: { events: [{ id: "e", userId: "u", productId: "p", kind: $kind, at: "2026-01-01T00:00:00Z", text: "x" }] }) { __typename } }',
      { kind },
      { identity: as(role) },
    );
    expect([errors[0]?.code, sent.length]).toEqual([code, code ? 0 : 1]);
  });
});
