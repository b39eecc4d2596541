import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  Money,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { beforeTime } from '../../../platform/graphql/keyset.js';
import { languageOf } from '../../../platform/locale.js';
import {
  type CatalogueService,
  Category,
  categoryLoader,
  LOCALE,
  Product,
  productLoader,
  type ProductRecord,
} from '../../catalogue/index.js';
import { type SegmentRecord } from '../segments/segment.js';
import { segmentLoader } from '../segments/segments.loader.js';
import { type SegmentsService } from '../segments/segments.service.js';
import { Segment } from '../segments/segments.type.js';
import {
  CAMPAIGN_STATES,
  type CampaignProgressRecord,
  type CampaignRecord,
  type CampaignState,
  type CampaignStepRecord,
  type EndedBy,
} from './campaign.js';
import { progressLoader } from './campaigns.loader.js';
import { type CampaignsService } from './campaigns.service.js';
import {
  Campaign,
  CampaignConnection,
  CampaignProgress,
  CampaignStateEnum,
  CampaignStep,
  EndedByEnum,
  moneyOfCampaign,
} from './campaigns.type.js';
import { endingText } from './texts.js';

/** Lists campaigns and shows one. */
@Resolver(() => Campaign)
export class CampaignsResolver {
  constructor(
    private readonly campaignsOf: CampaignsService,
    private readonly segments: SegmentsService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => CampaignConnection, {
    description: 'Campaigns, the newest first.',
    complexity: listCost('campaigns', () => 10),
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async campaigns(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('states', () => [CampaignStateEnum], { nullable: true, description: 'Only those in these states.' })
    states: CampaignState[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CampaignRecord>> {
    const first = checkFirst(page.first);
    const before = beforeTime(page.after);
    const { rows, count } = await this.campaignsOf.list(first, before, states ?? CAMPAIGN_STATES, context.query);
    const key = ({ createdAt, id }: CampaignRecord): [number, string] => [createdAt.getTime(), id];
    return pageOf(rows, first, (row) => row, key, count);
  }

  @Query(() => Campaign, { nullable: true, description: 'One campaign; null where there is none of this id.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async campaign(
    @Arg('id', () => ID, { description: 'Id of the campaign.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CampaignRecord | undefined> {
    return this.campaignsOf.find(id, context.query);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product; null for a category.' })
  async product(@Root() { productId }: CampaignRecord, @Ctx() context: RequestContext): Promise<ProductRecord | null> {
    return productId === null ? null : ((await productLoader(this.catalogue, context).load(productId)) ?? null);
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The category; null for a product.' })
  async category(@Root() { categoryId }: CampaignRecord, @Ctx() context: RequestContext): Promise<object | null> {
    return categoryId === null ? null : ((await categoryLoader(this.catalogue, context).load(categoryId)) ?? null);
  }

  @FieldResolver(() => Segment, {
    nullable: true,
    description: 'The segment of the audience; null where it was removed. The audience stays as it was scheduled.',
  })
  async segment(
    @Root() { segmentId }: CampaignRecord,
    @Ctx() context: RequestContext,
  ): Promise<SegmentRecord | undefined> {
    return segmentLoader(this.segments, context).load(segmentId);
  }

  @FieldResolver(() => Money, { description: 'What contacts may cost in all.' })
  budget(@Root() campaign: CampaignRecord): Money {
    return moneyOfCampaign(campaign.budget, campaign);
  }

  @FieldResolver(() => Money, { description: 'What one contact costs.' })
  contactCost(@Root() campaign: CampaignRecord): Money {
    return moneyOfCampaign(campaign.contactCost, campaign);
  }

  @FieldResolver(() => EndedByEnum, { nullable: true, description: 'Why it ended; null until then.' })
  endedBy(@Root() { ended }: CampaignRecord): EndedBy | null {
    return ended?.by ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it ended, in a sentence with the figures of the stop rule; null until then. Languages: en, zh.',
  })
  endedText(
    @Root() { ended }: CampaignRecord,
    @Arg('locale', () => String, LOCALE) locale: string | null,
  ): string | null {
    return ended && endingText(ended, languageOf(locale, 'locale'));
  }

  @FieldResolver(() => CampaignProgress, { description: 'How far its contacts are.' })
  async progress(
    @Root() { id }: CampaignRecord,
    @Ctx() context: RequestContext,
  ): Promise<CampaignProgressRecord | undefined> {
    return progressLoader(this.campaignsOf, context).load(id);
  }

  @FieldResolver(() => Money, { description: 'What the exposures that are kept cost.' })
  async spent(@Root() campaign: CampaignRecord, @Ctx() context: RequestContext): Promise<Money> {
    const progress = await progressLoader(this.campaignsOf, context).load(campaign.id);
    return moneyOfCampaign(progress?.spent ?? 0, campaign);
  }

  @FieldResolver(() => [CampaignStep], {
    description: 'How it came to its state, the first step first; at most 200.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async steps(@Root() { id }: CampaignRecord, @Ctx() { query }: RequestContext): Promise<CampaignStepRecord[]> {
    return this.campaignsOf.steps(id, query);
  }
}
