import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { checkFirst, type RequestContext } from '../../../platform/graphql/index.js';
import { type CatalogueService, Category, categoryLoader } from '../../catalogue/index.js';
import { Community, type CommunityRecord } from '../../influence/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type BridgeAtRisk as Bridge, type Candidate, type Newcomer } from './bonds.js';
import { BridgeAtRisk, CommunityCandidate, CommunityIntroduction, CommunityNewcomer } from './bonds.type.js';
import { type BridgesAtRisk } from './bridges-at-risk.service.js';
import { type CommunityPeople } from './community-people.service.js';

/** Cost in the complexity limit: ties of all members are read. */
const COST = 50;
const FIRST = { defaultValue: 5, description: 'At most so many.' };
const listed = ({ childComplexity, args }: { childComplexity: number; args: unknown }): number =>
  COST + (args as { first: number }).first * childComplexity;

/** Whom a community rests on, who is new and who would fit. */
@Resolver(() => Community)
export class CommunityBondsResolver {
  constructor(
    private readonly bridges: BridgesAtRisk,
    private readonly people: CommunityPeople,
  ) {}

  @FieldResolver(() => [BridgeAtRisk], {
    description:
      'Members without whom two pieces of two people or more would be left; those first whose leaving would part most people and is likely. Empty where no single person holds the community together.',
    complexity: listed,
  })
  async bridgesAtRisk(
    @Root() { communityId }: CommunityRecord,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Bridge[]> {
    return this.bridges.of(communityId, checkFirst(first), context.query);
  }

  @FieldResolver(() => [CommunityNewcomer], {
    description: 'Members who signed up in the last eight weeks, the latest first, and who could welcome them.',
    complexity: listed,
  })
  async newcomers(
    @Root() { communityId }: CommunityRecord,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Newcomer[]> {
    return this.people.newcomers(communityId, checkFirst(first), context.query);
  }

  @FieldResolver(() => [CommunityCandidate], {
    description: 'People outside who would fit: they know members, and few others. Those who know most first.',
    complexity: listed,
  })
  async candidates(
    @Root() { communityId }: CommunityRecord,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Candidate[]> {
    return this.people.candidates(communityId, checkFirst(first), context.query);
  }
}

/** Loads the bridge. */
@Resolver(() => BridgeAtRisk)
export class BridgeAtRiskResolver {
  constructor(private readonly people: PeopleService) {}

  @FieldResolver(() => User, { nullable: true, description: 'The person; null if deleted since.' })
  async user(@Root() { userId }: BridgeAtRisk, @Ctx() context: RequestContext): Promise<unknown> {
    return userLoader(this.people, context).load(userId);
  }
}

/** Loads whom to introduce and why. */
@Resolver(() => CommunityIntroduction)
export class IntroductionResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @FieldResolver(() => [User], {
    description: 'Two people; the first is of the smaller piece.',
    complexity: ({ childComplexity }) => 2 * childComplexity,
  })
  async users(@Root() { userIds }: CommunityIntroduction, @Ctx() context: RequestContext): Promise<unknown[]> {
    return (await userLoader(this.people, context).loadMany([...userIds])).filter((user) => user !== undefined);
  }

  @FieldResolver(() => [Category], {
    description: 'What both care for, by what they share: three categories at most.',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  async inCommon(@Root() { categoryIds }: CommunityIntroduction, @Ctx() context: RequestContext): Promise<unknown[]> {
    const found = await categoryLoader(this.catalogue, context).loadMany([...categoryIds]);
    return found.filter((category) => category !== undefined);
  }
}
