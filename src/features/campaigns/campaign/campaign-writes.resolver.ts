import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../platform/graphql/index.js';
import { type CampaignRecord } from './campaign.js';
import { CreateCampaignInput, MoveCampaignInput } from './campaigns.input.js';
import { type CampaignsService } from './campaigns.service.js';
import { CreateCampaignPayload, MoveCampaignPayload } from './campaigns.type.js';

type Changed = Promise<{ campaign: CampaignRecord } | UserError>;

/** A plan is made twice; see `planSeeds`. */
const SCHEDULE_COST = 4_000;

/** Makes campaigns and takes them from state to state. */
@Resolver()
export class CampaignWritesResolver {
  constructor(private readonly campaigns: CampaignsService) {}

  @Mutation(() => CreateCampaignPayload, {
    description: 'Makes the draft of a campaign. Sent again it changes nothing.',
  })
  @Access('SERVICE', 'MARKETER')
  async createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'The campaign.' }) input: CreateCampaignInput,
    @Ctx() { query, identity }: RequestContext,
  ): Changed {
    return orFailure(async () => ({ campaign: await this.campaigns.create(input, identity!.subject, query) }));
  }

  @Mutation(() => MoveCampaignPayload, {
    description:
      'Takes a campaign from one state to another, and keeps who did it. Of several callers who saw the same revision one does it. It begins and ends by itself, too: by its window, and by its stop rules. NO_ACTIVE_MODEL where nothing was trained that a plan could rest on.',
    complexity: ({ childComplexity }) => SCHEDULE_COST + childComplexity,
  })
  @Access('SERVICE', 'MARKETER')
  async moveCampaign(
    @Arg('input', () => MoveCampaignInput, { description: 'The campaign and the step.' }) input: MoveCampaignInput,
    @Ctx() { query, identity }: RequestContext,
  ): Changed {
    return orFailure(async () => ({ campaign: await this.campaigns.move(input, identity!.subject, query) }));
  }
}
