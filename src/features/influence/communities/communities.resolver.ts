import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  decodeCursor,
  listCost,
  PageArgs,
  pageOf,
  type RequestContext,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { translated } from '../../../platform/translations.js';
import { type CatalogueService, Category, categoryLoader, LOCALE } from '../../catalogue/index.js';
import { type PeopleService, User, userLoader } from '../../people/index.js';
import { communityLoader, hearingLoader } from './communities.loader.js';
import { type CommunitiesService } from './communities.service.js';
import { type CommunityHearing as Hearing, type CommunityPosition, type CommunityRecord } from './community.js';
import { Community, CommunityConnection, CommunityHearing, CommunityTaste } from './communities.type.js';

/** The most of these fields of a community; lists of them cost that. */
const [TASTES, HEARD] = [5, 10];

/** Answers requests for communities. */
@Resolver(() => Community)
export class CommunitiesResolver {
  constructor(
    private readonly service: CommunitiesService,
    private readonly people: PeopleService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => CommunityConnection, {
    description: 'The communities that the latest run found, the largest first; none before the first run.',
    complexity: listCost('communities'),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async communities(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CommunityRecord>> {
    const first = checkFirst(page.first);
    const rows = await this.service.list(position(page.after), first + 1, context.query);
    return pageOf(
      rows,
      first,
      (row) => row,
      ({ people, communityId }) => [people, communityId],
      () => this.service.count(context.query),
    );
  }

  @Query(() => Community, { nullable: true, description: 'A community by id; null if the latest run has none of it.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async community(
    @Arg('communityId', () => String, { description: 'Id of the community.' }) communityId: string,
    @Ctx() context: RequestContext,
  ): Promise<CommunityRecord | undefined> {
    return communityLoader(this.service, context).load(communityId);
  }

  @FieldResolver(() => String, {
    description:
      'What the community is like: its first taste, and its region where half of the members live there; else the name of its most influential member. Two may be called alike.',
  })
  async name(
    @Root() { communityId, categories, region, regionPeople, people, leader }: CommunityRecord,
    @Arg('locale', () => String, LOCALE) locale: string | null,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    const category = categories[0] && (await categoryLoader(this.catalogue, context).load(categories[0]));
    const taste = category ? translated(category.names, locale, category.name, 'locale') : undefined;
    const place = 2 * regionPeople >= people ? region : undefined;
    const parts = [taste, place].filter((part) => typeof part === 'string');
    if (parts.length > 0) return parts.join(', ');
    const person = leader === null ? undefined : await userLoader(this.people, context).load(leader);
    return person?.name ?? communityId;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Its most influential member.' })
  async leader(@Root() { leader }: CommunityRecord, @Ctx() context: RequestContext): Promise<User | undefined> {
    return leader === null ? undefined : userLoader(this.people, context).load(leader);
  }

  @FieldResolver(() => [CommunityTaste], {
    description: 'What members care for more than everybody does: five categories at most, the most telling first.',
    complexity: ({ childComplexity }) => TASTES * childComplexity,
  })
  tastes(@Root() { categories, shares, lifts }: CommunityRecord): CommunityTaste[] {
    return categories.map((categoryId, n) => ({ categoryId, share: shares[n], lift: lifts[n] }));
  }

  @FieldResolver(() => [CommunityHearing], {
    description: 'The ten communities that its members hear most, the most often heard first.',
    complexity: ({ childComplexity }) => HEARD * childComplexity,
  })
  async hears(
    @Root() { communityId }: CommunityRecord,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommunityHearing[]> {
    return hearingLoader(this.service, context).load(communityId);
  }

  @FieldResolver(() => String, { description: 'Id of the run that found it.' })
  modelId(@Root() { model }: CommunityRecord): string {
    return model;
  }
}

function position(after: string | null | undefined): CommunityPosition {
  if (after === null || after === undefined) return { afterPeople: null, afterId: null };
  const [afterPeople, afterId] = decodeCursor(after, 2);
  if (typeof afterPeople !== 'number' || typeof afterId !== 'string') throw wrongCursor();
  return { afterPeople, afterId };
}

/** Loads the category of a taste. */
@Resolver(() => CommunityTaste)
export class CommunityTasteResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Category, { nullable: true, description: 'The category; null if it was deleted since.' })
  async category(
    @Root() { categoryId }: CommunityTaste,
    @Ctx() context: RequestContext,
  ): Promise<Category | undefined> {
    return categoryLoader(this.catalogue, context).load(categoryId);
  }
}

/** Loads a community that is heard. */
@Resolver(() => CommunityHearing)
export class CommunityHearingResolver {
  constructor(private readonly service: CommunitiesService) {}

  @FieldResolver(() => Community, { description: 'The community that is heard.' })
  async community(@Root() { heardId }: Hearing, @Ctx() context: RequestContext): Promise<CommunityRecord | undefined> {
    return communityLoader(this.service, context).load(heardId);
  }
}
