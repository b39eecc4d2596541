import { graphql, isUnionType } from 'graphql';
import { Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { RESOLVERS } from '../../src/compose.js';
import { conflict, Failure, FAILURES, notFound } from '../../src/platform/errors.js';
import { AccessOfParent, NotFound, orFailure, payloadUnion, Public } from '../../src/platform/graphql/index.js';
import { createSchema } from '../../src/platform/graphql/schema.js';

@ObjectType()
@AccessOfParent()
class Painted {
  @Field(() => Boolean)
  dry!: boolean;
}

const PaintPayload = payloadUnion('PaintPayload', () => Painted, [NotFound]);

@Resolver()
class PaintResolver {
  @Query(() => Boolean)
  @Public()
  isOpen(): boolean {
    return true;
  }

  @Mutation(() => PaintPayload)
  @Public()
  async missing(): Promise<unknown> {
    return orFailure(() => Promise.reject(notFound('wall', 'w1', 'input', 'wallId')));
  }

  @Mutation(() => PaintPayload)
  @Public()
  async taken(): Promise<unknown> {
    return orFailure(() => Promise.reject(conflict('Somebody paints it.')));
  }

  @Mutation(() => PaintPayload)
  @Public()
  async late(): Promise<unknown> {
    return orFailure(() => Promise.reject(new Failure(FAILURES.TIMEOUT, 'Paint takes long.')));
  }
}

const painting = createSchema([PaintResolver], [new PaintResolver()]);
const run = (mutation: string) =>
  graphql({
    schema: painting,
    source: `mutation { ${mutation} { __typename ... on UserError { code message path } } }`,
    contextValue: { signal: new AbortController().signal },
  });

describe('the payload of a mutation', () => {
  it('has an expected failure as data, of the type that the union names', async () => {
    const { data, errors } = await run('missing');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      missing: {
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: 'There is no wall "w1".',
        path: ['input', 'wallId'],
      },
    });
  });

  it('refuses an expected failure that its union does not name, and says which class to add', async () => {
    const { errors } = await run('taken');
    expect(errors?.[0].message).toBe('PaintPayload does not name CONFLICT: add its class to payloadUnion.');
  });

  it('leaves to the errors what is not expected', async () => {
    const { errors } = await run('late');
    expect(errors?.[0].originalError).toMatchObject({ code: 'TIMEOUT', status: 504 });
  });
});

describe('each mutation of the service', () => {
  const mutations = Object.values(createSchema(RESOLVERS).getMutationType()?.getFields() ?? {});

  it.each(mutations.map(({ name, type }) => [name, type] as const))('%s names its failures', (_, type) => {
    const payload = 'ofType' in type ? type.ofType : type;
    if (!isUnionType(payload)) throw new Error('a mutation returns a payloadUnion');
    const failures = payload
      .getTypes()
      .filter((member) => member.getInterfaces().some(({ name }) => name === 'UserError'));
    expect(failures.length).toBeGreaterThan(0);
    expect(payload.getTypes()).toHaveLength(failures.length + 1);
  });
});
