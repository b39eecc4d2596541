import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CategoryID, type CategoryId, ProductID, type ProductId } from '../../catalogue/index.js';
import { type SegmentId } from '../segments/ids.js';
import { SegmentID } from '../segments/ids.type.js';
import { type CampaignAct, type CampaignChannel, type CampaignUnit } from './campaign.js';
import { type MoveRequest } from './campaigns.service.js';
import { CampaignActEnum, CampaignChannelEnum, CampaignUnitEnum } from './campaigns.type.js';
import { type CampaignDraft } from './draft.js';

@InputType({ description: 'A campaign to be made. Amounts are in `currency`.' })
export class CreateCampaignInput implements CampaignDraft {
  @Field(() => String, { description: 'An id of your own; the same input sent again changes nothing.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, 1 to 100 characters.' })
  name!: string;

  @Field(() => ProductID, { nullable: true, description: 'The product; or else give `categoryId`.' })
  productId?: ProductId | null;

  @Field(() => CategoryID, {
    nullable: true,
    description: 'The category, with those within it. The plan is made for its product that is bought most.',
  })
  categoryId?: CategoryId | null;

  @Field(() => SegmentID, { description: 'The audience: members to whom the shop may write when it is scheduled.' })
  segmentId!: SegmentId;

  @Field(() => CampaignChannelEnum, { description: 'How people are contacted.' })
  channel!: CampaignChannel;

  @Field(() => CampaignUnitEnum, { nullable: true, description: 'What chance deals. Default PERSON.' })
  unit?: CampaignUnit | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the audience that is kept as control and never contacted, 0.01 to 0.5. Default 0.1.',
  })
  controlShare?: number | null;

  @Field(() => Float, { description: 'What contacts may cost in all, 0.01 to 1e9.' })
  budget!: number;

  @Field(() => Float, { description: 'What one contact costs, with what it gives away, 0.01 to 1e6.' })
  contactCost!: number;

  @Field(() => String, { description: 'Currency of the amounts (ISO 4217).' })
  currency!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the buyers who are not trusted from which it stops, 0.01 to 1. Default 0.2.',
  })
  riskShare?: number | null;

  @Field(() => Date, { description: 'When it begins by itself, once it is scheduled.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When its window is over: at most 366 days after it begins.' })
  endsAt!: Date;
}

@InputType({ description: 'A step of a campaign.' })
export class MoveCampaignInput implements MoveRequest {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => Int, { description: 'The revision that you saw: refused where somebody took a step since.' })
  revision!: number;

  @Field(() => CampaignActEnum, { description: 'The step.' })
  act!: CampaignAct;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters; kept with the step.' })
  note?: string | null;
}
