import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { User, type UserRecord } from '../../people/index.js';
import { influenceLoader } from './influencers.loader.js';
import { type InfluencerRecord, type InfluencersService } from './influencers.service.js';
import { Influencer } from './influencers.type.js';

/** Adds the influence of a person to the person. */
@Resolver(() => User)
export class UserInfluenceResolver {
  constructor(private readonly influencers: InfluencersService) {}

  @FieldResolver(() => Influencer, {
    nullable: true,
    description:
      'The influence of the person; null before the first run, and for a person who joined after the last one.',
    complexity: ({ childComplexity }) => 2 + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async influence(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<InfluencerRecord | undefined> {
    return influenceLoader(this.influencers, context).load(user.userId);
  }
}
