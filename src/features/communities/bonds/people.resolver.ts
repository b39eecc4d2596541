import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { CommunityCandidate, CommunityNewcomer } from './bonds.type.js';

const PERSON = { nullable: true, description: 'The person; null if deleted since.' };

/** Loads a newcomer and who could say hello. */
@Resolver(() => CommunityNewcomer)
export class CommunityNewcomerResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, PERSON)
  async user(@Root() { userId }: CommunityNewcomer, @Ctx() context: RequestContext): Promise<unknown> {
    return userLoader(this.people, context).load(userId);
  }

  @FieldResolver(() => [User], {
    description:
      'Members who could welcome the person: not yet tied to the person, well tied to others, with interests most alike. They share what they do. Three at most.',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  async welcomers(@Root() { welcomers }: CommunityNewcomer, @Ctx() context: RequestContext): Promise<unknown[]> {
    return (await userLoader(this.people, context).loadMany([...welcomers])).filter((user) => user !== undefined);
  }
}

/** Loads who would fit. */
@Resolver(() => CommunityCandidate)
export class CommunityCandidateResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, PERSON)
  async user(@Root() { userId }: CommunityCandidate, @Ctx() context: RequestContext): Promise<unknown> {
    return userLoader(this.people, context).load(userId);
  }
}
