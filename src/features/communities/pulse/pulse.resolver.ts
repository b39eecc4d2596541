import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { checkFirst, type RequestContext } from '../../../platform/graphql/index.js';
import { Community, type CommunityRecord } from '../../influence/index.js';
import { type CommunityPost as Post, type Pulse, type RisingProduct as Rising } from './pulse.js';
import { type PulseService } from './pulse.service.js';
import { CommunityPost, CommunityPulse, RisingProduct } from './pulse.type.js';

/** Cost in the complexity limit: events of all members are read. */
const COST = 50;

/** How a community does and what is new in it. */
@Resolver(() => Community)
export class CommunityPulseResolver {
  constructor(private readonly service: PulseService) {}

  @FieldResolver(() => CommunityPulse, {
    description: 'Growth, activity and retention.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async pulse(@Root() { communityId }: CommunityRecord, @Ctx() context: RequestContext): Promise<Pulse> {
    return this.service.of(communityId, context.query);
  }

  @FieldResolver(() => [RisingProduct], {
    description: 'Products that more members take up than before, the largest rise first.',
    complexity: ({ childComplexity, args }) => COST + (args as { first: number }).first * childComplexity,
  })
  async rising(
    @Root() { communityId }: CommunityRecord,
    @Arg('first', () => Int, { defaultValue: 10, description: 'At most so many.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Rising[]> {
    return this.service.rising(communityId, checkFirst(first), context.query);
  }

  @FieldResolver(() => [CommunityPost], {
    description: 'Praise that members wrote in the last twelve weeks; of those first whom most members hear.',
    complexity: ({ childComplexity, args }) => COST + (args as { first: number }).first * childComplexity,
  })
  async posts(
    @Root() { communityId }: CommunityRecord,
    @Arg('first', () => Int, { defaultValue: 5, description: 'At most so many.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Post[]> {
    return this.service.posts(communityId, checkFirst(first), context.query);
  }
}
