import { isObjectType } from 'graphql';
import { RESOLVERS } from '../../src/compose.js';
import { createSchema } from '../../src/platform/graphql/schema.js';

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
