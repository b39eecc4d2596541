import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadAll, type RequestContext } from '../../../platform/graphql/index.js';
import { languageOf } from '../../../platform/locale.js';
import { type CatalogueService, LOCALE, Product, productLoader } from '../../catalogue/index.js';
import { Community, type CommunityRecord, communityLoader, type CommunitiesService } from '../../influence/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { type LaunchCommunity as LaunchCommunityRecord } from './launch-audience.js';
import { type PersonOfAudience } from './launch-audience.resolver.js';
import { type LaunchAudienceService } from './launch-audience.service.js';
import { LaunchCommunity, LaunchPerson, LaunchReason } from './launch-audience.type.js';
import { type LaunchReason as LaunchReasonRecord, launchReasonText } from './launch-reason.js';
import { launchReasonsLoader } from './launch-reasons.loader.js';

/** Cost in the complexity limit: what the person did is read. */
const READING = 3;

/** The person, and why. */
@Resolver(() => LaunchPerson)
export class LaunchPersonResolver {
  constructor(
    private readonly audiences: LaunchAudienceService,
    private readonly people: PeopleService,
  ) {}

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() { userId }: PersonOfAudience, @Ctx() context: RequestContext): Promise<User | undefined> {
    return userLoader(this.people, context).load(userId);
  }

  @FieldResolver(() => [LaunchReason], {
    description: 'What the graph proves now, the most telling first; empty where the person did nothing any more.',
    complexity: ({ childComplexity }) => READING + childComplexity,
  })
  async reasons(
    @Root() { userId, audience }: PersonOfAudience,
    @Ctx() context: RequestContext,
  ): Promise<LaunchReasonRecord[]> {
    return launchReasonsLoader(this.audiences, audience, context).load(userId);
  }
}

/** The sentence of a reason, and the products that prove it. */
@Resolver(() => LaunchReason)
export class LaunchReasonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => String, { description: 'The reason as one sentence. Languages: en, zh.' })
  text(@Root() reason: LaunchReasonRecord, @Arg('locale', () => String, LOCALE) locale: string | null): string {
    return launchReasonText(reason, languageOf(locale, 'locale'));
  }

  @FieldResolver(() => [Product], { description: 'Of NEAR, three of the products at most, the latest first.' })
  async products(@Root() { productIds }: LaunchReasonRecord, @Ctx() context: RequestContext): Promise<Product[]> {
    return loadAll(productLoader(this.catalogue, context), productIds);
  }
}

/** The community itself. */
@Resolver(() => LaunchCommunity)
export class LaunchCommunityResolver {
  constructor(private readonly communities: CommunitiesService) {}

  @FieldResolver(() => Community, { nullable: true, description: 'The community; null where it is gone.' })
  async community(
    @Root() { communityId }: LaunchCommunityRecord,
    @Ctx() context: RequestContext,
  ): Promise<CommunityRecord | undefined> {
    return communityLoader(this.communities, context).load(communityId);
  }
}
