import { graphql } from 'graphql';
import { Arg, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Identity } from '../../src/platform/auth/identity.js';
import { Failure } from '../../src/platform/errors.js';
import { Access, AccessOfParent, Public, Self } from '../../src/platform/graphql/index.js';
import { NodeResolver, type NodeKind } from '../../src/platform/graphql/node.resolver.js';
import { createSchema } from '../../src/platform/graphql/schema.js';

@InputType()
class Parcel {
  @Field(() => ID)
  addressee!: string;
}

@InputType()
class Delivery {
  @Field(() => [Parcel])
  parcels!: Parcel[];
}

@ObjectType()
@AccessOfParent()
class Shelf {
  @Field(() => ID)
  holder!: string;
}

@Resolver(() => Shelf)
class PostResolver {
  @Query(() => Int)
  @Access('SELF', 'SERVICE')
  @Self(({ delivery }: { delivery: Delivery }) => delivery.parcels.map(({ addressee }) => addressee))
  weigh(@Arg('delivery', () => Delivery) delivery: Delivery): number {
    return delivery.parcels.length;
  }

  @Query(() => [Shelf])
  @Public()
  shelves(): Shelf[] {
    return [{ holder: 'anna' }, { holder: 'ben' }];
  }

  @FieldResolver(() => Int, { nullable: true })
  @Access('SELF')
  @Self((_, shelf: Shelf) => shelf.holder)
  letters(@Root() shelf: Shelf): number {
    return shelf.holder.length;
  }
}

const anna: Identity = { subject: 'anna', roles: ['CUSTOMER'] };
const schema = createSchema([PostResolver], [new PostResolver()]);

const run = async (source: string, identity?: Identity) => {
  const contextValue = { identity, signal: new AbortController().signal };
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  const codes = errors.map(({ originalError }) => (originalError instanceof Failure ? originalError.code : 'other'));
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, codes };
};

describe('whom a field is about', () => {
  const weigh = (...people: string[]): string =>
    `{ weigh(delivery: { parcels: [${people.map((one) => `{ addressee: "${one}" }`).join(' ')}] }) }`;

  it('is seen in any place of the arguments that @Self names', async () => {
    expect(await run(weigh('anna', 'anna'), anna)).toEqual({ data: { weigh: 2 }, codes: [] });
    expect((await run(weigh('anna', 'ben'), anna)).codes).toEqual(['FORBIDDEN']);
    expect((await run(weigh('ben'), anna)).codes).toEqual(['FORBIDDEN']);
  });

  it('is nobody where the list is empty, and so no customer', async () => {
    expect((await run(weigh(), anna)).codes).toEqual(['FORBIDDEN']);
    expect((await run(weigh(), { subject: 'shop', roles: ['SERVICE'] })).codes).toEqual([]);
    expect((await run(weigh('anna'))).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is the parent where @Self says so', async () => {
    expect(await run('{ shelves { letters } }', anna)).toEqual({
      data: { shelves: [{ letters: 4 }, { letters: null }] },
      codes: ['FORBIDDEN'],
    });
  });
});

describe('a schema', () => {
  it('is refused where a field grants SELF and does not say whom it is about', () => {
    @Resolver()
    class SilentResolver {
      @Query(() => Int)
      @Access('SELF')
      parcels(@Arg('userId', () => ID) userId: string): number {
        return userId.length;
      }
    }
    expect(() => createSchema([SilentResolver])).toThrow('Query.parcels grants SELF: say whom it is about with @Self.');
  });

  it('is refused where a field says whom it is about and does not grant SELF', () => {
    @Resolver()
    class UselessResolver {
      @Query(() => Int)
      @Access('SERVICE')
      @Self(({ userId }: { userId: string }) => userId)
      letters(@Arg('userId', () => ID) userId: string): number {
        return userId.length;
      }
    }
    expect(() => createSchema([UselessResolver])).toThrow('Query.letters has @Self: grant SELF with @Access.');
  });

  it('is refused where a type found by id is for SELF and does not say whom it is about', () => {
    const kind: NodeKind = { type: 'Parcel', access: ['SELF'], find: () => Promise.resolve(undefined) };
    expect(() => new NodeResolver([kind])).toThrow('Parcel: access for SELF and `self` go together.');
  });
});
