import { Arg, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../../platform/graphql/index.js';
import { languageOf } from '../../../../platform/locale.js';
import { LOCALE } from '../../../catalogue/index.js';
import { type CampaignRecord } from '../campaign.js';
import { Campaign, CampaignRecordOfPromises } from '../campaigns.type.js';
import { outcomeText } from '../texts.js';
import { type CampaignOutcome as Measured } from './outcome.js';
import { type CampaignRecordOfPromises as Promises, type OutcomeService } from './outcome.service.js';
import { CampaignOutcome } from './outcome.type.js';

/** Costs in the complexity limit: purchases of an audience are read, of up to a hundred campaigns for the record. */
const OUTCOME_COST = 100;
const RECORD_COST = 4_000;

/** What campaigns brought. */
@Resolver(() => Campaign)
export class OutcomeOfCampaignResolver {
  constructor(private readonly outcomes: OutcomeService) {}

  @Query(() => CampaignRecordOfPromises, {
    description: 'How promises of past campaigns did: whether what was measured lay in the interval that was promised.',
    complexity: ({ childComplexity }) => RECORD_COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async campaignRecord(@Ctx() { query }: RequestContext): Promise<Promises> {
    return this.outcomes.record(query);
  }

  @FieldResolver(() => CampaignOutcome, {
    description: 'What it brought: computed anew at each call, so that purchases that come late count.',
    complexity: ({ childComplexity }) => OUTCOME_COST + childComplexity,
  })
  async outcome(@Root() campaign: CampaignRecord, @Ctx() { query }: RequestContext): Promise<Measured> {
    return this.outcomes.of(campaign, query);
  }
}

/** The share of promises that held. */
@Resolver(() => CampaignRecordOfPromises)
export class RecordResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: '`held` over `promises`, 0 to 1; null before the first promise that could be compared.',
  })
  share(@Root() { held, promises }: Promises): number | null {
    return promises > 0 ? held / promises : null;
  }
}

/** An outcome in words. */
@Resolver(() => CampaignOutcome)
export class OutcomeResolver {
  @FieldResolver(() => String, { description: 'What can be said, as one sentence. Languages: en, zh.' })
  text(@Root() outcome: Measured, @Arg('locale', () => String, LOCALE) locale: string | null): string {
    return outcomeText(outcome, languageOf(locale, 'locale'));
  }
}
